/** Moves among the steps of a list that leaves some out: where the step comes to stand among all of them. */
import type { StepId } from '#core/document/records/identity';
import type { Snapshot } from '#core/document/snapshot';
import { stepsByPriority } from '#core/evidence/step-priority';

/** Right before its neighbour above in the list, or right after the one below; an index among the other steps. */
export function moveAmongShown(
  snapshot: Snapshot,
  shown: readonly StepId[],
  stepId: StepId,
  offset: -1 | 1,
): number {
  const others = stepsByPriority(snapshot).flatMap(({ id }) => (id === stepId ? [] : [id]));
  const neighbour = shown[shown.indexOf(stepId) + offset];
  const at = neighbour === undefined ? -1 : others.indexOf(neighbour);
  if (at < 0) return offset < 0 ? 0 : others.length;
  return offset < 0 ? at : at + 1;
}
