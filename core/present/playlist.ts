/**
 * The sheet on which a showing is set up: the order, who walks, and for each step whether it is shown and for how long.
 * Steps that are not ticked keep their place, so that a second thought costs nothing. Knows no window.
 */
import type { StepId } from '../document/records/identity';
import { stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type DeckChoice, minutesOf, type OrderKind, type Plan } from './order';

export interface PlaylistRow {
  readonly stepId: StepId;
  /** Counts where steps are chosen one by one. */
  readonly isTicked: boolean;
  /** 0: no time is planned. */
  readonly minutes: number;
}

export interface Playlist {
  readonly order: OrderKind;
  readonly personaId: string | null;
  readonly rows: readonly PlaylistRow[];
}

/** Chosen steps first, in their order; then the others as they stand on the map. */
export function playlistOf(snapshot: Snapshot, { order, personaId, plan }: DeckChoice): Playlist {
  const minutes = minutesOf(plan);
  const all = stepsInOrder(snapshot).map(({ id }) => id);
  const known = new Set(all);
  const listed = order === 'list' ? [...minutes.keys()].filter((id) => known.has(id)) : [];
  const rest = all.filter((id) => !listed.includes(id));
  const isTicked = (id: StepId): boolean => listed.length === 0 || minutes.has(id);
  return {
    order,
    personaId,
    rows: [...listed, ...rest].map((stepId) => ({
      stepId,
      isTicked: isTicked(stepId),
      minutes: minutes.get(stepId) ?? 0,
    })),
  };
}

/** What of it is shown; minutes of steps that are not are let go of. */
export function choiceOf({ order, personaId, rows }: Playlist): DeckChoice {
  const shown = order === 'list' ? rows.filter(({ isTicked }) => isTicked) : rows;
  const named = order === 'list' ? shown : shown.filter(({ minutes }) => minutes > 0);
  return { order, personaId, plan: named.map(({ stepId, minutes }) => ({ stepId, minutes })) };
}

/** A prepared plan as it was meant: all steps of the map in their order are the path, anything else is a list. */
export function choiceOfPlan(snapshot: Snapshot, plan: Plan, personaId: string | null = null): DeckChoice {
  const listed = plan.map(({ stepId }) => stepId);
  const isInOrder = stepsInOrder(snapshot)
    .filter(({ id }) => listed.includes(id))
    .every(({ id }, index) => id === listed[index]);
  const isWhole = listed.length === 0 || (isInOrder && listed.length === stepsInOrder(snapshot).length);
  return { order: isWhole ? 'path' : 'list', personaId, plan };
}

const changed = (
  playlist: Playlist,
  stepId: StepId,
  change: (row: PlaylistRow) => PlaylistRow,
): Playlist => ({
  ...playlist,
  rows: playlist.rows.map((row) => (row.stepId === stepId ? change(row) : row)),
});

export const ticked = (playlist: Playlist, stepId: StepId, isTicked: boolean): Playlist =>
  changed(playlist, stepId, (row) => ({ ...row, isTicked }));

export const tickedAll = (playlist: Playlist, isTicked: boolean): Playlist => ({
  ...playlist,
  rows: playlist.rows.map((row) => ({ ...row, isTicked })),
});

export const timed = (playlist: Playlist, stepId: StepId, minutes: number): Playlist =>
  changed(playlist, stepId, (row) => ({ ...row, minutes }));

export function movedBy(playlist: Playlist, stepId: StepId, by: 1 | -1): Playlist {
  const at = playlist.rows.findIndex((row) => row.stepId === stepId);
  const row = playlist.rows[at];
  const to = at + by;
  if (!row || to < 0 || to >= playlist.rows.length) return playlist;
  const rows = playlist.rows.filter((each) => each !== row);
  return { ...playlist, rows: [...rows.slice(0, to), row, ...rows.slice(to)] };
}
