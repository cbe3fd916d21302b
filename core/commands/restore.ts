/** Commands that bring back what was: an earlier state of the whole map, or the other side of a conflict. */

import { CommandError } from '../document/command-error';
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
    ({ id, deletedAt }) => deletedAt === null && !earlier.has(id),
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
 * whatever went in the same act: its cells, quotes and paths.
 */
export const settleConflict: Command<{ readonly conflict: Conflict; readonly side: 'ours' | 'theirs' }> = (
  snapshot,
  { conflict, side },
) => {
  const record = snapshot.records.get(conflict.recordId);
  if (!record) throw new CommandError(`There is no record ${conflict.recordId}`);
  const { value } = conflict[side];
  if (conflict.field === 'deletedAt' && value === null && record.deletedAt !== null) {
    return { changes: broughtBack(snapshot, record.deletedAt), made: undefined };
  }
  const fields = { [conflict.field]: value };
  return { changes: [{ kind: record.kind, id: record.id, fields } as Change], made: undefined };
};

/** One command deletes with one time, so the time names the act. */
function broughtBack(snapshot: Snapshot, deletedAt: string): readonly Change[] {
  return [...snapshot.records.values()]
    .filter((record) => record.deletedAt === deletedAt)
    .map(({ kind, id }) => ({ kind, id, fields: { deletedAt: null } }) as Change);
}
