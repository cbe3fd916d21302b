/**
 * Routes the paths between step cards, so that no path crosses a card and no label meets another. Along a track the
 * next card is joined by a straight arrow; a path to another track runs along its own and turns to the card it leads
 * to (a fork); every other path leaves a card at its top or bottom, runs on a level of its own beyond all tracks and
 * comes back (an arc). Each column holds one card, so what goes up or down in it meets that card alone.
 * Knows cards by column and track; y comes later (draw-route.ts).
 */
import type { Path } from '../document/records/path';
import { breakLines } from './break-lines';
import { CARD_INSET, CARD_WIDTH } from './layout-types';
import { openArc, stackArcs } from './route-arcs';
import { chooseForks, gapsBetween } from './route-forks';
import { spreadPorts } from './route-ports';
import type { CardPlace, ForkRoute, IsClear, RouteContext, Routes, StraightRoute } from './route-types';

export function routePaths(paths: readonly Path[], context: RouteContext): Routes {
  const isClear = clearTracks(context.places);
  const straight = chooseStraight(paths, isClear, context);
  const forks = chooseForks(
    paths.filter((path) => !straight.has(path)),
    isClear,
    context,
  );
  const arcs = paths
    .filter((path) => !straight.has(path) && !forks.has(path))
    .flatMap((path) => openArc(path, context) ?? []);
  spreadPorts(arcs, forks.values());
  const above = stackArcs(arcs, 'above', context);
  const below = stackArcs(arcs, 'below', context);
  return {
    straight: [...straight.values()],
    forks: [...forks.values()].map((fork): ForkRoute => ({ form: 'fork', ...fork })),
    arcs: [...above.arcs, ...below.arcs],
    above: above.room,
    below: below.room,
    gaps: gapsBetween(context.places, forks.values()),
  };
}

function clearTracks(places: ReadonlyMap<string, CardPlace>): IsClear {
  const cards = [...places.values()].sort((one, other) => one.index - other.index);
  const next = new Map<CardPlace, number>();
  const last = new Map<number, CardPlace>();
  for (const card of cards) {
    const before = last.get(card.track);
    if (before) next.set(before, card.index);
    last.set(card.track, card);
  }
  return (from, to) => to.index > from.index && (next.get(from) ?? Number.POSITIVE_INFINITY) >= to.index;
}

/** One a card to the next: the main path first. A second path between the same cards finds another way. */
function chooseStraight(
  paths: readonly Path[],
  isClear: IsClear,
  { places, measure, labelOf }: RouteContext,
): Map<Path, StraightRoute> {
  const chosen = new Map<Path, StraightRoute>();
  for (const path of paths) {
    const from = places.get(path.ends.from);
    const to = places.get(path.ends.to);
    if (!from || !to || from.track !== to.track || !isClear(from, to)) continue;
    // Off the main way a branch runs straight too, whatever its paths are.
    if (path.pathKind !== 'main' && from.track === 0) continue;
    const text = labelOf(path);
    // Above a track of branches arcs may come down between the cards; above the first none does.
    const room = from.track === 0 ? to.x - from.x - CARD_WIDTH : 2 * CARD_INSET;
    const [line, more] = breakLines(text, { width: room - 2, font: 'small', measure });
    const label = line && !more ? line : null;
    if (text === '' || label) chosen.set(path, { form: 'straight', path, from, to, label });
  }
  return chosen;
}
