/** Commands that bring back what was: an earlier state of the whole map, or the other side of a conflict. */
import { broughtBack } from '../document/brought-back';
import { CommandError } from '../document/command-error';
import { holdersOf } from '../document/holders';
import type { Conflict } from '../document/map-document-types';
import type { AnyRecord, Change, Command, Snapshot } from '../document/snapshot';
import { removals } from './required';

/** The map becomes what it was in `records` (a version); what came later is deleted. One undo step. */
export const restoreRecords: Command<{ readonly records: readonly AnyRecord[] }> = (
  snapshot,
  { records },
  context,
) => {
  const earlier = new Set<string>(records.map(({ id }) => id));
  const later = [...snapshot.records.values()].filter(
    // Who wrote what stays known: the edits since are still among the stamps and the versions.
    ({ id, kind, deletedAt }) => deletedAt === null && kind !== 'author' && !earlier.has(id),
  );
  return {
    changes: [
      ...records.map(({ id, kind, ...fields }) => ({ id, kind, fields }) as Change),
      ...removals(later, context.now()),
    ],
    made: undefined,
  };
};

/**
 * Puts the value of one side of a merge conflict into the map. A record that is wanted back brings with it
 * whatever went in the same act (its cells, quotes and paths) and what it hangs on; one that is to go takes
 * along what hangs on it.
 */
export const settleConflict: Command<{ readonly conflict: Conflict; readonly side: 'ours' | 'theirs' }> = (
  snapshot,
  { conflict, side },
) => {
  const record = snapshot.records.get(conflict.recordId);
  if (!record) throw new CommandError(`There is no record ${conflict.recordId}`);
  const { value } = conflict[side];
  if (conflict.field !== 'deletedAt') {
    const fields = { [conflict.field]: value };
    return { changes: [{ kind: record.kind, id: record.id, fields } as Change], made: undefined };
  }
  const changes =
    value === null
      ? broughtBack(snapshot.records, record).map(
          ({ kind, id }) => ({ kind, id, fields: { deletedAt: null } }) as Change,
        )
      : removals(withHeld(snapshot, record), String(value));
  return { changes, made: undefined };
};

/** The record and all there is that hangs on it, at first or second hand. */
function withHeld(snapshot: Snapshot, record: AnyRecord): readonly AnyRecord[] {
  const held = new Map<string, AnyRecord>([[record.id, record]]);
  for (let size = 0; size < held.size; ) {
    size = held.size;
    for (const each of snapshot.records.values()) {
      if (each.deletedAt === null && holdersOf(each).some(({ id }) => held.has(id))) held.set(each.id, each);
    }
  }
  return [...held.values()];
}
