/**
 * Pasting steps, stages and lanes, in one map or from one to another: what people wrote and drew comes along (titles,
 * notes, cells, screenshots with pins, paths between the steps). What was cut is the original: it takes along all that
 * is its own (cut.ts).
 */
import { cellIdOf } from '../document/records/cell';
import type { LaneId, StageId, StepId } from '../document/records/identity';
import { lanesInOrder, liveRecord, stagesInOrder, stepsInOrder, stepsOfStage } from '../document/select';
import type { Change, Command } from '../document/snapshot';
import { roomsAt } from './bulk-moves';
import type { LaneClip, StageClip, StepClip } from './copied';
import { areCutHere, lanesBack, stepsBack } from './cut';
import { newSteps, pastedSteps } from './pasted-steps';
import { placeIn, required } from './required';

/** Cells land in the lane they came from, else in one like it; a map without one gets that lane. */
export const pasteSteps: Command<
  { readonly clip: StepClip; readonly stageId: StageId | null; readonly index?: number },
  readonly StepId[]
> = (snapshot, { clip, stageId, index }, context) => {
  if (stageId !== null) required(snapshot, 'stage', stageId);
  const row = stepsOfStage(snapshot, stageId);
  const at = placeIn(row, index);
  const members = row.map(({ id, place }) => ({ id, order: place.order }));
  const { orders, renumbered } = roomsAt(members, at, clip.steps.length);
  const moved = row.flatMap(({ id, place }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'step', id, fields: { place: { ...place, order } } }];
  });
  const places = new Map(
    clip.steps.map(({ id, place }, position) => [id, { stageId, order: orders[position] ?? place.order }]),
  );
  if (clip.cut && areCutHere(snapshot, clip.cut, clip.steps)) {
    const placed = [...places].map(([id, place]): Change => ({ kind: 'step', id, fields: { place } }));
    const back = stepsBack(snapshot, { ...clip, cut: clip.cut });
    return { changes: [...moved, ...back, ...placed], made: clip.steps.map(({ id }) => id) };
  }
  const ids = newSteps(clip, context);
  return {
    changes: [...moved, ...pastedSteps(snapshot, clip, ids, places, context)],
    made: [...ids.values()],
  };
};

/** `index` among the stages; left out: at the end. */
export const pasteStages: Command<
  { readonly clip: StageClip; readonly index?: number },
  readonly StageId[]
> = (snapshot, { clip, index }, context) => {
  const row = stagesInOrder(snapshot);
  const at = placeIn(row, index);
  const { orders, renumbered } = roomsAt(row, at, clip.stages.length);
  const moved = row.flatMap(({ id }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'stage', id, fields: { order } }];
  });
  if (clip.cut && areCutHere(snapshot, clip.cut, [...clip.stages, ...clip.steps])) {
    const placed = clip.stages.map(
      ({ id }, position): Change => ({
        kind: 'stage',
        id,
        fields: { order: orders[position] ?? 'a0', deletedAt: null },
      }),
    );
    const back = stepsBack(snapshot, { ...clip, cut: clip.cut });
    return { changes: [...moved, ...back, ...placed], made: clip.stages.map(({ id }) => id) };
  }
  const stageIds = new Map(clip.stages.map(({ id }) => [id, context.newId('stage')]));
  const stages = clip.stages.flatMap(({ id, title, color, order }, position): Change[] => {
    const made = stageIds.get(id);
    const fields = { title, color, order: orders[position] ?? order };
    return made ? [{ kind: 'stage', id: made, fields }] : [];
  });
  const places = new Map(
    clip.steps.map(({ id, place }) => {
      const stageId = place.stageId === null ? null : (stageIds.get(place.stageId) ?? null);
      return [id, { stageId, order: place.order }];
    }),
  );
  const steps = pastedSteps(snapshot, clip, newSteps(clip, context), places, context, stageIds);
  return { changes: [...moved, ...stages, ...steps], made: [...stageIds.values()] };
};

/** `index` among all lanes, hidden ones too; left out: at the bottom. Cells of steps that are not here go by place. */
export const pasteLanes: Command<{ readonly clip: LaneClip; readonly index?: number }, readonly LaneId[]> = (
  snapshot,
  { clip, index },
  context,
) => {
  const row = lanesInOrder(snapshot);
  const { orders, renumbered } = roomsAt(row, placeIn(row, index), clip.lanes.length);
  const moved = row.flatMap(({ id }): Change[] => {
    const order = renumbered.get(id);
    return order === undefined ? [] : [{ kind: 'lane', id, fields: { order } }];
  });
  if (areCutHere(snapshot, clip.cut, clip.lanes)) {
    const placed = clip.lanes.map(
      ({ id, order }, position): Change => ({
        kind: 'lane',
        id,
        fields: { order: orders[position] ?? order },
      }),
    );
    const back = lanesBack(snapshot, clip.lanes);
    return { changes: [...moved, ...back, ...placed], made: clip.lanes.map(({ id }) => id) };
  }
  const ids = new Map(clip.lanes.map(({ id }) => [id, context.newId('lane')]));
  const lanes = clip.lanes.flatMap((lane, position): Change[] => {
    const made = ids.get(lane.id);
    if (!made) return [];
    const { id: _id, kind, deletedAt: _deletedAt, personaId, drawnIn, ...facts } = lane;
    const fields = {
      ...facts,
      isHidden: false,
      isLocked: false,
      personaId: personaId !== null && liveRecord(snapshot, 'persona', personaId) ? personaId : null,
      drawnIn:
        drawnIn === null ? null : (ids.get(drawnIn) ?? liveRecord(snapshot, 'lane', drawnIn)?.id ?? null),
      order: orders[position] ?? lane.order,
    };
    return [{ kind, id: made, fields }];
  });
  const steps = stepsInOrder(snapshot);
  const isHere = clip.stepIds.some((id) => liveRecord(snapshot, 'step', id) !== null);
  const places = new Map(clip.stepIds.map((id, place) => [id, place]));
  const stepFor = (id: StepId): StepId | undefined =>
    isHere ? liveRecord(snapshot, 'step', id)?.id : steps[places.get(id) ?? -1]?.id;
  const cells = clip.cells.flatMap(({ id: _id, kind, at, ...content }): Change[] => {
    const [laneId, stepId] = [ids.get(at.laneId), stepFor(at.stepId)];
    if (!laneId || !stepId) return [];
    return [{ kind, id: cellIdOf(laneId, stepId), fields: { ...content, at: { laneId, stepId } } }];
  });
  return { changes: [...moved, ...lanes, ...cells], made: [...ids.values()] };
};
