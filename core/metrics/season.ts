/**
 * Whether a month is usual for its season. Classical decomposition: a month's share of the mean of the twelve around it
 * (half of the first and of the thirteenth), its seasonal index the mean over the years; what is expected is the
 * line through the months without their seasons, one month on, times the index, with the interval of a prediction at 95 %.
 * Without two whole years before the month, nothing is claimed.
 * Knows plain series of numbers.
 */
import { studentQuantile } from './student';

export interface MonthNumber {
  /** YYYY-MM; without gaps, oldest first. */
  readonly month: string;
  readonly value: number;
}

export interface Expected {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export type Season =
  /** `months` before the one asked about; of a season, two years tell the first thing. */
  | { readonly kind: 'tooShort'; readonly months: number }
  | {
      readonly kind: 'usual' | 'above' | 'below';
      readonly expected: Expected;
      /** Like months of earlier years that the index rests on. */
      readonly years: number;
    };

/** Months before the one asked about. */
export const monthsForSeason = 24;

/**
 * Is the last month of the series usual? `isAdditive`: for shares and indexes, whose seasons are differences; counts and
 * rates have seasons in proportion. `noise`: variance of one month by chance alone, of its logarithm where seasons are in
 * proportion.
 */
export function seasonOf(series: readonly MonthNumber[], isAdditive: boolean, noise = 0): Season {
  const last = series.at(-1);
  const before = series.slice(0, -1);
  if (!last || before.length < monthsForSeason) return { kind: 'tooShort', months: before.length };
  const positive = isAdditive || series.every(({ value }) => value > 0);
  if (!positive) return { kind: 'tooShort', months: 0 };
  const on = isAdditive ? asIs : inProportion;
  const values = before.map(({ value }) => on.to(value));
  const season = indexes(before, values);
  const calendar = calendarMonth(last.month);
  const own = season.get(calendar);
  if (own === undefined) return { kind: 'tooShort', months: before.length };
  const rest = values.map(
    (value, index) => value - (season.get(calendarMonth(before[index]?.month ?? ''))?.index ?? 0),
  );
  const trend = trendOf(rest);
  // However alike the months were, a month of few contacts is only known so well.
  const variance = Math.max(trend.variance, noise) * (1 + trend.leverage + 1 / own.years);
  const spread = studentQuantile(0.975, trend.freedom) * Math.sqrt(variance);
  const middle = trend.next + own.index;
  const expected = {
    low: on.from(middle - spread),
    middle: on.from(middle),
    high: on.from(middle + spread),
  };
  const kind = last.value > expected.high ? 'above' : last.value < expected.low ? 'below' : 'usual';
  return { kind, expected, years: own.years };
}

/** The line through the months without their seasons, one month on. Twelve months each took an index of their own. */
function trendOf(values: readonly number[]) {
  const n = values.length;
  const center = (n - 1) / 2;
  const mean = average(values);
  const spread = values.reduce((sum, _, at) => sum + (at - center) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - center) * (value - mean), 0) / spread;
  const left = values.reduce((sum, value, at) => sum + (value - mean - slope * (at - center)) ** 2, 0);
  const freedom = n - 2 - 11;
  return {
    next: mean + slope * (n - center),
    variance: left / freedom,
    leverage: 1 / n + (n - center) ** 2 / spread,
    freedom,
  };
}

const asIs = { to: (value: number) => value, from: (value: number) => value };
const inProportion = { to: Math.log, from: Math.exp };

const calendarMonth = (month: string): string => month.slice(5);
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of each calendar month: its usual distance from the level of the year around it. They add up to nought. */
function indexes(
  series: readonly MonthNumber[],
  values: readonly number[],
): ReadonlyMap<string, { readonly index: number; readonly years: number }> {
  const distances = new Map<string, number[]>();
  for (let at = 6; at + 6 < values.length; at++) {
    const around = values.slice(at - 6, at + 7);
    // Thirteen months, the outer two by half: each calendar month counts the same.
    const trend = (average(around.slice(0, 12)) + average(around.slice(1))) / 2;
    const name = calendarMonth(series[at]?.month ?? '');
    distances.set(name, [...(distances.get(name) ?? []), (values[at] ?? 0) - trend]);
  }
  const raw = new Map([...distances].map(([name, own]) => [name, average(own)] as const));
  const shift = average([...raw.values()]);
  return new Map(
    [...raw].map(([name, index]) => [
      name,
      { index: index - shift, years: distances.get(name)?.length ?? 0 },
    ]),
  );
}

/** The longest run of months without a gap that ends with the last. */
export function unbroken(
  series: readonly MonthNumber[],
  monthBefore: (month: string) => string,
): MonthNumber[] {
  const run: MonthNumber[] = [];
  for (const point of series.toReversed()) {
    const next = run[0];
    if (next && monthBefore(next.month) !== point.month) break;
    run.unshift(point);
  }
  return run;
}
