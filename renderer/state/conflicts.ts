/** What a merge left for a person to decide. */
import { create } from 'zustand';
import { settleConflict } from '#core/commands/restore';
import type { Conflict } from '#core/document/map-document-types';
import type { Command } from '#core/document/snapshot';

interface Conflicts {
  readonly list: readonly Conflict[];
}
export const useConflicts = create<Conflicts>(() => ({ list: [] }));

export type Side = Conflict['winner'];

/** Writes the values a person chose where they are not in the map already. One undo step. */
export const settleConflicts: Command<readonly { readonly conflict: Conflict; readonly side: Side }[]> = (
  snapshot,
  decisions,
  context,
) => ({
  changes: decisions
    .filter(({ conflict, side }) => side !== conflict.winner)
    .flatMap((decision) => settleConflict(snapshot, decision, context).changes),
  made: undefined,
});
