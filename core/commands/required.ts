/**
 * What every command begins with: the live record it was asked to work on, or a broken contract.
 * And how every deletion is written.
 */
import { CommandError } from '../document/command-error';
import type { RecordsByKind } from '../document/records/record';
import { liveRecord } from '../document/select';
import type { AnyRecord, Change, RecordKind, Snapshot } from '../document/snapshot';

export function required<K extends RecordKind>(snapshot: Snapshot, kind: K, id: string): RecordsByKind[K] {
  const record = liveRecord(snapshot, kind, id);
  if (!record) throw new CommandError(`There is no ${kind} ${id}`);
  return record;
}

/** The compiler does not see that kind and id belong together when they come from one record. */
export const removal = (record: AnyRecord, at: string): Change =>
  ({ kind: record.kind, id: record.id, fields: { deletedAt: at } }) as Change;

export const removals = (records: readonly AnyRecord[], at: string): readonly Change[] =>
  records.map((record) => removal(record, at));

/** An index given by a caller, kept inside the row; undefined is the end. */
export const placeIn = (row: readonly unknown[], index: number | undefined): number =>
  Math.max(0, Math.min(index ?? row.length, row.length));
