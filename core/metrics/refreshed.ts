/**
 * What a refresh changes, as people read it: each number before and after with the settings of the map. No verdict is
 * given: the two rest for the most part on the same contacts, and comparing them as two samples would claim too much.
 */
import type { MetricDifference } from '../commands/evidence';
import type { StepId } from '../document/records/identity';
import type { MetricSettings } from '../document/records/map';
import type { MetricName } from '../document/records/metric';
import { type Change, changeBetween } from './change';
import { readMetric } from './read-metric';
import type { MetricValue } from './value';

export interface RefreshedNumber {
  readonly stepId: StepId;
  readonly metric: MetricName;
  readonly before: MetricValue;
  readonly after: MetricValue;
  /** null: one of the two is not known. */
  readonly change: Change | null;
}

export const refreshedNumbers = (
  differences: readonly MetricDifference[],
  settings: MetricSettings,
): readonly RefreshedNumber[] =>
  differences.map(({ stepId, metric, before, after }) => {
    const was = readMetric(before ?? undefined, settings, metric);
    const is = readMetric(after ?? undefined, settings, metric);
    const change = changeBetween(was, is);
    return { stepId, metric, before: was, after: is, change: change && { ...change, verdict: null } };
  });
