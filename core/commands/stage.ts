/** Commands about stages: add, rename, move, colour, delete with their steps. */
import { orderAt } from '../document/order-key';
import type { StageId } from '../document/records/identity';
import type { Stage } from '../document/records/stage';
import { stagesInOrder, stepsOfStage } from '../document/select';
import type { Change, Command } from '../document/snapshot';
import { placeIn, removal, required } from './required';
import { stepRemovals } from './step-removal';

const paletteSize = 12;

/** `index` among the stages; left out: at the end. */
export const addStage: Command<
  { readonly index?: number; readonly title?: string; readonly color?: number },
  StageId
> = (snapshot, { index, title = '', color }, context) => {
  const stages = stagesInOrder(snapshot);
  const id = context.newId('stage');
  const { order, renumbered } = orderAt(stages, placeIn(stages, index));
  return {
    changes: [
      ...orderChanges(stages, renumbered),
      { kind: 'stage', id, fields: { title, order, color: color ?? leastUsedColor(stages) } },
    ],
    made: id,
  };
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
  const { order, renumbered } = orderAt(others, place);
  return {
    changes: [...orderChanges(others, renumbered), { kind: 'stage', id: stage.id, fields: { order } }],
    made: undefined,
  };
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

function orderChanges(stages: readonly Stage[], renumbered: ReadonlyMap<string, string>): readonly Change[] {
  return stages.flatMap(({ id }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'stage', id, fields: { order } }];
  });
}

function leastUsedColor(stages: readonly Stage[]): number {
  const uses = Array.from(
    { length: paletteSize },
    (_, color) => stages.filter((stage) => stage.color === color).length,
  );
  return uses.indexOf(Math.min(...uses));
}
