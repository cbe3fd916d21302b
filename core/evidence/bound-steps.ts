/**
 * The rules of a map as the evidence service asks for them, by the priority of their steps: a contact belongs to the
 * first step whose rule it meets, or, where the map says so, to all of them in parts.
 */
import { mapOf, ruleOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { handsFirst } from './by-hand';
import type { BoundStep, EvidenceInput } from './evidence-api';
import { stepsByPriority } from './step-priority';

export function boundSteps(snapshot: Snapshot): BoundStep[] {
  return allSteps(snapshot).filter(({ contacts, answers }) => contacts !== null || answers !== null);
}

/** Steps without a rule too: they may have been counted under their own names, or a rule is being written for them. */
export function allSteps(snapshot: Snapshot): BoundStep[] {
  const steps = stepsByPriority(snapshot);
  const isShared = mapOf(snapshot).assignment === 'shared';
  const ruleOfStep = steps.map(({ id }) => ruleOf(snapshot, id, 'contacts')?.expression ?? null);
  const contactRules = handsFirst(ruleOfStep, isShared);
  return steps.map(({ id: stepId, title, weight }, index) => {
    const contacts = contactRules[index] ?? null;
    const answers = ruleOf(snapshot, stepId, 'answers')?.expression ?? null;
    return {
      stepId,
      title: title.slice(0, 1_000),
      contacts,
      answers,
      ...(isShared ? { weight } : {}),
    };
  });
}

/** What has to be asked to count all numbers of the map anew. */
export function measureInput(snapshot: Snapshot): EvidenceInput<'measure'> {
  const { period, metricSettings } = mapOf(snapshot);
  const { counted, kind } = metricSettings.denominator;
  return {
    steps: allSteps(snapshot),
    period,
    onTimeHours: metricSettings.onTimeHours,
    ...(kind === 'entered' || !counted ? {} : { denominator: counted }),
  };
}
