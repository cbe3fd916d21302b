/** How a presentation moves on: each act of the presenter as a change of what is shown. Knows no keys and no window. */
import { type Deck, indexOf, isSamePlace, type Place, quotesAt, stepAt } from './deck';
import type { Showing } from './shown-slide';

export type Act =
  | 'next'
  | 'previous'
  | 'onward'
  | 'reveal'
  | 'hideQuotes'
  | 'blank'
  | 'overview'
  | 'summary'
  | 'zoom'
  | 'turnPicture'
  | 'scrollUp'
  | 'scrollDown';

const fresh = { isBlank: false, shownPicture: 0, isZoomed: false, scrolled: 0 } as const;

/** Quotes stay revealed where one was. */
export function goTo(showing: Showing, place: Place): Showing {
  if (isSamePlace(showing.place, place) && !showing.isBlank) return showing;
  const lastStep = place.kind === 'step' ? place.stepId : showing.lastStep;
  return { ...showing, ...fresh, place, lastStep };
}

/** From the overview one comes back to the step that one left for it. null: there is nothing further. */
export function placeBeside(deck: Deck, { place, lastStep }: Showing, by: 1 | -1): Place | null {
  const isBack = by === 1 && place.kind === 'overview' && lastStep !== null;
  const left = isBack ? deck.steps.find(({ id }) => id === lastStep) : undefined;
  return left ? { kind: 'step', stepId: left.id } : (deck.places[indexOf(deck, place) + by] ?? null);
}

function further(deck: Deck, showing: Showing, by: 1 | -1): Showing {
  // A blank screen is left for what was on it: nobody saw the slide behind it pass.
  if (showing.isBlank) return { ...showing, isBlank: false };
  const place = placeBeside(deck, showing, by);
  return place ? goTo(showing, place) : showing;
}

/** Shows the next quote; the same when there is none left. */
function reveal(deck: Deck, showing: Showing): Showing {
  const step = stepAt(deck, showing.place);
  if (!step || showing.isBlank) return showing;
  const known = showing.revealed.get(step.id) ?? 0;
  if (known >= quotesAt(deck, step).length) return showing;
  return { ...showing, revealed: new Map(showing.revealed).set(step.id, known + 1), isZoomed: false };
}

function hideQuotes(deck: Deck, showing: Showing): Showing {
  const step = stepAt(deck, showing.place);
  return step ? { ...showing, revealed: new Map(showing.revealed).set(step.id, 0) } : showing;
}

/** Quotes first, then the next slide: one key leads through everything. */
function onward(deck: Deck, showing: Showing): Showing {
  const revealed = reveal(deck, showing);
  return revealed === showing ? further(deck, showing, 1) : revealed;
}

function turnPicture(deck: Deck, showing: Showing): Showing {
  const count = stepAt(deck, showing.place)?.walked.step.pictures.length ?? 0;
  return count < 2 ? showing : { ...showing, shownPicture: (showing.shownPicture + 1) % count };
}

function zoom(deck: Deck, showing: Showing): Showing {
  const hasPicture = (stepAt(deck, showing.place)?.walked.step.pictures.length ?? 0) > 0;
  return hasPicture ? { ...showing, isZoomed: !showing.isZoomed } : showing;
}

const steering: Readonly<Record<Act, (deck: Deck, showing: Showing) => Showing>> = {
  next: (deck, showing) => further(deck, showing, 1),
  previous: (deck, showing) => further(deck, showing, -1),
  onward,
  reveal,
  hideQuotes,
  blank: (_deck, showing) => ({ ...showing, isBlank: !showing.isBlank }),
  overview: (_deck, showing) => goTo(showing, { kind: 'overview' }),
  summary: (_deck, showing) => goTo(showing, { kind: 'summary' }),
  zoom,
  turnPicture,
  scrollUp: (_deck, showing) => ({ ...showing, scrolled: Math.max(0, showing.scrolled - 1) }),
  scrollDown: (_deck, showing) => ({ ...showing, scrolled: Math.min(200, showing.scrolled + 1) }),
};

export const steer = (deck: Deck, showing: Showing, act: Act): Showing => steering[act](deck, showing);
