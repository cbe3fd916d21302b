/** What changed between two values of one metric, and whether it is more than chance. */
import { type Comparison, compareBases, type Spread } from './intervals';
import type { MetricValue, ShownMetric } from './value';

export type Verdict = 'better' | 'worse' | 'noClearChange';

export interface Change {
  /** After minus before, in the unit of the metric (shares: 0.02 is 2 pp). */
  readonly difference: number;
  /** After divided by before, minus one; null where before is 0. */
  readonly relative: number | null;
  readonly comparison: Comparison | null;
  /** null: the intervals cannot be computed, so nothing may be claimed. */
  readonly verdict: Verdict | null;
  /** One of the two rests on fewer than 30 answers. */
  readonly isFew: boolean;
}

/** For these less is better; for the others more is. Volumes are as good as their reason, so they take "lower". */
const lowerIsBetter: ReadonlySet<ShownMetric> = new Set([
  'contacts',
  'contactRate',
  'dsat',
  'handling',
  'painScore',
]);

/** Difference and relative difference of two plain numbers, e.g. a result and its goal. */
export function differ(before: number, after: number): { difference: number; relative: number | null } {
  return { difference: after - before, relative: before === 0 ? null : after / before - 1 };
}

/** Means of scores on different scales: 4.5 of 5 is not less than 5.5 of 7. */
const isOnOtherScale = (before: MetricValue, after: MetricValue): boolean =>
  after.unit === 'points' &&
  (before.scale?.min !== after.scale?.min || before.scale?.max !== after.scale?.max);

/** Null where either value is unknown, or the two are no values of one unit. `spread`: how much both scatter beyond chance. */
export function changeBetween(before: MetricValue, after: MetricValue, spread?: Spread): Change | null {
  if (before.value === null || after.value === null || before.unit !== after.unit) return null;
  if (isOnOtherScale(before, after)) return null;
  const comparison =
    before.basis !== null && after.basis !== null ? compareBases(before.basis, after.basis, spread) : null;
  return {
    ...differ(before.value, after.value),
    comparison,
    verdict: comparison && verdictFor(comparison, after.metric),
    isFew: before.isFew || after.isFew,
  };
}

/** For a sign beside it: up or down only where it is more than chance; null verdicts claim nothing. */
export function directionOf({ verdict, difference }: Change): 'up' | 'down' | 'flat' | 'unknown' {
  if (verdict === null) return 'unknown';
  return verdict === 'noClearChange' || difference === 0 ? 'flat' : difference > 0 ? 'up' : 'down';
}

export const verdictFor = (comparison: Comparison, metric: ShownMetric): Verdict =>
  verdictOf(comparison, lowerIsBetter.has(metric));

export function verdictOf({ interval, neutral }: Comparison, isLowerBetter: boolean): Verdict {
  if (interval.low <= neutral && interval.high >= neutral) return 'noClearChange';
  return interval.low > neutral === isLowerBetter ? 'worse' : 'better';
}
