/** The end of a presentation as its session keeps it: which steps were walked and for how long, and when it was. */
import { editSession } from '#core/commands/session';
import type { SessionId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { Deck } from '#core/present/deck';
import { spentAt, type Timing } from '#core/present/timing';
import { fixesOfSession, isHeld } from '#core/sessions/history';
import { commit, useOpenMap } from './open-map';
import { useSessions } from './session-screen';
import { today } from './today';
import { openDialog } from './view';

interface Ended {
  readonly deck: Deck;
  readonly timing: Timing;
  readonly sessionId: SessionId | null;
}

/** Time of day where the person is, HH:MM. */
export function clockOf(moment: number): string {
  const time = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** A prepared session that was looked at for less than this was not held. */
const aMoment = 60_000;

/** The steps that were walked, in the order in which they were come to. */
function walkedIn({ timing }: Ended, now: number) {
  const { spent, stay } = timing;
  const steps = [...new Set([...spent.keys(), ...(stay ? [stay.stepId] : [])])];
  return steps.map((stepId) => ({
    stepId,
    seconds: Math.round(spentAt(timing, stepId, now) / 1_000),
  }));
}

/** Nothing where no session was held. Else it is opened, with everything that came of it. */
export function endSession(ended: Ended): void {
  const { document, snapshot } = useOpenMap.getState();
  const { deck, timing, sessionId } = ended;
  if (!document || document.isReadOnly || snapshot?.mapId !== deck.snapshot.mapId) return;
  const session = sessionId === null ? null : liveRecord(snapshot, 'session', sessionId);
  if (!session) return;
  const now = Date.now();
  const isSomething = isHeld(session, fixesOfSession(snapshot, session.id).length);
  if (!isSomething && now - timing.startedAt < aMoment) return;
  commit('session.end', editSession, {
    sessionId: session.id,
    fields: {
      walked: walkedIn(ended, now),
      heldOn: session.heldOn ?? today(),
      startsAt: session.startsAt ?? clockOf(timing.startedAt),
      endsAt: clockOf(now),
    },
  });
  useSessions.setState({ openId: session.id });
  openDialog('sessions');
}
