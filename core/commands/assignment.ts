/** Commands about whose a contact is that meets the rules of several steps: the way, the order of the steps, their weights. */
import { isOrderKey, orderAt, ordersBetween } from '../document/order-key';
import type { StepId } from '../document/records/identity';
import type { Assignment } from '../document/records/map';
import { heaviestStep, type Step } from '../document/records/step';
import type { Change, Command } from '../document/snapshot';
import { stepsByPriority } from '../evidence/step-priority';
import { placeIn, required } from './required';

export const setAssignment: Command<{ readonly assignment: Assignment }> = (_snapshot, { assignment }) => ({
  changes: [{ kind: 'map', id: 'map', fields: { assignment } }],
  made: undefined,
});

/** `index` among the other steps, by priority. The first move gives every step the place it had on the map. */
export const moveStepPriority: Command<{ readonly stepId: StepId; readonly index: number }> = (
  snapshot,
  { stepId, index },
) => {
  const { id } = required(snapshot, 'step', stepId);
  const all = stepsByPriority(snapshot);
  const others = all.filter((step) => step.id !== id);
  const at = placeIn(others, index);
  if (all.findIndex((step) => step.id === id) === at) return { changes: [], made: undefined };
  const keys = keysOf(all);
  const row = others.map((step) => ({ id: step.id, order: keys.get(step.id) ?? 'a0' }));
  const { order, renumbered } = orderAt(row, at);
  const changes = all.flatMap((step): Change[] => {
    const priority = step.id === id ? order : (renumbered.get(step.id) ?? keys.get(step.id));
    return priority === undefined || priority === step.priority
      ? []
      : [{ kind: 'step', id: step.id, fields: { priority } }];
  });
  return { changes, made: undefined };
};

/** Keys that keep the order as it is: those there are, and keys between them for the steps without one. */
function keysOf(steps: readonly Step[]): ReadonlyMap<string, string> {
  const known = steps.flatMap(({ priority }) => (priority === null ? [] : [priority]));
  const isSound = known.every((key, i) => isOrderKey(key) && (i === 0 || (known[i - 1] ?? '') < key));
  const keys = new Map<string, string>();
  let before: string | null = null;
  let waiting: string[] = [];
  const place = (after: string | null): void => {
    const made = ordersBetween(before, after, waiting.length);
    for (const [i, id] of waiting.entries()) keys.set(id, made[i] ?? 'a0');
    waiting = [];
  };
  for (const { id, priority } of steps) {
    if (priority === null || !isSound) {
      waiting.push(id);
      continue;
    }
    place(priority);
    keys.set(id, priority);
    before = priority;
  }
  place(null);
  return keys;
}

/** The order is that of the map again. */
export const resetPriority: Command<Record<string, never>> = (snapshot) => ({
  changes: snapshot.byKind.step.flatMap(({ id, priority }): Change[] =>
    priority === null ? [] : [{ kind: 'step', id, fields: { priority: null } }],
  ),
  made: undefined,
});

export const setStepWeight: Command<{ readonly stepId: StepId; readonly weight: number }> = (
  snapshot,
  { stepId, weight },
) => {
  const { id } = required(snapshot, 'step', stepId);
  const whole = Math.min(heaviestStep, Math.max(1, Math.round(weight)));
  return { changes: [{ kind: 'step', id, fields: { weight: whole } }], made: undefined };
};
