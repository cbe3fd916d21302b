/** Pictures to have ready: of this slide, of those that a press or two lead to, and of the one before. Knows no cache. */
import { type Deck, type Place, picturesAt } from './deck';
import type { Showing } from './showing';
import { branchesAt, goTo, placeAhead, placeBeside } from './steer';

/** Branches of which the first slide is made ready; who asks for a later one waits a moment. */
const mostBranches = 3;

/** Hashes in the order in which they are needed. */
export function picturesAhead(deck: Deck, showing: Showing): readonly string[] {
  const next = placeAhead(deck, showing);
  const branches = branchesAt(deck, showing)
    .slice(0, mostBranches)
    .map(({ to }): Place => ({ kind: 'step', stepId: to }));
  const places = [
    showing.place,
    next,
    ...branches,
    next && placeAhead(deck, goTo({ ...showing, branch: null }, next)),
    placeBeside(deck, showing, -1),
  ];
  return [...new Set(places.flatMap((each) => (each ? picturesAt(deck, each) : [])))];
}
