/**
 * The rules of a map as the evidence service asks for them. The order counts: a contact belongs to the first
 * step whose rule it meets, so every caller must ask in the order of the map.
 */
import { ruleOf, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { BoundStep } from './evidence-api';

export function boundSteps(snapshot: Snapshot): BoundStep[] {
  return stepsInOrder(snapshot).flatMap(({ id: stepId }) => {
    const contacts = ruleOf(snapshot, stepId, 'contacts')?.expression ?? null;
    const answers = ruleOf(snapshot, stepId, 'answers')?.expression ?? null;
    return contacts || answers ? [{ stepId, contacts, answers }] : [];
  });
}
