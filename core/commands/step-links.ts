/** Main paths of new steps: how a row of them is led into the journey around it. Knows no order and no titles. */
import type { StageId, StepId } from '../document/records/identity';
import type { Step } from '../document/records/step';
import { pathsFrom, stagesInOrder, stepsOfStage } from '../document/select';
import type { Change, CommandContext, Snapshot } from '../document/snapshot';

interface Neighbours {
  readonly before: Step | null;
  readonly after: Step | null;
}

/** Steps left and right of a place in a stage, across the borders of stages. */
function neighbours(snapshot: Snapshot, stageId: StageId, at: number): Neighbours {
  const stages = stagesInOrder(snapshot);
  const steps = stages.flatMap(({ id }) => stepsOfStage(snapshot, id));
  const stageAt = stages.findIndex(({ id }) => id === stageId);
  const earlier = stages
    .slice(0, stageAt)
    .reduce((count, { id }) => count + stepsOfStage(snapshot, id).length, 0);
  return { before: steps[earlier + at - 1] ?? null, after: steps[earlier + at] ?? null };
}

/**
 * A main path between the neighbours is led through the new steps; steps added at the end of the map get a main
 * path from the one that was last. `ids`: one after another, at index `at` of the stage.
 */
export function linksOf(
  snapshot: Snapshot,
  ids: readonly StepId[],
  { stageId, at }: { readonly stageId: StageId; readonly at: number },
  context: CommandContext,
): readonly Change[] {
  const { before, after } = neighbours(snapshot, stageId, at);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const newPath = (from: StepId, to: StepId): Change => ({
    kind: 'path',
    id: context.newId('path'),
    fields: { ends: { from, to } },
  });
  const chain = ids.flatMap((id, index) => {
    const next = ids[index + 1];
    return next === undefined ? [] : [newPath(id, next)];
  });
  if (!before) return chain;
  if (!after) return [newPath(before.id, first), ...chain];
  const main = pathsFrom(snapshot, before.id).find(
    ({ ends, pathKind }) => pathKind === 'main' && ends.to === after.id,
  );
  if (!main) return chain;
  return [
    { kind: 'path', id: main.id, fields: { ends: { from: before.id, to: first } } },
    ...chain,
    newPath(last, after.id),
  ];
}
