/** Sessions of a map as its history: the latest first, and what came of each. */
import type { Fix, FixStatus } from '../document/records/fix';
import type { SessionId } from '../document/records/identity';
import type { Session } from '../document/records/session';
import { compareText } from '../document/same-value';
import { fixesInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { presentOf } from './participants';

/** Held once something was written down in it, or it was ended. */
export const isHeld = ({ notes, walked, endsAt, voting, ratings }: Session, fixes: number): boolean =>
  notes.length + walked.length + ratings.length + fixes > 0 || endsAt !== null || voting !== null;

export const fixesOfSession = (snapshot: Snapshot, sessionId: SessionId): readonly Fix[] =>
  fixesInOrder(snapshot).filter(({ raisedIn }) => raisedIn === sessionId);

export const notesOf = ({ notes }: Session, kind: Session['notes'][number]['noteKind']) =>
  notes.filter(({ noteKind }) => noteKind === kind);

export interface PastSession {
  readonly session: Session;
  /** False: it is prepared. */
  readonly isHeld: boolean;
  readonly decisions: number;
  readonly questions: number;
  readonly parked: number;
  readonly attended: number;
  readonly fixes: readonly Fix[];
  /** What became of them, most of it first. */
  readonly statuses: readonly { readonly status: FixStatus; readonly count: number }[];
}

function pastSession(snapshot: Snapshot, session: Session): PastSession {
  const fixes = fixesOfSession(snapshot, session.id);
  const counts = new Map<FixStatus, number>();
  for (const { state } of fixes) counts.set(state.status, (counts.get(state.status) ?? 0) + 1);
  return {
    session,
    isHeld: isHeld(session, fixes.length),
    decisions: notesOf(session, 'decision').length,
    questions: notesOf(session, 'question').length,
    parked: notesOf(session, 'parked').length,
    attended: presentOf(session).length,
    fixes,
    statuses: [...counts].map(([status, count]) => ({ status, count })).toSorted((a, b) => b.count - a.count),
  };
}

/** Those that are prepared first, by their day; then what was held, the latest first. */
export function sessionHistory(snapshot: Snapshot): readonly PastSession[] {
  const all = snapshot.byKind.session.map((session) => pastSession(snapshot, session));
  const dayOf = ({ session }: PastSession): string => session.heldOn ?? '';
  const momentOf = ({ session }: PastSession): string =>
    `${session.heldOn ?? ''} ${session.startsAt ?? ''} ${session.notes[0]?.at ?? ''}`;
  return [
    ...all.filter((each) => !each.isHeld).toSorted((a, b) => compareText(dayOf(a), dayOf(b))),
    ...all.filter((each) => each.isHeld).toSorted((a, b) => compareText(momentOf(b), momentOf(a))),
  ];
}
