/** What a merge left for a person to decide. */
import { create } from 'zustand';
import { settleConflict } from '#core/commands/restore';
import type { Conflict } from '#core/document/map-document-types';
import type { Command } from '#core/document/snapshot';
import { compare } from '#core/i18n/messages/compare';
import { notify } from './notices';
import { useOpenMap } from './open-map';
import { closeDialog, openDialog } from './view';

interface Conflicts {
  readonly list: readonly Conflict[];
  /** The map they are about; another one may be opened before they are decided. */
  readonly mapId: string | null;
  /** Name of the file the other edits come from. */
  readonly fileName: string;
}
const nothing: Conflicts = { list: [], mapId: null, fileName: '' };
export const useConflicts = create<Conflicts>(() => nothing);

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

export function askAboutConflicts(asked: Conflicts): void {
  useConflicts.setState(asked);
  openDialog('conflicts');
}

export function conflictsDecided(): void {
  useConflicts.setState(nothing);
  closeDialog();
}

/** What was chosen by itself stands meanwhile; the way back to the question stays in view. */
export function decideLater(): void {
  const { mapId } = useConflicts.getState();
  closeDialog();
  notify({
    message: compare.conflictsLeft,
    isSticky: true,
    id: 'conflicts',
    action: {
      label: compare.decide,
      run: () => {
        if (mapId !== null && useOpenMap.getState().document?.mapId === mapId) openDialog('conflicts');
      },
    },
  });
}
