/** Commands about steps: add, rename, move, notes, delete. Adding and deleting keep the main path whole. */
import type { MapId, StageId, StepId } from '../document/records/identity';
import { stepsOfStage } from '../document/select';
import type { Command } from '../document/snapshot';
import { placeIn, required } from './required';
import { placedRoomAt } from './row-order';
import { linksOf } from './step-links';
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

/** Led into the main path around it. */
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
  const links = isLinked && stageId !== null ? linksOf(snapshot, [id], { stageId, at }, context) : [];
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
