/**
 * The rules of a map as the evidence service asks for them. The order counts: a contact belongs to the first
 * step whose rule it meets, so every caller must ask in the order of the map.
 */
import { mapOf, ruleOf, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { handsFirst } from './by-hand';
import type { BoundStep, EvidenceInput } from './evidence-api';

export function boundSteps(snapshot: Snapshot): BoundStep[] {
  return allSteps(snapshot).filter(({ contacts, answers }) => contacts !== null || answers !== null);
}

/** Steps without a rule too: they may have been counted under their own names. */
function allSteps(snapshot: Snapshot): BoundStep[] {
  const steps = stepsInOrder(snapshot);
  const ruleOfStep = steps.map(({ id }) => ruleOf(snapshot, id, 'contacts')?.expression ?? null);
  const contactRules = handsFirst(ruleOfStep);
  return steps.map(({ id: stepId, title }, index) => {
    const contacts = contactRules[index] ?? null;
    const answers = ruleOf(snapshot, stepId, 'answers')?.expression ?? null;
    return { stepId, title: title.slice(0, 1_000), contacts, answers };
  });
}

/** What has to be asked to count all numbers of the map anew. */
export function measureInput(snapshot: Snapshot): EvidenceInput<'measure'> {
  const { period, metricSettings } = mapOf(snapshot);
  return { steps: allSteps(snapshot), period, onTimeHours: metricSettings.onTimeHours };
}
