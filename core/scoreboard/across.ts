/** How months make one number of a period: summed up, averaged by their n, or the last one stands. */
import type { ProgrammeGoal } from '../document/records/goal';
import { wilson } from '../metrics/intervals';
import { fewAnswers, type Interval } from '../metrics/value';
import { isSampled } from './goals';
import type { MonthReading } from './month-readings';

export interface Actual {
  readonly value: number;
  /** null: of some month it is not known, or it is a sum. */
  readonly n: number | null;
  readonly interval: Interval | null;
  /** Of fewer than thirty answers. */
  readonly isFew: boolean;
  /** Months count alike, since not all say of how many they are. */
  readonly isPlainMean: boolean;
  /** The last month of it. */
  readonly month: string;
}

/** null: nothing was read. */
export function actualOf(
  { across, unit, metric }: Pick<ProgrammeGoal, 'across' | 'unit' | 'metric'>,
  months: readonly MonthReading[],
): Actual | null {
  const last = months.at(-1);
  if (!last) return null;
  const { month } = last;
  if (across === 'sum') {
    const value = months.reduce((sum, one) => sum + one.value, 0);
    return { value, n: null, interval: null, isFew: false, isPlainMean: false, month };
  }
  const counted = across === 'last' ? [last] : months;
  const n = counted.reduce<number | null>(
    (sum, one) => (sum === null || one.n === null ? null : sum + one.n),
    0,
  );
  const isPlainMean = counted.length > 1 && (n === null || n === 0);
  const value = isPlainMean
    ? counted.reduce((sum, one) => sum + one.value, 0) / counted.length
    : counted.length === 1
      ? last.value
      : counted.reduce((sum, one) => sum + one.value * (one.n ?? 0), 0) / (n ?? 1);
  return {
    value,
    n,
    interval:
      isSampled(metric) && unit === 'share' && n !== null && value >= 0 && value <= 1
        ? wilson(value * n, n)
        : null,
    isFew: isSampled(metric) && n !== null && n < fewAnswers && unit !== 'number',
    isPlainMean,
    month,
  };
}
