/**
 * Tracks of the path lane: the main way runs straight along the first, every branch takes the nearest track below
 * that is free over the columns it spans. A step that was given a track keeps it. Knows cards by their index only.
 */
import type { Step } from '../document/records/step';

/** More than these make a wall of cards; further branches share the last. Each column has one card, so none meet. */
const MOST_TRACKS = 7;

/** Track of each step, 0 at the top, without empty tracks between. `branches`: steps off the main way. */
export function assignTracks(
  steps: readonly Step[],
  branches: readonly (readonly string[])[],
): readonly number[] {
  const indexes = new Map(steps.map(({ id }, index) => [id as string, index]));
  const chosen = steps.map(() => 0);
  /** Last column taken on each track. */
  const ends: number[] = [Number.POSITIVE_INFINITY];
  for (const branch of branches) {
    const columns = branch.flatMap((id) => indexes.get(id) ?? []);
    const first = columns[0];
    const last = columns.at(-1);
    if (first === undefined || last === undefined) continue;
    let track = ends.findIndex((end) => end < first);
    if (track < 0) track = Math.min(ends.length, MOST_TRACKS - 1);
    ends[track] = Math.max(last, ends[track] ?? 0);
    for (const column of columns) chosen[column] = track;
  }
  return withoutEmpty(steps.map((step, index) => step.track ?? chosen[index] ?? 0));
}

function withoutEmpty(tracks: readonly number[]): readonly number[] {
  const used = [...new Set(tracks)].sort((one, other) => one - other);
  const places = new Map(used.map((track, place) => [track, place]));
  return tracks.map((track) => places.get(track) ?? 0);
}
