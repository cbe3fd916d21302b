/**
 * Merges two copies of a map field by field: the later stamp wins. Commutes, associates, repeats without effect,
 * and lists conflicts: fields that both sides changed without having seen each other's change.
 * Knows nothing of clocks, undo or repair; what comes out may still need repair.
 */
import { neverThere } from './holders';
import type { Conflict, FieldStamps, Stamp, StampedRecord } from './map-document-types';
import { canonicalText, compareText, sameValue } from './same-value';
import { type FieldValues, fieldNames } from './sound-record';
import { actorOf, repairActor, zeroStamp } from './stamps';

/**
 * A stamp that was overwritten leaves its field, yet this copy has seen it. The latest such stamp of each
 * actor is kept among the stamps of the map record under this prefix: so a copy knows what it has seen.
 */
const seenPrefix = 'seen:';
const mapRecordId = 'map';

/** The latest stamp of each actor that a copy has seen. */
export type SeenStamps = ReadonlyMap<string, Stamp>;

export interface Merged {
  /** In id order. Rows that did not change are those of `ours`. */
  readonly records: readonly StampedRecord[];
  readonly conflicts: readonly Conflict[];
}

export function merge(ours: readonly StampedRecord[], theirs: readonly StampedRecord[]): Merged {
  const ourSeen = seenStamps(ours);
  const theirSeen = seenStamps(theirs);
  const merged = new Map<string, StampedRecord>(ours.map((row) => [row.record.id, row]));
  const conflicts: Conflict[] = [];
  const overwritten = new Map<string, Stamp>();
  for (const row of theirs) {
    const own = merged.get(row.record.id);
    if (!own) {
      merged.set(row.record.id, row);
      continue;
    }
    const result = mergeRow(own, row, { ourSeen, theirSeen, overwritten });
    merged.set(row.record.id, result.row);
    // What both took away leaves nothing to decide, whatever either had written in it before.
    const isGone = own.record.deletedAt !== null && row.record.deletedAt !== null;
    if (!isGone) conflicts.push(...result.conflicts);
  }
  const mapRow = merged.get(mapRecordId);
  if (mapRow) merged.set(mapRecordId, withSeen(mapRow, overwritten));
  return {
    records: [...merged.values()].sort((a, b) => compareText(a.record.id, b.record.id)),
    conflicts,
  };
}

/** What a copy has seen: the stamps its fields carry, and those it knows to have been overwritten. */
export function seenStamps(records: Iterable<StampedRecord>): SeenStamps {
  const seen = new Map<string, Stamp>();
  for (const { stamps } of records) for (const stamp of Object.values(stamps)) noteSeen(seen, stamp);
  return seen;
}

/** The row of the map record, remembering that these stamps were seen. */
export function withSeen(mapRow: StampedRecord, seen: SeenStamps): StampedRecord {
  const stamps: Record<string, Stamp> = { ...mapRow.stamps };
  let isChanged = false;
  for (const [actor, stamp] of seen) {
    const name = seenPrefix + actor;
    if (stamp === zeroStamp || stamp <= (stamps[name] ?? zeroStamp)) continue;
    stamps[name] = stamp;
    isChanged = true;
  }
  return isChanged ? { record: mapRow.record, stamps } : mapRow;
}

/** Sessions of years ago are forgotten: a copy as old as they are may be asked about once more than needed. */
const rememberedActors = 500;

export function withoutOldSeen(mapRow: StampedRecord): StampedRecord {
  const seen = Object.entries(mapRow.stamps).filter(([name]) => isSeenName(name));
  if (seen.length <= rememberedActors) return mapRow;
  const old = seen.sort(([, a], [, b]) => compareText(b, a)).slice(rememberedActors);
  const forgotten = new Set(old.map(([name]) => name));
  const stamps = Object.entries(mapRow.stamps).filter(([name]) => !forgotten.has(name));
  return { record: mapRow.record, stamps: Object.fromEntries(stamps) };
}

export const isSeenName = (name: string): boolean => name.startsWith(seenPrefix);

function noteSeen(seen: Map<string, Stamp>, stamp: Stamp): void {
  const actor = actorOf(stamp);
  if (stamp > (seen.get(actor) ?? '')) seen.set(actor, stamp);
}

interface Sight {
  readonly ourSeen: SeenStamps;
  readonly theirSeen: SeenStamps;
  /** Filled on the way: stamps that lost. */
  readonly overwritten: Map<string, Stamp>;
}

function mergeRow(
  ours: StampedRecord,
  theirs: StampedRecord,
  sight: Sight,
): { readonly row: StampedRecord; readonly conflicts: readonly Conflict[] } {
  // An id never changes its kind; a file that says so is not made by us, and every copy picks the same side.
  if (ours.record.kind !== theirs.record.kind) {
    return { row: ours.record.kind < theirs.record.kind ? ours : theirs, conflicts: [] };
  }
  const values: Record<string, unknown> = {};
  const stamps: Record<string, Stamp> = newerSeen(ours.stamps, theirs.stamps);
  const conflicts: Conflict[] = [];
  for (const field of fieldNames(ours.record.kind)) {
    const our = written(ours, field);
    const their = written(theirs, field);
    const isSame = sameValue(our.value, their.value);
    const winner = winnerOf(our, their, isSame);
    if (winner === 'theirs' && !isSame) values[field] = their.value;
    if (our.stamp !== their.stamp) {
      noteSeen(sight.overwritten, winner === 'ours' ? their.stamp : our.stamp);
      if (winner === 'theirs') stamps[field] = their.stamp;
    }
    if (isSame || !isUnseen(our.stamp, their.stamp, winner, sight)) continue;
    conflicts.push({ recordId: ours.record.id, field, ours: our, theirs: their, winner });
  }
  if (!conflicts.some(({ field }) => field === 'deletedAt')) {
    conflicts.push(...editLostToDelete(ours, theirs, stamps.deletedAt ?? ours.stamps.deletedAt, sight));
  }
  return { row: withTaken(ours, values, stamps), conflicts };
}

/** A field as it stands in a row. */
export const written = ({ record, stamps }: StampedRecord, field: string): Written => {
  const fields: FieldValues = record;
  return { value: fields[field], stamp: stamps[field] ?? zeroStamp };
};

/** What their map record has seen later than ours. */
function newerSeen(ours: FieldStamps, theirs: FieldStamps): Record<string, Stamp> {
  return Object.fromEntries(
    Object.entries(theirs).filter(([name, stamp]) => isSeenName(name) && stamp > (ours[name] ?? '')),
  );
}

/** The same row where nothing is taken from the other side. */
function withTaken(row: StampedRecord, values: FieldValues, stamps: FieldStamps): StampedRecord {
  const hasValues = Object.keys(values).length > 0;
  if (!hasValues && Object.keys(stamps).length === 0) return row;
  return {
    record: hasValues ? { ...row.record, ...values } : row.record,
    stamps: { ...row.stamps, ...stamps },
  };
}

interface Written {
  readonly value: unknown;
  readonly stamp: Stamp;
}

function winnerOf(ours: Written, theirs: Written, isSame: boolean): 'ours' | 'theirs' {
  if (ours.stamp !== theirs.stamp) return theirs.stamp > ours.stamp ? 'theirs' : 'ours';
  if (isSame) return 'ours';
  return canonicalText(theirs.value) > canonicalText(ours.value) ? 'theirs' : 'ours';
}

/** True when the winner of a field had not seen the write that lost. */
function isUnseen(ours: Stamp, theirs: Stamp, winner: 'ours' | 'theirs', sight: Sight): boolean {
  if (ours === theirs) return true;
  const lost = winner === 'ours' ? theirs : ours;
  const won = winner === 'ours' ? ours : theirs;
  if (actorOf(won) === repairActor) return false;
  return !hasSeen(winner === 'ours' ? sight.ourSeen : sight.theirSeen, lost);
}

const hasSeen = (seen: SeenStamps, stamp: Stamp): boolean =>
  stamp === zeroStamp || actorOf(stamp) === repairActor || stamp <= (seen.get(actorOf(stamp)) ?? '');

/** One side deleted the record while the other, unseen by it, went on writing in it: never lost silently. */
function editLostToDelete(
  ours: StampedRecord,
  theirs: StampedRecord,
  merged: Stamp | undefined,
  sight: Sight,
): readonly Conflict[] {
  const isOurs = ours.record.deletedAt !== null;
  if (isOurs === (theirs.record.deletedAt !== null)) return [];
  const [deleted, edited] = isOurs ? [ours, theirs] : [theirs, ours];
  const deletedStamp = deleted.stamps.deletedAt ?? zeroStamp;
  if ((merged ?? zeroStamp) !== deletedStamp || deleted.record.deletedAt === neverThere) return [];
  const seen = isOurs ? sight.ourSeen : sight.theirSeen;
  const isEditUnseen = fieldNames(edited.record.kind).some(
    (field) => !hasSeen(seen, edited.stamps[field] ?? zeroStamp),
  );
  if (!isEditUnseen) return [];
  return [
    {
      recordId: ours.record.id,
      field: 'deletedAt',
      ours: written(ours, 'deletedAt'),
      theirs: written(theirs, 'deletedAt'),
      winner: isOurs ? 'ours' : 'theirs',
    },
  ];
}
