/** Paths that leave their track for another: which ones can, and the room their labels need between the tracks. */
import type { Path } from '../document/records/path';
import { fonts } from './fonts';
import { labelLines as linesOfLabel } from './label-lines';
import {
  arrivalSide,
  type CardPlace,
  centreOf,
  type IsClear,
  type OpenFork,
  type RouteContext,
} from './route-types';

/** Between two tracks where no label stands. */
const LEAST_TRACK_GAP = 28;
/** Above and below the label of a fork, together. */
const FORK_LABEL_GAP = 16;
/** Left of a fork, inside its column. */
const FORK_LABEL_WIDTH = 92;
const MOST_FORK_LINES = 4;

/** A card's side takes one fork: its label stands left of it, where nothing else comes. */
export function chooseForks(
  paths: readonly Path[],
  isClear: IsClear,
  { places, measure, labelOf }: RouteContext,
): Map<Path, OpenFork> {
  const chosen = new Map<Path, OpenFork>();
  const taken = new Set<string>();
  for (const path of paths) {
    const from = places.get(path.ends.from);
    const to = places.get(path.ends.to);
    if (!from || !to || from.track === to.track || !isClear(from, to)) continue;
    const side = `${to.index} ${arrivalSide({ from, to })}`;
    const labelLines = linesOfLabel(labelOf(path), FORK_LABEL_WIDTH, measure);
    if (taken.has(side) || labelLines.length > MOST_FORK_LINES) continue;
    taken.add(side);
    chosen.set(path, { path, from, to, toX: centreOf(to), labelLines });
  }
  return chosen;
}

export function gapsBetween(
  places: ReadonlyMap<string, CardPlace>,
  forks: Iterable<OpenFork>,
): readonly number[] {
  const tracks = Math.max(0, ...[...places.values()].map(({ track }) => track));
  const gaps = Array.from({ length: tracks }, () => LEAST_TRACK_GAP);
  for (const { from, to, labelLines } of forks) {
    const gap = from.track < to.track ? to.track - 1 : to.track;
    const room = labelLines.length * fonts.small.lineHeight + FORK_LABEL_GAP;
    gaps[gap] = Math.max(gaps[gap] ?? 0, room);
  }
  return gaps;
}
