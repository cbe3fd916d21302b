/** How a presentation moves on: each act of the presenter as a change of what is shown. Knows no keys and no window. */
import type { ReportPicture } from '../export/report-step';
import { type Camera, closer, type Direction, farther, fitted, lookingAt, panned } from './camera';
import { type Deck, isSamePlace, type Place, quotesAt, stepAt } from './deck';
import { type Branch, likelyBranch } from './forks';
import { placeFrom, routeOf } from './route';
import { type Showing, untouched } from './showing';

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
export type Act =
  | 'next'
  | 'previous'
  | 'onward'
  | Direction
  | 'reveal'
  | 'hideQuotes'
  | 'blank'
  | 'show'
  | 'overview'
  | 'summary'
  | 'zoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'turnPicture'
  | 'pin'
  | 'enter'
  | 'erase'
  | 'dot'
  | Digit;

/** Quotes stay revealed where one was. */
export function goTo(showing: Showing, place: Place): Showing {
  if (isSamePlace(showing.place, place) && !showing.isBlank) return showing;
  if (place.kind !== 'step') return { ...showing, ...untouched, place };
  const walked = showing.walked.has(place.stepId)
    ? showing.walked
    : new Set(showing.walked).add(place.stepId);
  return { ...showing, ...untouched, place, lastStep: place.stepId, walked };
}

/** From the overview one comes back to the step that one left for it. null: there is nothing further. */
export function placeBeside(deck: Deck, showing: Showing, by: 1 | -1): Place | null {
  const { place, lastStep } = showing;
  const isBack = by === 1 && place.kind === 'overview' && lastStep !== null;
  const left = isBack ? deck.steps.find(({ id }) => id === lastStep) : undefined;
  return left ? { kind: 'step', stepId: left.id } : placeFrom(deck, showing, by);
}

/** Branches that can be taken from here; none where paths do not part. */
export function branchesAt(deck: Deck, { place }: Showing): readonly Branch[] {
  return place.kind === 'step' ? (deck.forks.get(place.stepId) ?? []) : [];
}

/** Where the next press leads; at a fork that was asked about, by the branch that is offered. */
export function placeAhead(deck: Deck, showing: Showing): Place | null {
  const taken = showing.branch === null ? undefined : branchesAt(deck, showing)[showing.branch];
  return taken ? { kind: 'step', stepId: taken.to } : placeBeside(deck, showing, 1);
}

function further(deck: Deck, showing: Showing, by: 1 | -1): Showing {
  // A blank screen is left for what was on it: nobody saw the slide behind it pass.
  if (showing.isBlank) return { ...showing, isBlank: false };
  const branches = branchesAt(deck, showing);
  if (showing.branch !== null && by === -1) return { ...showing, branch: null };
  if (showing.branch !== null) return takeBranch(deck, showing, showing.branch);
  if (branches.length > 0 && by === 1) return atFork(showing, branches);
  const place = placeBeside(deck, showing, by);
  return place ? goTo(showing, place) : showing;
}

function atFork(showing: Showing, branches: readonly Branch[]): Showing {
  const taken = showing.place.kind === 'step' ? showing.chosen.get(showing.place.stepId) : undefined;
  return { ...showing, camera: null, pin: null, branch: likelyBranch(branches, taken) };
}

export function takeBranch(deck: Deck, showing: Showing, index: number): Showing {
  const { place, chosen } = showing;
  const branch = branchesAt(deck, showing)[index];
  if (!branch || place.kind !== 'step') return showing;
  const asked = { ...showing, branch: null, chosen: new Map(chosen).set(place.stepId, branch.to) };
  return goTo(asked, { kind: 'step', stepId: branch.to });
}

/** All branches of the fork, one after another, in the order of the map. */
export function takeAll(deck: Deck, showing: Showing): Showing {
  if (showing.place.kind !== 'step') return showing;
  const chosen = new Map(showing.chosen).set(showing.place.stepId, 'all');
  const asked = { ...showing, branch: null, chosen };
  const place = placeFrom(deck, asked, 1);
  return place ? goTo(asked, place) : asked;
}

/** Shows the next quote; the same when there is none left. */
function reveal(deck: Deck, showing: Showing): Showing {
  const step = stepAt(deck, showing.place);
  if (!step || showing.isBlank || showing.branch !== null) return showing;
  const known = showing.revealed.get(step.id) ?? 0;
  if (known >= quotesAt(deck, step).length) return showing;
  return { ...showing, revealed: new Map(showing.revealed).set(step.id, known + 1), camera: null, pin: null };
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

const picturesOf = (deck: Deck, { place }: Showing): readonly ReportPicture[] =>
  deck.walk.shows('screenshot') ? (stepAt(deck, place)?.walked.step.pictures ?? []) : [];

export function pictureNow(deck: Deck, showing: Showing): ReportPicture | null {
  const pictures = picturesOf(deck, showing);
  return pictures[showing.shownPicture % Math.max(1, pictures.length)] ?? null;
}

function turnPicture(deck: Deck, showing: Showing): Showing {
  const count = picturesOf(deck, showing).length;
  if (count < 2) return showing;
  const camera = showing.camera && fitted;
  return { ...showing, shownPicture: (showing.shownPicture + 1) % count, camera, pin: null };
}

type Look = (picture: ReportPicture, camera: Camera | null) => Camera | null;

/** Nothing where no screenshot is. */
export function look(deck: Deck, showing: Showing, change: Look): Showing {
  const picture = pictureNow(deck, showing);
  if (!picture || showing.isBlank || showing.branch !== null) return showing;
  return { ...showing, camera: change(picture, showing.camera) };
}

const zoomOut: Look = (picture, camera) =>
  camera === null || camera.scale === 1 ? null : farther(picture, camera);

/** From pin to pin; after the last one, none. */
function nextPin(deck: Deck, showing: Showing): Showing {
  const picture = pictureNow(deck, showing);
  if (!picture || picture.pins.length === 0 || showing.isBlank) return showing;
  const next = showing.pin === null ? 0 : showing.pin + 1;
  const pin = picture.pins[next];
  if (!pin) return { ...showing, pin: null };
  const camera = showing.camera && lookingAt(picture, showing.camera, pin.spot);
  return { ...showing, pin: next, camera };
}

/** What arrows do: they choose at a fork, move a large screenshot, and lead on otherwise. */
function arrow(deck: Deck, showing: Showing, direction: Direction): Showing {
  const { branch, camera } = showing;
  const isSideways = direction === 'left' || direction === 'right';
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  if (branch !== null && !isSideways) {
    const count = branchesAt(deck, showing).length;
    return { ...showing, branch: (branch + by + count) % count };
  }
  if (camera !== null && camera.scale > 1)
    return look(deck, showing, (picture) => panned(picture, camera, direction));
  if (isSideways) return further(deck, showing, by);
  return { ...showing, scrolled: Math.min(200, Math.max(0, showing.scrolled + by)) };
}

/** At a fork a digit takes a branch; elsewhere digits are the number of a step, until Enter. */
function digit(deck: Deck, showing: Showing, typed: Digit): Showing {
  if (showing.branch !== null && showing.typed === '')
    return typed === '0' ? takeAll(deck, showing) : takeBranch(deck, showing, Number(typed) - 1);
  if (typed === '0' && showing.typed === '' && showing.camera !== null) return { ...showing, camera: fitted };
  return { ...showing, typed: (showing.typed + typed).slice(0, 8) };
}

/** As on the map, "3.2"; a bare number is also a place in the row. */
export function stepNumbered(deck: Deck, showing: Showing, typed: string): Place | null {
  const wanted = typed.replace(/\.$/, '');
  const named = deck.steps.find(({ walked }) => walked.number === wanted)?.id;
  const stepId =
    named ?? (/^\d+$/.test(wanted) ? routeOf(deck, showing.chosen)[Number(wanted) - 1] : undefined);
  return stepId === undefined ? null : { kind: 'step', stepId };
}

function enter(deck: Deck, showing: Showing): Showing {
  if (showing.typed === '') return showing.branch === null ? showing : further(deck, showing, 1);
  const place = stepNumbered(deck, showing, showing.typed);
  return place ? goTo({ ...showing, typed: '' }, place) : { ...showing, typed: '' };
}

type Steering = (deck: Deck, showing: Showing) => Showing;
const blank: Steering = (_deck, showing) => ({ ...showing, isBlank: !showing.isBlank });

const steering: Readonly<Record<Exclude<Act, Direction | Digit>, Steering>> = {
  next: (deck, showing) => further(deck, showing, 1),
  previous: (deck, showing) => further(deck, showing, -1),
  onward,
  reveal,
  hideQuotes,
  blank,
  /** The button of a clicker that begins a show. */
  show: (_deck, showing) => (showing.isBlank ? { ...showing, isBlank: false } : showing),
  overview: (_deck, showing) =>
    goTo(showing, { kind: showing.place.kind === 'overview' && !showing.isBlank ? 'cover' : 'overview' }),
  summary: (_deck, showing) => goTo(showing, { kind: 'summary' }),
  zoom: (deck, showing) => look(deck, showing, (_picture, camera) => (camera === null ? fitted : null)),
  zoomIn: (deck, showing) => look(deck, showing, (picture, camera) => closer(picture, camera ?? fitted)),
  zoomOut: (deck, showing) => look(deck, showing, zoomOut),
  turnPicture,
  pin: nextPin,
  enter,
  erase: (_deck, showing) => ({ ...showing, typed: showing.typed.slice(0, -1) }),
  dot: (deck, showing) =>
    showing.typed === '' ? blank(deck, showing) : { ...showing, typed: `${showing.typed}.`.slice(0, 8) },
};

const isDirection = (act: Act): act is Direction =>
  act === 'left' || act === 'right' || act === 'up' || act === 'down';
const isDigit = (act: Act): act is Digit => act.length === 1;
const isTyping = (act: Act): boolean => isDigit(act) || act === 'dot' || act === 'enter' || act === 'erase';

export function steer(deck: Deck, before: Showing, act: Act): Showing {
  const showing = before.typed === '' || isTyping(act) ? before : { ...before, typed: '' };
  if (isDigit(act)) return digit(deck, showing, act);
  return isDirection(act) ? arrow(deck, showing, act) : steering[act](deck, showing);
}
