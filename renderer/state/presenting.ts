/** The presentation that runs: what is shown, its time, its session; and sending it to the audience's window. */
import { create } from 'zustand';
import type { DesktopEvent, PresentKey } from '#core/desktop/desktop-api';
import type { SessionId } from '#core/document/records/identity';
import { stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type Deck, makeDeck, type Place, stepAt } from '#core/present/deck';
import { type Command, commandOf } from '#core/present/keys';
import { type DeckChoice, minutesOf, usualChoice } from '#core/present/order';
import { type Rehearsal, rehearsalOf } from '#core/present/rehearsal';
import { atStart, type Showing } from '#core/present/showing';
import { shownSlideOf } from '#core/present/shown-slide';
import type { ShownSlide, SlideOf } from '#core/present/slide';
import { type Act, goTo, look, placeAhead, steer, takeAll, takeBranch } from '#core/present/steer';
import { comeTo, startTiming, type Timing } from '#core/present/timing';
import { call, on } from '../platform/desktop';
import { allowOnly } from './actions';
import { createAudienceFeed } from './audience-feed';
import { endLaser, toggleLaser } from './laser';
import { useOpenMap } from './open-map';
import type { KeptPlan } from './present-plan';
import { endSession } from './session-end';
import { chosenScheme, currentLanguage, useSettings } from './settings';
import { today } from './today';
import { closeDialog, openDialog } from './view';

/** What lies over the slides, or beside them in the presenter's own window. */
export type Panel = Extract<Command, { kind: 'capture' | 'session' | 'jump' | 'order' | 'keys' }>;

export interface Presentation {
  readonly deck: Deck;
  readonly showing: Showing;
  readonly timing: Timing;
  readonly sessionId: SessionId | null;
  /** The audience has a window of its own, and this one is the presenter's. */
  readonly isSeparate: boolean;
  readonly panel: Panel | null;
  /** What was captured last, said once. */
  readonly said: string;
  /** Nobody looks: time is taken, and nothing is written into the map. */
  readonly isRehearsal: boolean;
  /** The audience's window, width to height. */
  readonly ratio: number;
  /** What became of the displays meanwhile; null: nothing. */
  readonly news: DisplayNews | null;
  /** A vote or a rating, seen in place of the slide until one moves on; null: the slide is seen. */
  readonly board: Board | null;
}

export type DisplayNews = DesktopEvent<'present.display'>['news'];

/** What the room looks at while it votes or rates. */
export type Board = SlideOf<'vote'> | SlideOf<'rating'>;

/** What a presentation begins with. */
export interface Start {
  readonly choice?: DeckChoice;
  /** The session that was prepared; what is captured goes into it. */
  readonly sessionId?: SessionId | null;
  readonly isRehearsal?: boolean;
}

/** null: nothing is presented. */
export const usePresenting = create<{ readonly shown: Presentation | null }>(() => ({ shown: null }));

/** Until the audience's window says its own. */
const usualRatio = 16 / 9;
const current = (): Presentation | null => usePresenting.getState().shown;
const feed = createAudienceFeed();
let stopAll: () => void = () => undefined;

/** What is seen of a place now, in the look of the window. */
export function slideAt(
  { deck, showing, sessionId, board }: Presentation,
  place = showing.place,
): ShownSlide {
  const isHere = place === showing.place && !showing.isBlank;
  const seen = place === showing.place ? showing : goTo({ ...showing, isBlank: false }, place);
  return {
    language: deck.language,
    theme: chosenScheme(useSettings.getState()),
    map: deck.report.title,
    slide: (isHere && board) || shownSlideOf(deck, seen, sessionId),
    ready: [],
  };
}

/** The place after this one; null: it is the last. */
export const placeAfter = ({ deck, showing }: Presentation): Place | null => placeAhead(deck, showing);

export function changeShown(part: Partial<Presentation>): void {
  const before = current();
  if (!before) return;
  const shown = { ...before, ...part };
  usePresenting.setState({ shown });
  if (shown.isSeparate && !shown.isRehearsal) feed.send(shown.deck, shown.showing, slideAt(shown));
}

function move(showing: Showing): void {
  const now = current();
  if (!now || showing === now.showing) return;
  const stepId = stepAt(now.deck, showing.place)?.id ?? null;
  const isBlanked = showing.isBlank !== now.showing.isBlank;
  const board = isBlanked ? now.board : null;
  changeShown({ showing, timing: comeTo(now.timing, stepId, Date.now()), said: '', board });
}

export function act(of: Act): void {
  const now = current();
  if (now) move(steer(now.deck, now.showing, of));
}

/** `index`: of the branches of the fork that is asked about. */
export function walkBranch(index: number): void {
  const now = current();
  if (now) move(takeBranch(now.deck, now.showing, index));
}

export function walkAll(): void {
  const now = current();
  if (now) move(takeAll(now.deck, now.showing));
}

/** Looks at the screenshot in another way; nothing where there is none. */
export function lookAt(change: Parameters<typeof look>[2]): void {
  const now = current();
  if (now) move(look(now.deck, now.showing, change));
}

export function showPlace(place: Place): void {
  const now = current();
  if (!now) return;
  move(goTo(now.showing, place));
  openPanel(null);
}

export const openPanel = (panel: Panel | null): void => changeShown({ panel });

/** null: the slide again. */
export const showBoard = (board: Board | null): void => changeShown({ board });

export function planMinutes(minutes: number | null): void {
  const now = current();
  if (now) changeShown({ timing: { ...now.timing, minutes } });
}

export const canPresent = (): boolean => {
  const { snapshot } = useOpenMap.getState();
  return snapshot !== null && stepsInOrder(snapshot).length > 0;
};
export const canCapture = (): boolean =>
  useOpenMap.getState().document?.isReadOnly === false && current()?.isRehearsal !== true;

const deckOf = (snapshot: Snapshot, choice: DeckChoice): Deck =>
  makeDeck(snapshot, { language: currentLanguage(), date: today(), choice });

/** What may be done to the map meanwhile: nothing that opens a window over it. */
const stillPossible = ['edit.undo', 'edit.redo', 'map.save'] as const;

export function startPresenting({
  choice = usualChoice,
  sessionId = null,
  isRehearsal = false,
}: Start = {}): void {
  const { snapshot } = useOpenMap.getState();
  if (snapshot === null || current() !== null) return;
  closeDialog();
  usePresenting.setState({
    shown: {
      deck: deckOf(snapshot, choice),
      showing: atStart,
      timing: startTiming(Date.now(), minutesOf(choice.plan)),
      sessionId,
      // A rehearsal has the presenter's screen and no audience.
      isSeparate: isRehearsal,
      panel: null,
      said: '',
      isRehearsal,
      ratio: usualRatio,
      news: null,
      board: null,
    },
  });
  const stops = [
    allowOnly(stillPossible),
    useOpenMap.subscribe(({ document, snapshot: next }, before) => {
      if (document !== before.document || next === null) endPresenting();
      else if (next !== before.snapshot)
        changeShown({ deck: deckOf(next, current()?.deck.choice ?? usualChoice) });
    }),
    on('present.ready', () => {
      feed.begin();
      changeShown({});
    }),
    on('present.key', pressedElsewhere),
    on('present.closed', endPresenting),
    on('present.size', ({ width, height }) => changeShown({ ratio: width / height })),
    on('present.display', ({ news, isSeparate }) => changeShown({ news, isSeparate })),
  ];
  stopAll = () => {
    for (const stop of stops) stop();
  };
  if (!isRehearsal) void openWindows();
}

/** Goes on from where one is, in another order. */
export function chooseOrder(choice: DeckChoice): void {
  const now = current();
  const { snapshot } = useOpenMap.getState();
  if (!now || snapshot === null) return;
  const timing = { ...now.timing, plan: minutesOf(choice.plan), minutes: null };
  changeShown({ deck: deckOf(snapshot, choice), timing, panel: null });
}

/** From now on what is captured goes into this session. */
export const takeSession = ({ sessionId, session }: KeptPlan): void =>
  changeShown({ sessionId, said: session });

/** `isSeparate` left out: by the number of displays. */
async function openWindows(isSeparate?: boolean): Promise<void> {
  const opened = await call('present.open', isSeparate === undefined ? {} : { isSeparate });
  if (opened.ok) changeShown({ isSeparate: opened.value.isSeparate });
}

export async function toggleWindows(): Promise<void> {
  const now = current();
  if (now && !now.isRehearsal) await openWindows(!now.isSeparate);
}

export function endPresenting(): void {
  const ended = current();
  if (ended === null) return;
  stopAll();
  feed.begin();
  endLaser();
  usePresenting.setState({ shown: null });
  void call('present.close', {});
  if (!ended.isRehearsal) {
    endSession(ended);
    return;
  }
  const { deck, showing, timing, sessionId } = ended;
  useRehearsal.setState({
    last: { rehearsal: rehearsalOf(deck, showing, timing, Date.now()), choice: deck.choice, sessionId },
  });
  openDialog('rehearsal');
}

/** The rehearsal that ended last, with what it was of. */
export const useRehearsal = create<{
  readonly last: {
    readonly rehearsal: Rehearsal;
    readonly choice: DeckChoice;
    readonly sessionId: SessionId | null;
  } | null;
}>(() => ({ last: null }));

/** Esc: what lies over the slide, and what is typed, goes first. */
function leave(): void {
  const now = current();
  if (now?.panel) openPanel(null);
  else if (now && now.showing.typed !== '') changeShown({ showing: { ...now.showing, typed: '' } });
  else if (now?.showing.camera) act('zoom');
  else endPresenting();
}

/** Runs what the key means; false: it means nothing. */
export function press(key: PresentKey): boolean {
  const command = commandOf(key);
  if (command === null) return false;
  if (command.kind === 'act') act(command.act);
  else if (command.kind === 'end') leave();
  else if (command.kind === 'windows') void toggleWindows();
  else if (command.kind === 'laser') toggleLaser();
  // The choice of steps is for the presenter's eyes.
  else if (command.kind !== 'order' || current()?.isSeparate) openPanel(command);
  return true;
}

/** Keys for typing are pressed in the presenter's window. */
function pressedElsewhere(key: PresentKey): void {
  if (current()?.panel && key.code !== 'Escape') return;
  press(key);
}
