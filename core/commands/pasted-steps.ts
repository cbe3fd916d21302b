/**
 * Steps of a clip as they come into a map: with their cells in lanes of this map, their screenshots and pins, and the
 * paths between them. Where they are placed is told.
 */
import { cellIdOf } from '../document/records/cell';
import type { LaneId, ScreenshotId, StepId } from '../document/records/identity';
import type { Lane, LaneKind } from '../document/records/lane';
import type { Pin } from '../document/records/pin';
import type { StepPlace } from '../document/records/step';
import { lanesInOrder, liveRecord } from '../document/select';
import type { Change, CommandContext, Snapshot } from '../document/snapshot';
import { roomsAt } from './bulk-moves';
import { isEmptyContent } from './cell';
import type { StepClip } from './copied';
import { broughtElsewhere, commentsElsewhere, type NewIds } from './cut-elsewhere';

export const newSteps = (clip: StepClip, context: CommandContext): ReadonlyMap<StepId, StepId> =>
  new Map(clip.steps.map(({ id }) => [id, context.newId('step')]));

export function pastedSteps(
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
