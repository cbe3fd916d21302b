/** What contacts of a step are divided by: customers who entered it, or those of the whole map where they were counted. */
import type { StepId } from '../document/records/identity';
import { metricNames, type Reading } from '../document/records/metric';
import { evidenceOf, mapOf, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { StepReadings } from './compare-step';

/** null: nothing was counted; the figure typed for the map counts then. */
export function denominatorOf(snapshot: Snapshot, stepId: StepId): Reading | null {
  const { kind, counted } = mapOf(snapshot).metricSettings.denominator;
  if (kind === 'entered') return metricOf(snapshot, stepId, 'entered')?.reading ?? null;
  return counted ? evidenceOf(snapshot).denominator : null;
}

/** Readings of a step as its numbers are computed from; `entered` is what rates are divided by. */
export function readingsOfStep(snapshot: Snapshot, stepId: StepId): StepReadings {
  const own = metricNames.flatMap((name) => {
    const reading =
      name === 'entered' ? denominatorOf(snapshot, stepId) : metricOf(snapshot, stepId, name)?.reading;
    return reading ? [[name, reading] as const] : [];
  });
  return Object.fromEntries(own);
}
