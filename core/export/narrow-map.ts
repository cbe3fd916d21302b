/**
 * The part of a map that is exported, as a map of its own: what was not chosen is not in it at all, so that no format
 * can let it slip out. Knows no format.
 */
import { buildSnapshot } from '../document/build-snapshot';
import { stepsWalkedBy } from '../document/journey';
import { cellIdOf } from '../document/records/cell';
import type { Lane } from '../document/records/lane';
import { type AnyRecord, programmeKinds, type RecordKind } from '../document/records/record';
import type { Step } from '../document/records/step';
import type { Snapshot } from '../document/snapshot';
import type { ContentsChoice } from './contents-choice';

/** A journey shows nothing of a programme. */
const ofProgramme: ReadonlySet<RecordKind> = new Set<RecordKind>(programmeKinds);

/** Deleted records are never exported, nor what was said in sessions, nor quotes that are gathered and not yet placed. */
export function narrowMap(snapshot: Snapshot, choice: ContentsChoice): Snapshot {
  const steps = new Set<string>(snapshot.byKind.step.filter(wantsStep(snapshot, choice)).map(({ id }) => id));
  const lanes = new Map(
    snapshot.byKind.lane.filter(wantsLane(choice)).map((lane) => [lane.id as string, shown(lane, choice)]),
  );
  const gone = new Set<string>();
  const kept: AnyRecord[] = [];
  for (const record of snapshot.records.values()) {
    if (record.deletedAt !== null) continue;
    const narrowed = narrow(record, { steps, lanes, choice });
    if (narrowed) kept.push(narrowed);
    else gone.add(record.id);
  }
  const ids = new Set<string>(kept.map(({ id }) => id));
  // An empty cell has no record, and may be spoken about.
  if (choice.hasComments)
    for (const laneId of lanes.keys()) for (const stepId of steps) ids.add(cellIdOf(laneId, stepId));
  return buildSnapshot(
    snapshot.mapId,
    kept.flatMap((record) => withoutGone(record, gone, ids)),
  );
}

/** What hangs on a record that is not exported goes with it; a pin stays and points at nothing. */
function withoutGone(
  record: AnyRecord,
  gone: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): readonly AnyRecord[] {
  if (record.kind === 'comment') return ids.has(record.subjectId) ? [record] : [];
  if (record.kind !== 'pin') return [record];
  if (gone.has(record.screenshotId)) return [];
  return record.subject !== null && gone.has(record.subject.id) ? [{ ...record, subject: null }] : [record];
}

function wantsStep(snapshot: Snapshot, { stageIds, personaIds }: ContentsChoice): (step: Step) => boolean {
  const stages = stageIds && new Set<string>(stageIds);
  const walked =
    personaIds && new Set<string>(personaIds.flatMap((persona) => [...stepsWalkedBy(snapshot, persona)]));
  return ({ id, place }) =>
    (stages === null || (place.stageId !== null && stages.has(place.stageId))) &&
    (walked === null || walked.has(id));
}

function wantsLane({ laneIds, personaIds }: ContentsChoice): (lane: Lane) => boolean {
  const chosen = laneIds && new Set<string>(laneIds);
  const personas = personaIds && new Set<string>(personaIds);
  return ({ id, personaId }) =>
    (chosen === null || chosen.has(id)) &&
    (personas === null || personaId === null || personas.has(personaId));
}

const shown = (lane: Lane, { laneIds }: ContentsChoice): Lane =>
  laneIds === null || !lane.isHidden ? lane : { ...lane, isHidden: false };

interface Wanted {
  readonly steps: ReadonlySet<string>;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly choice: ContentsChoice;
}

/** The record as it is exported; null: it is not. */
function narrow(record: AnyRecord, wanted: Wanted): AnyRecord | null {
  if (!isWanted(record, wanted)) return null;
  if (record.kind === 'lane') return wanted.lanes.get(record.id) ?? null;
  const isSilent = record.kind === 'step' && record.notes !== '' && !wanted.choice.hasNotes;
  return isSilent ? { ...record, notes: '' } : record;
}

function isWanted(record: AnyRecord, { steps, lanes, choice }: Wanted): boolean {
  const step = stepOf(record);
  if (step !== null && !steps.has(step)) return false;
  switch (record.kind) {
    case 'stage':
      return choice.stageIds?.includes(record.id) ?? true;
    case 'persona':
      return choice.personaIds?.includes(record.id) ?? true;
    case 'cell':
      return lanes.has(record.at.laneId);
    case 'path':
      return steps.has(record.ends.from) && steps.has(record.ends.to);
    case 'quote':
      return choice.hasQuotes;
    // Gathered, and not yet said on the map.
    case 'collection':
    case 'collectedQuote':
      return false;
    case 'pain':
      return isAtAny(record, steps);
    case 'fix':
      return choice.hasFixes && isAtAny(record, steps);
    case 'comment':
      return choice.hasComments;
    // What a session said and how people voted is for its minutes.
    case 'session':
    case 'vote':
      return false;
    // Who wrote what, and when, is for those who work on the map.
    case 'fixChange':
      return false;
    default:
      return !ofProgramme.has(record.kind);
  }
}

/** The step that a record is of; null: it is of none, or of several. */
function stepOf(record: AnyRecord): string | null {
  switch (record.kind) {
    case 'step':
      return record.id;
    case 'cell':
      return record.at.stepId;
    case 'metric':
    case 'rule':
      return record.of.stepId;
    case 'screenshot':
    case 'quote':
      return record.place.stepId;
    default:
      return null;
  }
}

/** What hangs at no step belongs to the whole map. */
const isAtAny = ({ stepIds }: { readonly stepIds: readonly string[] }, steps: ReadonlySet<string>): boolean =>
  stepIds.length === 0 || stepIds.some((stepId) => steps.has(stepId));
