/**
 * Builds snapshots: from records, or from the snapshot before and what changed.
 * Unchanged records and the arrays of unchanged kinds keep their identity, so screens redraw only what moved.
 */
import { RecordMap } from './record-map';
import { type AnyRecord, type RecordKind, recordKinds } from './records/record';
import { compareText } from './same-value';
import type { Snapshot } from './snapshot';

type ByKind = Record<RecordKind, readonly AnyRecord[]>;

/** Past this many changes of a kind, one pass over the kind is cheaper than single insertions. */
const singleChanges = 24;

export function buildSnapshot(mapId: string, records: Iterable<AnyRecord>): Snapshot {
  const all = RecordMap.of(records);
  const live = new Map<RecordKind, AnyRecord[]>(recordKinds.map((kind) => [kind, []]));
  for (const record of all.values()) if (record.deletedAt === null) live.get(record.kind)?.push(record);
  for (const list of live.values()) list.sort((a, b) => compareText(a.id, b.id));
  return { mapId, records: all, byKind: sealed((kind) => live.get(kind) ?? []) };
}

/** `changed`: records as they are now, each id once. */
export function nextSnapshot(previous: Snapshot, changed: readonly AnyRecord[]): Snapshot {
  if (changed.length === 0) return previous;
  const records =
    previous.records instanceof RecordMap ? previous.records : RecordMap.of(previous.records.values());
  const changedByKind = new Map<RecordKind, AnyRecord[]>();
  for (const record of changed) {
    const list = changedByKind.get(record.kind);
    if (list) list.push(record);
    else changedByKind.set(record.kind, [record]);
  }
  return {
    mapId: previous.mapId,
    records: records.with(changed),
    byKind: sealed((kind) => {
      const changes = changedByKind.get(kind);
      const list: readonly AnyRecord[] = previous.byKind[kind];
      return changes ? withChanges(list, changes) : list;
    }),
  };
}

function withChanges(list: readonly AnyRecord[], changes: readonly AnyRecord[]): readonly AnyRecord[] {
  if (changes.length > singleChanges) {
    const touched = new Set<string>(changes.map((record) => record.id));
    return [
      ...list.filter((record) => !touched.has(record.id)),
      ...changes.filter((record) => record.deletedAt === null),
    ].sort((a, b) => compareText(a.id, b.id));
  }
  const next = [...list];
  for (const record of changes) {
    const at = placeOf(next, record.id);
    const isThere = next[at]?.id === record.id;
    if (record.deletedAt === null) next.splice(at, isThere ? 1 : 0, record);
    else if (isThere) next.splice(at, 1);
  }
  return next;
}

/** Index of the id in a list sorted by id, or where it belongs. */
function placeOf(list: readonly AnyRecord[], id: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The compiler cannot see that each list holds records of its own kind; the two callers above make it so. */
function sealed(listOf: (kind: RecordKind) => readonly AnyRecord[]): Snapshot['byKind'] {
  const lists: Partial<ByKind> = {};
  for (const kind of recordKinds) lists[kind] = listOf(kind);
  return lists as Snapshot['byKind'];
}
