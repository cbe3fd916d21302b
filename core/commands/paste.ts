/**
 * Copying steps, stages and lanes and pasting them, in one map or from one to another: what people wrote and drew
 * goes along (titles, notes, cells, screenshots with pins, paths between the steps). Evidence does not: it was
 * counted for the original. What was cut is the original: it takes along all that is its own (cut.ts).
 */
import { type Cell, cellIdOf } from '../document/records/cell';
import type { LaneId, ScreenshotId, StageId, StepId } from '../document/records/identity';
import type { Lane, LaneKind } from '../document/records/lane';
import type { Path } from '../document/records/path';
import type { Pin } from '../document/records/pin';
import type { Screenshot } from '../document/records/screenshot';
import type { Stage } from '../document/records/stage';
import type { Step, StepPlace } from '../document/records/step';
import {
  lanesInOrder,
  liveRecord,
  pathsOf,
  stagesInOrder,
  stepsInOrder,
  stepsOfStage,
} from '../document/select';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { roomsAt } from './bulk-moves';
import { isEmptyContent } from './cell';
import { areCutHere, type CutParts, lanesBack, stepsBack } from './cut';
import { broughtElsewhere, commentsElsewhere, type NewIds } from './cut-elsewhere';
import { placeIn, required } from './required';

/** Plain data: it can lie on the clipboard. Pictures are named by their hashes; their bytes travel apart. */
export interface StepClip {
  /** In the order of the map. */
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  readonly cells: readonly Cell[];
  readonly screenshots: readonly Screenshot[];
  readonly pins: readonly Pin[];
  readonly paths: readonly Path[];
  /** Left out: the steps were copied. */
  readonly cut?: CutParts | undefined;
}

export interface StageClip extends StepClip {
  readonly stages: readonly Stage[];
}

export interface LaneClip {
  readonly lanes: readonly Lane[];
  readonly cells: readonly Cell[];
  /** Of the map the lanes come from, in order: in a map with other steps the cells go by place. */
  readonly stepIds: readonly StepId[];
  /** The map they were cut from; left out: they were copied. */
  readonly cut?: { readonly mapId: string } | undefined;
}

export function copySteps(snapshot: Snapshot, stepIds: readonly StepId[]): StepClip {
  const chosen = new Set(stepIds);
  const cells = snapshot.byKind.cell.filter(({ at }) => chosen.has(at.stepId));
  const lanes = new Set(cells.map(({ at }) => at.laneId));
  const screenshots = snapshot.byKind.screenshot.filter(({ place }) => chosen.has(place.stepId));
  const pictures = new Set(screenshots.map(({ id }) => id));
  return {
    steps: stepsInOrder(snapshot).filter(({ id }) => chosen.has(id)),
    lanes: lanesInOrder(snapshot).filter(({ id }) => lanes.has(id)),
    cells,
    screenshots,
    pins: snapshot.byKind.pin.filter(({ screenshotId }) => pictures.has(screenshotId)),
    paths: pathsOf(snapshot).filter(({ ends }) => chosen.has(ends.from) && chosen.has(ends.to)),
  };
}

export function copyStages(snapshot: Snapshot, stageIds: readonly StageId[]): StageClip {
  const chosen = new Set(stageIds);
  const stages = stagesInOrder(snapshot).filter(({ id }) => chosen.has(id));
  const steps = stages.flatMap(({ id }) => stepsOfStage(snapshot, id));
  return {
    stages,
    ...copySteps(
      snapshot,
      steps.map(({ id }) => id),
    ),
  };
}

export function copyLanes(snapshot: Snapshot, laneIds: readonly LaneId[]): LaneClip {
  const chosen = new Set(laneIds);
  return {
    lanes: lanesInOrder(snapshot).filter(({ id }) => chosen.has(id)),
    cells: snapshot.byKind.cell.filter(({ at }) => chosen.has(at.laneId)),
    stepIds: stepsInOrder(snapshot).map(({ id }) => id),
  };
}

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

const newSteps = (clip: StepClip, context: CommandContext): ReadonlyMap<StepId, StepId> =>
  new Map(clip.steps.map(({ id }) => [id, context.newId('step')]));

function pastedSteps(
  snapshot: Snapshot,
  clip: StepClip,
  ids: ReadonlyMap<StepId, StepId>,
  places: ReadonlyMap<StepId, StepPlace>,
  context: CommandContext,
  stageIds: NewIds = new Map(),
): readonly Change[] {
  const elsewhere = clip.cut && { snapshot, cut: clip.cut, steps: ids, context };
  const isOriginal =
    elsewhere !== undefined && !clip.steps.some(({ id }) => liveRecord(snapshot, 'step', id));
  const own = isOriginal ? broughtElsewhere(elsewhere) : { changes: [], ids: new Map<string, string>() };
  const steps = clip.steps.flatMap(({ id, title, notes, track, place }): Change[] => {
    const made = ids.get(id);
    const fields = { title, notes, track, place: places.get(id) ?? { ...place, stageId: null } };
    return made ? [{ kind: 'step', id: made, fields }] : [];
  });
  const paths = clip.paths.flatMap(({ ends, pathKind, label, share, personaIds }): Change[] => {
    const [from, to] = [ids.get(ends.from), ids.get(ends.to)];
    if (!from || !to) return [];
    const known = personaIds.filter((id) => liveRecord(snapshot, 'persona', id) !== null);
    const fields = { ends: { from, to }, pathKind, label, share, personaIds: known };
    return [{ kind: 'path', id: context.newId('path'), fields }];
  });
  const cells = cellChanges(snapshot, clip, ids, context);
  const pictures = pictureChanges(snapshot, clip, { steps: ids, subjects: own.ids }, context);
  const made = new Map<string, string>([...stageIds, ...ids, ...own.ids, ...cells.ids, ...pictures.ids]);
  const comments = isOriginal ? commentsElsewhere(elsewhere, made) : [];
  return [...steps, ...cells.changes, ...own.changes, ...pictures.changes, ...paths, ...comments];
}

interface Copies {
  readonly changes: readonly Change[];
  readonly ids: NewIds;
}

/** Pins go with their screenshots; what a pin speaks of stays where it came along, or this map knows it. */
function pictureChanges(
  snapshot: Snapshot,
  clip: StepClip,
  ids: { readonly steps: ReadonlyMap<StepId, StepId>; readonly subjects: NewIds },
  context: CommandContext,
): Copies {
  const made = new Map<ScreenshotId, ScreenshotId>();
  const pinIds = new Map<string, string>();
  const screenshots = clip.screenshots.flatMap(({ id, place, picture, title, description }): Change[] => {
    const stepId = ids.steps.get(place.stepId);
    if (!stepId) return [];
    const copy = context.newId('screenshot');
    made.set(id, copy);
    const fields = { picture, title, description, place: { ...place, stepId } };
    return [{ kind: 'screenshot', id: copy, fields }];
  });
  const subjectOf = (subject: Pin['subject']): Pin['subject'] => {
    if (subject === null) return null;
    const came = ids.subjects.get(subject.id);
    // The compiler does not see that a copy is of the kind of its original.
    if (came !== undefined) return { kind: subject.kind, id: came } as Pin['subject'];
    return liveRecord(snapshot, subject.kind, subject.id) === null ? null : subject;
  };
  const pins = clip.pins.flatMap(({ id, screenshotId, spot, number, text, subject }): Change[] => {
    const copy = made.get(screenshotId);
    if (!copy) return [];
    const pin = context.newId('pin');
    pinIds.set(id, pin);
    const fields = { screenshotId: copy, spot, number, text, subject: subjectOf(subject) };
    return [{ kind: 'pin', id: pin, fields }];
  });
  return { changes: [...screenshots, ...pins], ids: new Map<string, string>([...made, ...pinIds]) };
}

/** Lanes that the map lacks come along with the cells that fill them. */
function cellChanges(
  snapshot: Snapshot,
  clip: StepClip,
  ids: ReadonlyMap<StepId, StepId>,
  context: CommandContext,
): Copies {
  const filled = new Set(clip.cells.filter((cell) => !isEmptyContent(cell)).map(({ at }) => at.laneId));
  const { lanes, missing } = lanesFor(
    snapshot,
    clip.lanes.filter(({ id }) => filled.has(id)),
  );
  const row = lanesInOrder(snapshot);
  const { orders, renumbered } = roomsAt(row, row.length, missing.length);
  const moved = [...renumbered].map(
    ([id, order]): Change => ({ kind: 'lane', id: id as LaneId, fields: { order } }),
  );
  const come = missing.map(({ id: copied, laneKind, title, unit, height, order }, position): Change => {
    const id = context.newId('lane');
    lanes.set(copied, id);
    return { kind: 'lane', id, fields: { laneKind, title, unit, height, order: orders[position] ?? order } };
  });
  const made = new Map<string, string>();
  const cells = clip.cells.flatMap(({ id: copied, kind, at, ...content }): Change[] => {
    const [laneId, stepId] = [lanes.get(at.laneId), ids.get(at.stepId)];
    if (!laneId || !stepId) return [];
    const id = cellIdOf(laneId, stepId);
    made.set(copied, id);
    return [{ kind, id, fields: { ...content, at: { laneId, stepId } } }];
  });
  return { changes: [...moved, ...come, ...cells], ids: made };
}

/** Each lane of the clip has one of its own here: itself, its namesake, else one of its kind that has no name either. */
function lanesFor(
  snapshot: Snapshot,
  copied: readonly Lane[],
): { readonly lanes: Map<LaneId, LaneId>; readonly missing: readonly Lane[] } {
  const free = new Map(lanesInOrder(snapshot).map((lane) => [lane.id, lane]));
  const lanes = new Map<LaneId, LaneId>();
  const isAlike: readonly ((here: Lane, there: Lane) => boolean)[] = [
    (here, there) => here.id === there.id,
    (here, there) => here.laneKind === there.laneKind && here.title === there.title,
    (here, there) => here.laneKind === there.laneKind && !isOwnKind(here.laneKind),
  ];
  for (const alike of isAlike) {
    for (const there of copied) {
      const found = lanes.has(there.id) ? undefined : [...free.values()].find((here) => alike(here, there));
      if (!found) continue;
      lanes.set(there.id, found.id);
      free.delete(found.id);
    }
  }
  return { lanes, missing: copied.filter(({ id }) => !lanes.has(id)) };
}

/** What such a lane is about, its title alone says. */
const isOwnKind = (kind: LaneKind): boolean =>
  kind === 'customText' || kind === 'customNumber' || kind === 'customPicture';
