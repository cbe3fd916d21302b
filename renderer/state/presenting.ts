/** The presentation that runs: what is shown, its time, what is captured; and sending it to the audience's window. */
import { create } from 'zustand';
import { captureFix, captureNote } from '#core/commands/session';
import type { PresentKey } from '#core/desktop/desktop-api';
import type { SessionId } from '#core/document/records/identity';
import { stepsInOrder } from '#core/document/select';
import { present } from '#core/i18n/messages/present';
import { translate } from '#core/i18n/translate';
import { liveSession } from '#core/present/captured';
import { type Deck, makeDeck, type Place, stepAt } from '#core/present/deck';
import { type CaptureKind, type Command, commandOf } from '#core/present/keys';
import { atStart, type Showing, shownSlideOf } from '#core/present/shown-slide';
import type { ShownSlide } from '#core/present/slide';
import { type Act, goTo, placeBeside, steer } from '#core/present/steer';
import { comeTo, startTiming, type Timing } from '#core/present/timing';
import { call, on } from '../platform/desktop';
import { allowOnly } from './actions';
import { createAudienceFeed } from './audience-feed';
import { commit, useOpenMap } from './open-map';
import { chosenScheme, currentLanguage, useSettings } from './settings';
import { closeDialog } from './view';

/** What lies over the slides, or beside them in the presenter's own window. */
export type Panel = Extract<Command, { kind: 'capture' | 'jump' | 'keys' }>;

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
}

/** null: nothing is presented. */
export const usePresenting = create<{ readonly shown: Presentation | null }>(() => ({ shown: null }));

const current = (): Presentation | null => usePresenting.getState().shown;
const feed = createAudienceFeed();
let stopAll: () => void = () => undefined;

const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** What is seen of a place now, in the look of the window. */
export function slideAt({ deck, showing, sessionId }: Presentation, place = showing.place): ShownSlide {
  const seen = place === showing.place ? showing : goTo({ ...showing, isBlank: false }, place);
  return {
    language: deck.language,
    theme: chosenScheme(useSettings.getState()),
    map: deck.report.title,
    slide: shownSlideOf(deck, seen, sessionId),
    ready: [],
  };
}

/** The place after this one; null: it is the last. */
export const placeAfter = ({ deck, showing }: Presentation): Place | null => placeBeside(deck, showing, 1);

function change(part: Partial<Presentation>): void {
  const before = current();
  if (!before) return;
  const shown = { ...before, ...part };
  usePresenting.setState({ shown });
  if (shown.isSeparate) feed.send(shown.deck, shown.showing.place, slideAt(shown));
}

function move(showing: Showing): void {
  const now = current();
  if (!now || showing === now.showing) return;
  const stepId = stepAt(now.deck, showing.place)?.id ?? null;
  change({ showing, timing: comeTo(now.timing, stepId, Date.now()), said: '' });
}

export function act(of: Act): void {
  const now = current();
  if (now) move(steer(now.deck, now.showing, of));
}

export function showPlace(place: Place): void {
  const now = current();
  if (!now) return;
  move(goTo(now.showing, place));
  openPanel(null);
}

export const openPanel = (panel: Panel | null): void => change({ panel });

export function planMinutes(minutes: number | null): void {
  const now = current();
  if (now) change({ timing: { ...now.timing, minutes } });
}

export const canPresent = (): boolean => {
  const { snapshot } = useOpenMap.getState();
  return snapshot !== null && stepsInOrder(snapshot).length > 0;
};
export const canCapture = (): boolean => useOpenMap.getState().document?.isReadOnly === false;

/** What may be done to the map meanwhile: nothing that opens a window over it. */
const stillPossible = ['edit.undo', 'edit.redo', 'map.save'] as const;

export function startPresenting(): void {
  const { snapshot } = useOpenMap.getState();
  if (snapshot === null || current() !== null) return;
  closeDialog();
  usePresenting.setState({
    shown: {
      deck: makeDeck(snapshot, currentLanguage(), today()),
      showing: atStart,
      timing: startTiming(Date.now()),
      sessionId: null,
      isSeparate: false,
      panel: null,
      said: '',
    },
  });
  const stops = [
    allowOnly(stillPossible),
    useOpenMap.subscribe(({ document, snapshot: next }, before) => {
      if (document !== before.document || next === null) endPresenting();
      else if (next !== before.snapshot) change({ deck: makeDeck(next, currentLanguage(), today()) });
    }),
    on('present.ready', () => {
      feed.begin();
      change({});
    }),
    on('present.key', pressedElsewhere),
    on('present.closed', endPresenting),
  ];
  stopAll = () => {
    for (const stop of stops) stop();
  };
  void openWindows();
}

/** `isSeparate` left out: by the number of displays. */
async function openWindows(isSeparate?: boolean): Promise<void> {
  const opened = await call('present.open', isSeparate === undefined ? {} : { isSeparate });
  if (opened.ok) change({ isSeparate: opened.value.isSeparate });
}

export const toggleWindows = (): Promise<void> => openWindows(current()?.isSeparate === false);

export function endPresenting(): void {
  if (current() === null) return;
  stopAll();
  feed.begin();
  usePresenting.setState({ shown: null });
  void call('present.close', {});
}

/** Esc: what lies over the slides goes first. */
function leave(): void {
  if (current()?.panel) openPanel(null);
  else endPresenting();
}

/** Runs what the key means; false: it means nothing. */
export function press(key: PresentKey): boolean {
  const command = commandOf(key);
  if (command === null) return false;
  if (command.kind === 'act') act(command.act);
  else if (command.kind === 'end') leave();
  else if (command.kind === 'windows') void toggleWindows();
  else openPanel(command);
  return true;
}

/** Keys for typing are pressed in the presenter's window. */
function pressedElsewhere(key: PresentKey): void {
  if (current()?.panel && key.code !== 'Escape') return;
  press(key);
}

/** Into the map, as one undo step. The first of a presentation opens its session. */
export function capture(of: CaptureKind, typed: string): void {
  const now = current();
  const text = typed.trim();
  if (!now || text === '' || !canCapture()) return;
  const { deck, showing, timing } = now;
  const stepId = stepAt(deck, showing.place)?.id ?? null;
  const share = (timing.minutes ?? 0) / Math.max(1, deck.steps.length);
  const language = currentLanguage();
  const where = {
    sessionId: liveSession(deck, now.sessionId),
    opened: {
      title: translate(language, present.sessionTitle, { title: deck.report.title }),
      heldOn: today(),
      plan: timing.minutes === null ? [] : deck.steps.map(({ id }) => ({ stepId: id, minutes: share })),
    },
  };
  const sessionId =
    of === 'fix'
      ? commit('session.capture', captureFix, { ...where, title: text, stepId })
      : commit('session.capture', captureNote, { ...where, noteKind: of, text, stepId });
  change({ sessionId, panel: null, said: text });
}
