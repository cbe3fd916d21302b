/**
 * Merges two copies of a map into a sound one. What repair has to remove from the merged map because the copies
 * contradict each other is listed among the conflicts, so that nothing a person wrote goes without a word.
 */
import { holdersOf } from './holders';
import { withLaterEdits } from './later-edits';
import type { Conflict, StampedRecord } from './map-document-types';
import { type Merged, merge, written } from './merge';
import type { Path } from './records/path';
import { repairSound } from './repair';
import { sameValue } from './same-value';
import { fieldNames } from './sound-record';

type Rows = ReadonlyMap<string, StampedRecord>;
type Side = Conflict['winner'];

interface Copies {
  readonly ours: Rows;
  readonly theirs: Rows;
}

/** Both sides fit their schemas, one row of each id; rows that stay as they are keep their identity. */
export function mergeMaps(ours: readonly StampedRecord[], theirs: readonly StampedRecord[]): Merged {
  const merged = withDeletions(ours, theirs);
  const decided = withLaterEdits(merged);
  // What came back may contradict what was made in its place meanwhile, e.g. a path between the same steps.
  return decided === merged
    ? merged
    : { records: repairSound(decided.records).records, conflicts: decided.conflicts };
}

/** As `mergeMaps`, with every deletion standing. */
function withDeletions(ours: readonly StampedRecord[], theirs: readonly StampedRecord[]): Merged {
  const { records: merged, conflicts } = merge(ours, theirs);
  const { records, notes } = repairSound(merged);
  if (notes.length === 0) return { records, conflicts };
  const copies = { ours: rowsById(ours), theirs: rowsById(theirs) };
  const rows = rowsById(records);
  const lost = notes.flatMap(({ code, recordId }): readonly Conflict[] => {
    const row = rows.get(recordId ?? '');
    if (!row) return [];
    if (code === 'orphanRemoved') return holderConflicts(row, copies);
    return code === 'pathRemoved' ? doublePathConflicts(row, rows, copies) : [];
  });
  return { records, conflicts: withoutTwins([...conflicts, ...lost]) };
}

const rowsById = (rows: readonly StampedRecord[]): Rows => new Map(rows.map((row) => [row.record.id, row]));

/** The copy that has the holder went on hanging things on it, unseen by the one that deleted it. */
function holderConflicts({ record }: StampedRecord, { ours, theirs }: Copies): readonly Conflict[] {
  return holdersOf(record).flatMap(({ id }): Conflict[] => {
    const [our, their] = [ours.get(id), theirs.get(id)];
    if (!our || !their) return [];
    const isOurs = our.record.deletedAt !== null;
    if (isOurs === (their.record.deletedAt !== null)) return [];
    return [
      {
        recordId: id,
        field: 'deletedAt',
        ours: written(our, 'deletedAt'),
        theirs: written(their, 'deletedAt'),
        winner: isOurs ? 'ours' : 'theirs',
      },
    ];
  });
}

/** Each copy drew a path between the same steps: one stays, and what the other one said is put beside it. */
function doublePathConflicts(removed: StampedRecord, rows: Rows, copies: Copies): readonly Conflict[] {
  if (removed.record.kind !== 'path') return [];
  const kept = pathBetween(rows, removed.record.ends);
  const side = kept ? sideOf(kept, copies) : null;
  const otherSide = sideOf(removed, copies);
  if (!kept || side === null || otherSide === null || side === otherSide) return [];
  return fieldNames('path').flatMap((field): Conflict[] => {
    if (field === 'ends' || field === 'deletedAt') return [];
    const [keptValue, lostValue] = [written(kept, field), written(removed, field)];
    if (sameValue(keptValue.value, lostValue.value)) return [];
    const values =
      side === 'ours' ? { ours: keptValue, theirs: lostValue } : { ours: lostValue, theirs: keptValue };
    return [{ recordId: kept.record.id, field, ...values, winner: side }];
  });
}

const pathBetween = (rows: Rows, { from, to }: Path['ends']): StampedRecord | undefined =>
  [...rows.values()].find(
    ({ record }) =>
      record.kind === 'path' &&
      record.deletedAt === null &&
      record.ends.from === from &&
      record.ends.to === to,
  );

/** The only copy in which the record is there; null: it is in both. */
function sideOf({ record }: StampedRecord, { ours, theirs }: Copies): Side | null {
  const isThere = (rows: Rows): boolean => rows.get(record.id)?.record.deletedAt === null;
  if (isThere(ours) === isThere(theirs)) return null;
  return isThere(ours) ? 'ours' : 'theirs';
}

function withoutTwins(conflicts: readonly Conflict[]): readonly Conflict[] {
  const byField = new Map<string, Conflict>();
  for (const conflict of conflicts) {
    const key = `${conflict.recordId} ${conflict.field}`;
    if (!byField.has(key)) byField.set(key, conflict);
  }
  return [...byField.values()];
}
