/** Commands about stages: add, rename, move, colour, delete with their steps. */
import { paletteSize } from '../document/records/field';
import type { StageId } from '../document/records/identity';
import type { Stage } from '../document/records/stage';
import { stagesInOrder, stepsOfStage } from '../document/select';
import type { Command } from '../document/snapshot';
import { placeIn, removal, required } from './required';
import { roomAt } from './row-order';
import { stepRemovals } from './step-removal';

/** `index` among the stages; left out: at the end. */
export const addStage: Command<
  { readonly index?: number; readonly title?: string; readonly color?: number },
  StageId
> = (snapshot, { index, title = '', color }, context) => {
  const stages = stagesInOrder(snapshot);
  const id = context.newId('stage');
  const { order, moved } = roomAt('stage', stages, placeIn(stages, index));
  const fields = { title, order, color: color ?? leastUsedColor(stages) };
  return { changes: [...moved, { kind: 'stage', id, fields }], made: id };
};

export const renameStage: Command<{ readonly stageId: StageId; readonly title: string }> = (
  snapshot,
  { stageId, title },
) => {
  const { id } = required(snapshot, 'stage', stageId);
  return { changes: [{ kind: 'stage', id, fields: { title } }], made: undefined };
};

/** `index` among the other stages. */
export const moveStage: Command<{ readonly stageId: StageId; readonly index: number }> = (
  snapshot,
  { stageId, index },
) => {
  const stage = required(snapshot, 'stage', stageId);
  const all = stagesInOrder(snapshot);
  const others = all.filter(({ id }) => id !== stage.id);
  const place = placeIn(others, index);
  if (all.indexOf(stage) === place) return { changes: [], made: undefined };
  const { order, moved } = roomAt('stage', others, place);
  return { changes: [...moved, { kind: 'stage', id: stage.id, fields: { order } }], made: undefined };
};

/** `color`: index into the palette of the theme. */
export const recolorStage: Command<{ readonly stageId: StageId; readonly color: number }> = (
  snapshot,
  { stageId, color },
) => {
  const { id } = required(snapshot, 'stage', stageId);
  return { changes: [{ kind: 'stage', id, fields: { color } }], made: undefined };
};

/** The steps of the stage go with it. */
export const deleteStage: Command<{ readonly stageId: StageId }> = (snapshot, { stageId }, context) => {
  const stage = required(snapshot, 'stage', stageId);
  const steps = stepsOfStage(snapshot, stage.id);
  const now = context.now();
  return { changes: [...stepRemovals(snapshot, steps, now), removal(stage, now)], made: undefined };
};

function leastUsedColor(stages: readonly Stage[]): number {
  const uses = Array.from(
    { length: paletteSize },
    (_, color) => stages.filter((stage) => stage.color === color).length,
  );
  return uses.indexOf(Math.min(...uses));
}
