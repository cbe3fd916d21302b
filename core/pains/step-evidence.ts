/**
 * Evidence of a pain that is as large as its steps: their contacts and scores as the map keeps them, added up. A contact
 * belongs to one step, so nothing counts twice. Needs no store.
 */
import type { StepId } from '../document/records/identity';
import type { MetricName } from '../document/records/metric';
import type { PainEvidence } from '../document/records/pain';
import { metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { sumReadings } from '../metrics/sum-readings';

export function evidenceOfSteps(snapshot: Snapshot, stepIds: readonly StepId[]): PainEvidence {
  const sum = (name: MetricName) =>
    sumReadings(stepIds.flatMap((stepId) => metricOf(snapshot, stepId, name)?.reading ?? []));
  return {
    contacts: sum('contacts'),
    csat: sum('csat'),
    of: { kind: 'steps', stepIds: [...stepIds] },
  };
}
