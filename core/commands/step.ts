/** Commands about steps: add, rename, move, notes, delete. Adding and deleting keep the main path whole. */
import type { MapId, StageId, StepId } from '../document/records/identity';
import type { Step } from '../document/records/step';
import { pathsFrom, stagesInOrder, stepsOfStage } from '../document/select';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { placeIn, required } from './required';
import { placedRoomAt } from './row-order';
import { stepRemovals } from './step-removal';

export interface AddStep {
  /** null: unplaced. */
  readonly stageId: StageId | null;
  /** Among the steps of the stage; left out: at its end. */
  readonly index?: number;
  readonly title?: string;
  /** False: paths stay as they are. */
  readonly isLinked?: boolean;
}

/**
 * A main path between the neighbours is led through the new step; a step added at the end of the map
 * gets a main path from the one that was last.
 */
export const addStep: Command<AddStep, StepId> = (
  snapshot,
  { stageId, index, title = '', isLinked = true },
  context,
) => {
  if (stageId !== null) required(snapshot, 'stage', stageId);
  const row = stepsOfStage(snapshot, stageId);
  const at = placeIn(row, index);
  const id = context.newId('step');
  const { order, moved } = placedRoomAt('step', row, at);
  const links =
    isLinked && stageId !== null ? linksOf(snapshot, id, neighbours(snapshot, stageId, at), context) : [];
  return {
    changes: [...moved, { kind: 'step', id, fields: { title, place: { stageId, order } } }, ...links],
    made: id,
  };
};

export const renameStep: Command<{ readonly stepId: StepId; readonly title: string }> = (
  snapshot,
  { stepId, title },
) => {
  const { id } = required(snapshot, 'step', stepId);
  return { changes: [{ kind: 'step', id, fields: { title } }], made: undefined };
};

/** `track`: of its card in the path lane, 0 at the top; null: the layout decides. */
export const setStepTrack: Command<{ readonly stepId: StepId; readonly track: number | null }> = (
  snapshot,
  { stepId, track },
) => {
  const { id } = required(snapshot, 'step', stepId);
  return { changes: [{ kind: 'step', id, fields: { track } }], made: undefined };
};

/** `index` among the other steps of the stage it comes to; paths stay as they are. */
export const moveStep: Command<{
  readonly stepId: StepId;
  readonly stageId: StageId | null;
  readonly index: number;
}> = (snapshot, { stepId, stageId, index }) => {
  const step = required(snapshot, 'step', stepId);
  if (stageId !== null) required(snapshot, 'stage', stageId);
  const all = stepsOfStage(snapshot, stageId);
  const others = all.filter(({ id }) => id !== step.id);
  const at = placeIn(others, index);
  if (all.indexOf(step) === at) return { changes: [], made: undefined };
  const { order, moved } = placedRoomAt('step', others, at);
  return {
    changes: [...moved, { kind: 'step', id: step.id, fields: { place: { stageId, order } } }],
    made: undefined,
  };
};

/** Notes are for the presenter alone. */
export const setStepNotes: Command<{ readonly stepId: StepId; readonly notes: string }> = (
  snapshot,
  { stepId, notes },
) => {
  const { id } = required(snapshot, 'step', stepId);
  return { changes: [{ kind: 'step', id, fields: { notes } }], made: undefined };
};

/** The map that shows the step in detail; null: none does. Whether that map is there is not known here. */
export const setStepDetail: Command<{ readonly stepId: StepId; readonly detailMapId: MapId | null }> = (
  snapshot,
  { stepId, detailMapId },
) => {
  const { id } = required(snapshot, 'step', stepId);
  return { changes: [{ kind: 'step', id, fields: { detailMapId } }], made: undefined };
};

/** Its cells, quotes, screenshots, metrics, rules and paths go too; the main path closes over the gap. */
export const deleteStep: Command<{ readonly stepId: StepId }> = (snapshot, { stepId }, context) => ({
  changes: stepRemovals(snapshot, [required(snapshot, 'step', stepId)], context.now()),
  made: undefined,
});

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

function linksOf(
  snapshot: Snapshot,
  id: StepId,
  { before, after }: Neighbours,
  context: CommandContext,
): readonly Change[] {
  if (!before) return [];
  const newPath = (from: StepId, to: StepId): Change => ({
    kind: 'path',
    id: context.newId('path'),
    fields: { ends: { from, to } },
  });
  if (!after) return [newPath(before.id, id)];
  const main = pathsFrom(snapshot, before.id).find(
    ({ ends, pathKind }) => pathKind === 'main' && ends.to === after.id,
  );
  if (!main) return [];
  return [
    { kind: 'path', id: main.id, fields: { ends: { from: before.id, to: id } } },
    newPath(id, after.id),
  ];
}
