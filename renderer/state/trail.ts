/** The maps above the open one, from the top down; levels.ts says how they come to be there. */
import { create } from 'zustand';

/** A map above the open one, and its step that leads down. */
export interface Above {
  readonly mapId: string;
  readonly title: string;
  readonly stepId: string;
}

interface Trail {
  /** The map the trail leads to. */
  readonly mapId: string | null;
  readonly above: readonly Above[];
}
export const useTrail = create<Trail>(() => ({ mapId: null, above: [] }));
