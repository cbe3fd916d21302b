/** What of the row is behind: steps that were shown, and those before the present one. */
import type { Deck } from './deck';
import { routeOf } from './route';
import type { Showing } from './showing';
import type { Progress } from './timing';

export function progressOf(deck: Deck, { place, chosen, walked }: Showing): Progress {
  const steps = routeOf(deck, chosen);
  const at =
    place.kind === 'step' ? steps.indexOf(place.stepId) : place.kind === 'summary' ? steps.length : -1;
  const done = new Set([...walked, ...steps.slice(0, Math.max(0, at))]);
  if (place.kind === 'step') done.delete(place.stepId);
  return { steps, done };
}
