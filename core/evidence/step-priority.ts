/**
 * The order in which steps are asked whether a contact is theirs. Steps that were put into an order keep it; one that
 * was not comes after the step it follows on the map.
 */
import { kept } from '../document/kept';
import { compareOrder } from '../document/order-key';
import type { Step } from '../document/records/step';
import { stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';

export const stepsByPriority: (snapshot: Snapshot) => readonly Step[] = kept(['step', 'stage'], (snapshot) =>
  inPriority(stepsInOrder(snapshot)),
);

function inPriority(onMap: readonly Step[]): readonly Step[] {
  const placed = onMap
    .flatMap((step) => (step.priority === null ? [] : [{ id: step.id, order: step.priority, step }]))
    .sort(compareOrder)
    .map(({ step }) => step);
  if (placed.length === 0) return onMap;
  const followers = new Map<Step | null, Step[]>();
  let leader: Step | null = null;
  for (const step of onMap) {
    if (step.priority !== null) leader = step;
    else followers.set(leader, [...(followers.get(leader) ?? []), step]);
  }
  return [null, ...placed].flatMap((step) => [
    ...(step === null ? [] : [step]),
    ...(followers.get(step) ?? []),
  ]);
}

/** Nothing was put into another order than the map's. */
export const isPriorityOfMap = (snapshot: Snapshot): boolean =>
  snapshot.byKind.step.every(({ priority }) => priority === null);
