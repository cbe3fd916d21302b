/**
 * Copying steps and pasting them, in one map or from one to another: what people wrote and drew goes along
 * (title, notes, cells, screenshots, paths between the steps). Evidence does not: it was counted for the original.
 */
import { ordersBetween } from '../document/order-key';
import { type Cell, cellIdOf } from '../document/records/cell';
import type { LaneId, StageId, StepId } from '../document/records/identity';
import type { Lane } from '../document/records/lane';
import type { Path } from '../document/records/path';
import type { Screenshot } from '../document/records/screenshot';
import type { Step } from '../document/records/step';
import { lanesInOrder, liveRecord, pathsOf, stepsInOrder, stepsOfStage } from '../document/select';
import type { Change, Command, Snapshot } from '../document/snapshot';
import { placeIn, required } from './required';

/** Plain data: it can lie on the clipboard. Pictures are named by their hashes; their bytes travel apart. */
export interface StepClip {
  /** In the order of the map. */
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  readonly cells: readonly Cell[];
  readonly screenshots: readonly Screenshot[];
  readonly paths: readonly Path[];
}

export function copySteps(snapshot: Snapshot, stepIds: readonly StepId[]): StepClip {
  const chosen = new Set(stepIds);
  const cells = snapshot.byKind.cell.filter(({ at }) => chosen.has(at.stepId));
  const lanes = new Set(cells.map(({ at }) => at.laneId));
  return {
    steps: stepsInOrder(snapshot).filter(({ id }) => chosen.has(id)),
    lanes: lanesInOrder(snapshot).filter(({ id }) => lanes.has(id)),
    cells,
    screenshots: snapshot.byKind.screenshot.filter(({ place }) => chosen.has(place.stepId)),
    paths: pathsOf(snapshot).filter(({ ends }) => chosen.has(ends.from) && chosen.has(ends.to)),
  };
}

/** Cells land in the lane they came from, else in the first lane of its kind; without either they are left out. */
export const pasteSteps: Command<
  { readonly clip: StepClip; readonly stageId: StageId | null; readonly index?: number },
  readonly StepId[]
> = (snapshot, { clip, stageId, index }, context) => {
  if (stageId !== null) required(snapshot, 'stage', stageId);
  const row = stepsOfStage(snapshot, stageId);
  const at = placeIn(row, index);
  // The whole row is numbered anew: several steps need room at once, and neighbours may leave none.
  const orders = ordersBetween(null, null, row.length + clip.steps.length);
  const moved = row.map(({ id, place }, position): Change => {
    const order = orders[position < at ? position : position + clip.steps.length] ?? place.order;
    return { kind: 'step', id, fields: { place: { ...place, order } } };
  });
  const ids = new Map<StepId, StepId>(clip.steps.map(({ id }) => [id, context.newId('step')]));
  const steps = clip.steps.flatMap(({ id, title, notes, place }, position): Change[] => {
    const made = ids.get(id);
    const order = orders[at + position] ?? place.order;
    return made ? [{ kind: 'step', id: made, fields: { title, notes, place: { stageId, order } } }] : [];
  });
  const screenshots = clip.screenshots.flatMap(({ place, picture, title, description }): Change[] => {
    const stepId = ids.get(place.stepId);
    const fields = { picture, title, description };
    return stepId
      ? [
          {
            kind: 'screenshot',
            id: context.newId('screenshot'),
            fields: { ...fields, place: { ...place, stepId } },
          },
        ]
      : [];
  });
  const paths = clip.paths.flatMap(({ ends, pathKind, label, share, personaIds }): Change[] => {
    const [from, to] = [ids.get(ends.from), ids.get(ends.to)];
    if (!from || !to) return [];
    const known = personaIds.filter((id) => liveRecord(snapshot, 'persona', id) !== null);
    const fields = { ends: { from, to }, pathKind, label, share, personaIds: known };
    return [{ kind: 'path', id: context.newId('path'), fields }];
  });
  return {
    changes: [...moved, ...steps, ...cellChanges(snapshot, clip, ids), ...screenshots, ...paths],
    made: [...ids.values()],
  };
};

function cellChanges(
  snapshot: Snapshot,
  clip: StepClip,
  ids: ReadonlyMap<StepId, StepId>,
): readonly Change[] {
  const lanes = new Map(clip.lanes.map((lane) => [lane.id, laneFor(snapshot, lane)]));
  return clip.cells.flatMap(({ id: _id, kind, at, ...content }): Change[] => {
    const [laneId, stepId] = [lanes.get(at.laneId), ids.get(at.stepId)];
    if (!laneId || !stepId) return [];
    return [{ kind, id: cellIdOf(laneId, stepId), fields: { ...content, at: { laneId, stepId } } }];
  });
}

function laneFor(snapshot: Snapshot, { id, laneKind }: Lane): LaneId | undefined {
  const lanes = lanesInOrder(snapshot).filter((lane) => lane.laneKind === laneKind);
  return (lanes.find((lane) => lane.id === id) ?? lanes[0])?.id;
}
