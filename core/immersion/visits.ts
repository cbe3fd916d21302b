/**
 * Immersion visits and who is in them: places, the waiting list, those still to be invited. All of it follows from
 * the records, so a place that becomes free is the next one's by itself. Knows no clock and no names of days.
 */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import type { Capture } from '../document/records/capture';
import type { Period } from '../document/records/field';
import type { Guest } from '../document/records/guest';
import type { SessionId } from '../document/records/identity';
import type { Session } from '../document/records/session';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';

export type Visit = Session;

const isVisit = ({ sessionKind }: Session): boolean => sessionKind === 'immersion';

/** By day and hour, those without a day last. */
export const visitsOf: (snapshot: Snapshot) => readonly Visit[] = kept(['session'], (snapshot) =>
  snapshot.byKind.session.filter(isVisit).toSorted(byTime),
);

const latest = '9999-12-31';
function byTime(one: Visit, other: Visit): number {
  return (
    compareText(one.heldOn ?? latest, other.heldOn ?? latest) ||
    compareText(one.startsAt ?? '', other.startsAt ?? '') ||
    compareText(one.id, other.id)
  );
}

/** In the order in which they signed up; the list is the order in which places are given. */
const guestsByVisit = kept(['guest'], (snapshot) =>
  grouped(snapshot.byKind.guest.toSorted(byTurn), ({ sessionId }) => [sessionId]),
);

const byTurn = (one: Guest, other: Guest): number =>
  compareText(one.signedUpAt ?? '', other.signedUpAt ?? '') || compareText(one.id, other.id);

const none: readonly never[] = [];

export const guestsOf = (snapshot: Snapshot, visit: SessionId): readonly Guest[] =>
  guestsByVisit(snapshot).get(visit) ?? none;

/** Those without a visit: new joiners first come, first asked, then all others. */
export const toBeInvited: (snapshot: Snapshot) => readonly Guest[] = kept(['guest'], (snapshot) =>
  (guestsByVisit(snapshot).get(null) ?? []).toSorted(
    (one, other) =>
      compareText(one.joinedOn ?? latest, other.joinedOn ?? latest) ||
      compareText(one.name, other.name) ||
      compareText(one.id, other.id),
  ),
);

export interface Places {
  /** They have a place. */
  readonly placed: readonly Guest[];
  /** They wait for one, the next first. */
  readonly waiting: readonly Guest[];
  /** null: there is room for all. */
  readonly left: number | null;
}

/** The first to sign up have the places. Who came, or was missed, had one, wherever on the list. */
export function placesOf(snapshot: Snapshot, { id, capacity }: Pick<Visit, 'id' | 'capacity'>): Places {
  const guests = guestsOf(snapshot, id);
  if (capacity === null) return { placed: guests, waiting: [], left: null };
  const marked = guests.filter(({ attendance }) => attendance !== 'unknown');
  const rest = guests.filter(({ attendance }) => attendance === 'unknown');
  const free = Math.max(0, capacity - marked.length);
  const inOrder = new Set([...marked, ...rest.slice(0, free)]);
  return {
    placed: guests.filter((guest) => inOrder.has(guest)),
    waiting: guests.filter((guest) => !inOrder.has(guest)),
    left: Math.max(0, capacity - inOrder.size),
  };
}

export const cameTo = (snapshot: Snapshot, { id }: Pick<Visit, 'id'>): readonly Guest[] =>
  guestsOf(snapshot, id).filter(({ attendance }) => attendance === 'came');

/**
 * Somebody came, rated it or took something away: whatever was written down about it counts. A visit that was called off,
 * or of which nothing is known, was not held.
 */
export const isHeld = (snapshot: Snapshot, visit: Visit): boolean =>
  !visit.isCancelled &&
  visit.heldOn !== null &&
  (cameTo(snapshot, visit).length > 0 ||
    visit.ratings.length > 0 ||
    takenFrom(snapshot, visit.id).length > 0);

export const isWithin = (day: string | null, { from, to }: Period): boolean =>
  day !== null && day >= from && day <= to;

const capturesByVisit = kept(['capture'], (snapshot) =>
  grouped(
    snapshot.byKind.capture.toSorted(
      (one, other) => compareText(one.takenAt ?? '', other.takenAt ?? '') || compareText(one.id, other.id),
    ),
    ({ sessionId }) => [sessionId],
  ),
);

/** What guests took away from a visit, oldest first. */
export const takenFrom = (snapshot: Snapshot, visit: SessionId): readonly Capture[] =>
  capturesByVisit(snapshot).get(visit) ?? none;

/** A visit somebody may still sign up for: from this day on, with a place. */
export const freeVisits = (snapshot: Snapshot, today: string): readonly Visit[] =>
  visitsOf(snapshot).filter(
    (visit) =>
      !visit.isCancelled &&
      visit.heldOn !== null &&
      visit.heldOn >= today &&
      placesOf(snapshot, visit).left !== 0,
  );

/** What was made of it; what is gone by now is nothing that became of it. */
export function becameOf(
  { records }: Snapshot,
  { requestId, fixId }: Pick<Capture, 'requestId' | 'fixId'>,
): 'request' | 'fix' | null {
  const isLive = (id: string | null): boolean => id !== null && records.get(id)?.deletedAt === null;
  if (isLive(requestId)) return 'request';
  return isLive(fixId) ? 'fix' : null;
}
