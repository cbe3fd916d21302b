/**
 * Where a goal comes out at the end of its period, with the 95 % interval of a prediction and what it rests on. Sums and
 * means: months to come are like those so far. The last month: the line through the months goes on. Of fewer than three
 * months (four for a line) nothing is claimed.
 */
import type { ProgrammeGoal } from '../document/records/goal';
import { moments } from '../metrics/scores';
import { studentQuantile } from '../metrics/student';
import type { Interval } from '../metrics/value';
import type { MonthReading } from './month-readings';

export type GoalForecast =
  | {
      readonly kind: 'known';
      readonly value: number;
      readonly interval: Interval;
      readonly assumption: 'likeSoFar' | 'lineGoesOn';
      /** Months it rests on, and months to come. */
      readonly months: number;
      readonly ahead: number;
    }
  | { readonly kind: 'fewMonths'; readonly months: number; readonly needed: number }
  /** Every month of the period was read. */
  | { readonly kind: 'over' }
  | { readonly kind: 'noPeriod' };

const fewestMonths = { sum: 3, mean: 3, last: 4 } as const;

/** `ahead`: months of the period after the last one read that are still to come; null: the goal has no period. */
export function forecastOf(
  { across, unit }: Pick<ProgrammeGoal, 'across' | 'unit'>,
  months: readonly MonthReading[],
  ahead: number | null,
): GoalForecast {
  if (ahead === null) return { kind: 'noPeriod' };
  if (ahead === 0) return { kind: 'over' };
  const needed = fewestMonths[across];
  if (months.length < needed) return { kind: 'fewMonths', months: months.length, needed };
  const { value, spread } = across === 'last' ? alongLine(months, ahead) : likeSoFar(across, months, ahead);
  const within = (amount: number): number =>
    unit === 'share' ? Math.min(1, Math.max(0, amount)) : unit === 'number' ? Math.max(0, amount) : amount;
  return {
    kind: 'known',
    value: within(value),
    interval: { low: within(value - spread), high: within(value + spread) },
    assumption: across === 'last' ? 'lineGoesOn' : 'likeSoFar',
    months: months.length,
    ahead,
  };
}

function likeSoFar(across: 'sum' | 'mean', months: readonly MonthReading[], ahead: number) {
  const { n, mean, variance } = moments(months.map(({ value }) => [value, 1] as const));
  const quantile = studentQuantile(0.975, n - 1);
  if (across === 'sum') {
    const spread = quantile * Math.sqrt(variance * (ahead + (ahead * ahead) / n));
    return { value: n * mean + ahead * mean, spread };
  }
  // Months to come weigh as much as one so far does in the middle.
  const weights = months.map((one) => one.n ?? 1);
  const isWeighted = months.every((one) => one.n !== null) && weights.some((weight) => weight > 0);
  const soFar = isWeighted
    ? months.reduce((sum, one) => sum + one.value * (one.n ?? 0), 0) /
      weights.reduce((sum, one) => sum + one, 0)
    : mean;
  const part = ahead / (n + ahead);
  return { value: soFar, spread: quantile * Math.sqrt(variance * (1 / ahead + 1 / n)) * part };
}

/** Months without a reading are gaps in time, so the line runs over calendar months. */
function alongLine(months: readonly MonthReading[], ahead: number) {
  const first = monthNumber(months[0]?.month ?? '');
  const points = months.map(({ month, value }) => ({ x: monthNumber(month) - first, y: value }));
  const n = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n;
  const squares = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / squares;
  const left = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0) / (n - 2);
  const at = (points.at(-1)?.x ?? 0) + ahead;
  const spread = studentQuantile(0.975, n - 2) * Math.sqrt(left * (1 + 1 / n + (at - meanX) ** 2 / squares));
  return { value: meanY + slope * (at - meanX), spread };
}

const monthNumber = (month: string): number => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
};
