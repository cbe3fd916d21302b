/** The last whole month beside the one before it: days that an export does not cover would read as a fall. */
import type { Period } from '../document/records/field';
import { type Comparison, compareRates } from '../metrics/intervals';
import { monthBefore, periodOfMonth } from '../metrics/periods';
import type { Cube } from './cube';
import { type Filter, isInMonths } from './sums';

export interface Trend {
  /** Places among the months of the cube. */
  readonly before: number;
  readonly last: number;
  readonly counts: readonly [number, number];
  /** null: one of the months has nothing. */
  readonly comparison: Comparison | null;
  readonly word: 'more' | 'fewer' | 'noClearChange' | 'unknown';
}

/** null: there are no two whole months one after the other. */
export function lastMonths(
  cube: Pick<Cube, 'months'>,
  period: Period | null,
  filter: Filter,
): { readonly before: number; readonly last: number } | null {
  if (period === null) return null;
  const isWhole = (month: string): boolean => {
    const { from, to } = periodOfMonth(month);
    return from >= wholeStart(period) && to <= wholeEnd(period);
  };
  const whole = [...cube.months.keys()].filter((at) => {
    const month = cube.months[at] ?? '';
    return month !== '' && isInMonths(filter, at, cube) && isWhole(month);
  });
  const [last, before] = [whole.at(-1), whole.at(-2)];
  if (last === undefined || before === undefined) return null;
  // Of an export with a damaged date the months without comments are not in the list.
  return cube.months[before] === monthBefore(cube.months[last] ?? '', 1) ? { before, last } : null;
}

/** A quiet day at either end is no gap. */
const quietDays = 2;
const dayOf = (day: string): number => Number(day.slice(8));
const wholeEnd = ({ to }: Period): string => {
  const end = periodOfMonth(to.slice(0, 7)).to;
  return dayOf(end) - dayOf(to) <= quietDays ? end : to;
};
const wholeStart = ({ from }: Period): string =>
  dayOf(from) <= 1 + quietDays ? `${from.slice(0, 8)}01` : from;

export function trendOf(counts: readonly number[], months: ReturnType<typeof lastMonths>): Trend | null {
  if (months === null) return null;
  const [before, last] = [counts[months.before] ?? 0, counts[months.last] ?? 0];
  const comparison = compareRates({ events: before, exposure: 1 }, { events: last, exposure: 1 });
  return { ...months, counts: [before, last], comparison, word: wordOf(comparison) };
}

function wordOf(comparison: Comparison | null): Trend['word'] {
  if (comparison === null) return 'unknown';
  const { low, high } = comparison.interval;
  if (low <= 1 && high >= 1) return 'noClearChange';
  return low > 1 ? 'more' : 'fewer';
}
