/**
 * The rules of a map as the evidence service asks for them. The order counts: a contact belongs to the first
 * step whose rule it meets, so every caller must ask in the order of the map.
 */
import { mapOf, ruleOf, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { BoundStep, EvidenceInput } from './evidence-api';

export function boundSteps(snapshot: Snapshot): BoundStep[] {
  return stepsInOrder(snapshot).flatMap(({ id: stepId }) => {
    const contacts = ruleOf(snapshot, stepId, 'contacts')?.expression ?? null;
    const answers = ruleOf(snapshot, stepId, 'answers')?.expression ?? null;
    return contacts || answers ? [{ stepId, contacts, answers }] : [];
  });
}

/** What has to be asked to count all numbers of the map anew. */
export function measureInput(snapshot: Snapshot): EvidenceInput<'measure'> {
  const { period, metricSettings } = mapOf(snapshot);
  return { steps: boundSteps(snapshot), period, onTimeHours: metricSettings.onTimeHours };
}
