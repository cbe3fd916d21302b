/** The map on the screen. Screens read it through selectors and change it through `commit` alone. */
import { create } from 'zustand';
import type { MapDocument } from '#core/document/map-document-types';
import { isProgramme } from '#core/document/new-programme';
import type { Command, Snapshot } from '#core/document/snapshot';
import type { MapFile } from '../storage/database';
import { tellChange } from './telling';

export type SaveState = 'saved' | 'saving' | 'failed';

export interface OpenMap {
  readonly document: MapDocument | null;
  readonly snapshot: Snapshot | null;
  /** Counts commits, so that undo labels and the like are read again. */
  readonly revision: number;
  /** How far autosave into the library has come. */
  readonly saveState: SaveState;
  /** The .cjm file the map was opened from or saved to; null: it lives in the library alone. */
  readonly file: MapFile | null;
  /** There are changes the .cjm file does not have. */
  readonly isEdited: boolean;
}

export const useOpenMap = create<OpenMap>(() => ({
  document: null,
  snapshot: null,
  revision: 0,
  saveState: 'saved',
  file: null,
  isEdited: false,
}));

/** The open document is the programme around maps, not a journey. */
export const isProgrammeOpen = (): boolean => {
  const { snapshot } = useOpenMap.getState();
  return snapshot !== null && isProgramme(snapshot);
};

/** Reads from the open map; only call where a map is open. */
export function useSnapshot<T>(select: (snapshot: Snapshot) => T): T {
  return useOpenMap((state) => {
    if (!state.snapshot) throw new Error('No map is open');
    return select(state.snapshot);
  });
}

/**
 * Runs a command on the open map; one undo step. `label` is an action id or the command's name.
 * `fold`: commits one right after another with the same key are one undo step.
 */
export function commit<Args, Made>(
  label: string,
  command: Command<Args, Made>,
  args: Args,
  fold?: string,
): Made {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  const before = document.snapshot();
  const made = document.commit(label, command, args, fold);
  tellChange(label, before, () => document.snapshot());
  return made;
}
