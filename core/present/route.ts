/** The row of slides that is walked: cover, overview, steps as they were chosen at forks, summary. */
import type { StepId } from '../document/records/identity';
import { type Deck, isSamePlace, type Place } from './deck';
import { type Chosen, routeThrough } from './forks';
import type { Showing } from './showing';

const kept = new WeakMap<Deck, { readonly chosen: Chosen; readonly steps: readonly StepId[] }>();

/** Steps in the order in which they are shown. Only the order of the path knows branches. */
export function routeOf(deck: Deck, chosen: Chosen): readonly StepId[] {
  const { row, forks, snapshot } = deck;
  if (forks.size === 0 || chosen.size === 0) return row;
  const known = kept.get(deck);
  if (known?.chosen === chosen) return known.steps;
  const steps = routeThrough({ steps: row, forks, snapshot }, chosen);
  kept.set(deck, { chosen, steps });
  return steps;
}

export const placesOf = (deck: Deck, chosen: Chosen): readonly Place[] => [
  { kind: 'cover' },
  { kind: 'overview' },
  ...routeOf(deck, chosen).map((stepId): Place => ({ kind: 'step', stepId })),
  { kind: 'summary' },
];

type Where = Pick<Showing, 'place' | 'chosen' | 'walked'>;

/** The place further on by so many; null: nothing is there. */
export function placeFrom(deck: Deck, where: Where, by: number): Place | null {
  const places = placesOf(deck, where.chosen);
  const at = places.findIndex((each) => isSamePlace(each, where.place));
  if (at >= 0) return places[at + by] ?? null;
  const after = afterStranger(deck, where, places);
  return places[by > 0 ? after + by - 1 : after + by] ?? null;
}

/** Where the row goes on from a step that is not in it: on the map's own way behind it, else with what was not seen. */
function afterStranger(deck: Deck, { place, walked }: Where, places: readonly Place[]): number {
  const order = new Map(deck.steps.map(({ id }, index) => [id, index]));
  const own = place.kind === 'step' ? order.get(place.stepId) : undefined;
  // It was removed meanwhile: as from the overview.
  if (own === undefined) return 2;
  const isNext = (stepId: StepId): boolean =>
    deck.choice.order === 'path' ? (order.get(stepId) ?? 0) > own : !walked.has(stepId);
  return places.findIndex((each) => each.kind === 'summary' || (each.kind === 'step' && isNext(each.stepId)));
}
