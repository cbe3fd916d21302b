/** What is captured while a map is presented, and the session it goes into. */
import { addSession, captureFix, captureNote } from '#core/commands/session';
import type { SessionId } from '#core/document/records/identity';
import { present } from '#core/i18n/messages/present';
import { translate } from '#core/i18n/translate';
import { liveSession } from '#core/present/captured';
import { stepAt } from '#core/present/deck';
import type { CaptureKind } from '#core/present/keys';
import { routeOf } from '#core/present/route';
import { plannedTimes } from '#core/present/timing';
import { commit } from './open-map';
import { canCapture, changeShown, type Presentation, usePresenting } from './presenting';
import { clockOf } from './session-end';
import { currentLanguage } from './settings';
import { today } from './today';

/** What a session that is opened now begins with. */
function openedNow({ deck, showing, timing }: Presentation) {
  const planned = plannedTimes(timing, routeOf(deck, showing.chosen));
  return {
    title: translate(currentLanguage(), present.sessionTitle, { title: deck.report.title }),
    heldOn: today(),
    startsAt: clockOf(timing.startedAt),
    plan: planned ? [...planned].map(([id, time]) => ({ stepId: id, minutes: time / 60_000 })) : [],
  };
}

/** Into the map, as one undo step. The first of a presentation opens its session. */
export function capture(of: CaptureKind, typed: string): void {
  const now = usePresenting.getState().shown;
  const text = typed.trim();
  if (!now || text === '' || !canCapture()) return;
  const { deck, showing } = now;
  const stepId = stepAt(deck, showing.place)?.id ?? null;
  const where = { sessionId: liveSession(deck, now.sessionId), opened: openedNow(now) };
  const sessionId =
    of === 'fix'
      ? commit('session.capture', captureFix, { ...where, title: text, stepId })
      : commit('session.capture', captureNote, { ...where, noteKind: of, text, stepId });
  changeShown({ sessionId, panel: null, said: text });
}

/** The session of this presentation, opened where there is none yet; null: nothing may be written. */
export function openedSession(): SessionId | null {
  const now = usePresenting.getState().shown;
  if (!now || !canCapture()) return null;
  const known = liveSession(now.deck, now.sessionId);
  const sessionId = known ?? commit('session.prepare', addSession, openedNow(now));
  if (known === null) changeShown({ sessionId });
  return sessionId;
}
