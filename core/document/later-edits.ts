/**
 * A deletion against an edit that the deleting side had not seen: the later of the two stands. Every copy that merges
 * the same state decides the same under the same stamp, so this never makes a conflict of its own.
 */
import { broughtBack } from './brought-back';
import { holdersOf } from './holders';
import type { Conflict, Stamp, StampedRecord } from './map-document-types';
import type { Merged } from './merge';
import type { AnyRecord } from './records/record';
import { repairActor, stampAfter, zeroStamp } from './stamps';

type Rows = ReadonlyMap<string, StampedRecord>;

/** When something was last written in a record, or in what hangs on it; a deletion is no such writing. */
export function latestWriting(rows: Rows, recordId: string): Stamp {
  const held = new Set([recordId]);
  for (let size = 0; size < held.size; ) {
    size = held.size;
    for (const { record } of rows.values())
      if (holdersOf(record).some(({ id }) => held.has(id))) held.add(record.id);
  }
  let latest = zeroStamp;
  for (const id of held)
    for (const [field, stamp] of Object.entries(rows.get(id)?.stamps ?? {}))
      if (field !== 'deletedAt' && stamp > latest) latest = stamp;
  return latest;
}

/** `merged`: with deletions standing. */
export function withLaterEdits(merged: Merged): Merged {
  const { records, conflicts } = merged;
  const rows = new Map(records.map((row) => [row.record.id as string, row]));
  const isBack = (conflict: Conflict): boolean => {
    const { field, recordId, winner } = conflict;
    return (
      field === 'deletedAt' &&
      conflict[winner].value !== null &&
      latestWriting(rows, recordId) > conflict[winner].stamp
    );
  };
  const won = new Set(conflicts.filter(isBack));
  if (won.size === 0) return merged;
  const plain = new Map<string, AnyRecord>(records.map(({ record }) => [record.id, record]));
  for (const { recordId } of won) {
    const wanted = plain.get(recordId);
    for (const record of wanted ? broughtBack(plain, wanted) : []) {
      const row = rows.get(record.id);
      if (!row) continue;
      const stamp = stampAfter(row.stamps.deletedAt ?? zeroStamp, repairActor);
      const back: AnyRecord = { ...record, deletedAt: null };
      plain.set(record.id, back);
      rows.set(record.id, { record: back, stamps: { ...row.stamps, deletedAt: stamp } });
    }
  }
  const flipped = conflicts.map(
    (conflict): Conflict =>
      won.has(conflict) ? { ...conflict, winner: conflict.winner === 'ours' ? 'theirs' : 'ours' } : conflict,
  );
  return { records: records.map((row) => rows.get(row.record.id) ?? row), conflicts: flipped };
}
