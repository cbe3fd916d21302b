/**
 * Commands about the people of immersion visits: sign-up and waiting list, confirmation, attendance, new joiners, points
 * by hand, and removing somebody for good. Names of colleagues are stored as they are: a visit needs them.
 */
import { CommandError } from '../document/command-error';
import type { Award, Guest } from '../document/records/guest';
import type { AwardId, GuestId, SessionId } from '../document/records/identity';
import type { Session } from '../document/records/session';
import type { Change, Command, Snapshot } from '../document/snapshot';
import { type People, peopleOf } from '../immersion/people';
import { guestsOf, placesOf, toBeInvited, visitsOf } from '../immersion/visits';
import { removal, required } from './required';

export type GuestFields = Partial<Pick<Guest, 'name' | 'team' | 'role' | 'address' | 'joinedOn'>>;

export interface SignedUp {
  readonly guestId: GuestId;
  /** The visit is full: they are on its waiting list. */
  readonly isWaiting: boolean;
  /** They were in the visit before. */
  readonly wasThere: boolean;
}

const trimmed = (fields: GuestFields): GuestFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );

function openVisit(snapshot: Snapshot, id: SessionId): Session {
  const visit = required(snapshot, 'session', id);
  if (visit.sessionKind !== 'immersion') throw new CommandError(`${id} is no visit`);
  if (visit.isCancelled) throw new CommandError(`${id} was called off`);
  return visit;
}

/** Nobody signs up twice for one visit. `signedUpAt`: when they did so elsewhere; left out, now. */
export const signUp: Command<
  GuestFields & {
    readonly sessionId: SessionId;
    readonly name: string;
    readonly id?: GuestId;
    readonly signedUpAt?: string;
  },
  SignedUp
> = (snapshot, { sessionId, id: given, signedUpAt, ...told }, context) => {
  const visit = openVisit(snapshot, sessionId);
  const known = given && snapshot.records.has(given) ? given : sameIn(snapshot, visit, told);
  const { waiting, left } = placesOf(snapshot, visit);
  if (known) {
    const isWaiting = waiting.some(({ id }) => id === known);
    return { changes: [], made: { guestId: known, isWaiting, wasThere: true } };
  }
  const joiner = toBeInvitedByKey(snapshot).get(keyOf(peopleOf(snapshot), told));
  const id = joiner?.id ?? given ?? context.newId('guest');
  const own = joiner ? filledIn(joiner, told) : trimmed(told);
  const fields = { ...own, sessionId: visit.id, signedUpAt: signedUpAt ?? context.now() };
  return {
    changes: [{ kind: 'guest', id, fields }],
    made: { guestId: id, isWaiting: left === 0, wasThere: false },
  };
};

/** Whoever signs up is invited no more: what is known of them goes with them into the visit. */
function toBeInvitedByKey(snapshot: Snapshot): Map<string, Guest> {
  const people = peopleOf(snapshot);
  return new Map(toBeInvited(snapshot).map((guest) => [people.ofGuest(guest).key, guest]));
}

/** What was not known of them before. */
const filledIn = ({ team, role, address, joinedOn }: Guest, told: GuestFields): GuestFields =>
  trimmed({
    team: team || (told.team ?? ''),
    role: role || (told.role ?? ''),
    address: address || (told.address ?? ''),
    joinedOn: joinedOn ?? told.joinedOn ?? null,
  });

export interface SignUpRow extends Omit<Joiner, 'id'> {
  readonly sessionId: SessionId;
  readonly id: GuestId;
  readonly signedUpAt: string | null;
}

/** Many at once, in their order; who is in the visit already, or was once under that id, is left as they are. */
export const signUpAll: Command<
  { readonly rows: readonly SignUpRow[] },
  { readonly added: number; readonly known: number }
> = (snapshot, { rows }, context) => {
  const people = peopleOf(snapshot);
  const seen = new Set(
    snapshot.byKind.guest.map((guest) => `${guest.sessionId} ${people.ofGuest(guest).key}`),
  );
  const joiners = toBeInvitedByKey(snapshot);
  const now = Date.parse(context.now());
  const changes: Change[] = [];
  for (const [turn, { sessionId, id, signedUpAt, ...told }] of rows.entries()) {
    openVisit(snapshot, sessionId);
    const person = keyOf(people, told);
    const key = `${sessionId} ${person}`;
    if (seen.has(key) || snapshot.records.has(id)) continue;
    seen.add(key);
    const joiner = joiners.get(person);
    joiners.delete(person);
    // Places are given by the time of signing up: rows of one table must not share it.
    const inTurn = signedUpAt ?? new Date(now + turn).toISOString();
    const own = joiner ? filledIn(joiner, told) : trimmed(told);
    const fields = { ...own, sessionId, signedUpAt: inTurn };
    changes.push({ kind: 'guest', id: joiner?.id ?? id, fields });
  }
  return { changes, made: { added: changes.length, known: rows.length - changes.length } };
};

/** Those of them who have a place in what is still to come; who waits for one has nothing to confirm yet. */
export const confirmAll: Command<{ readonly guestIds: readonly GuestId[] }> = (
  snapshot,
  { guestIds },
  context,
) => {
  const asked = new Set(guestIds);
  const now = context.now();
  const changes = visitsOf(snapshot)
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((visit) => placesOf(snapshot, visit).placed)
    .filter((guest) => asked.has(guest.id) && guest.confirmedAt === null && guest.attendance === 'unknown')
    .map(({ id }): Change => ({ kind: 'guest', id, fields: { confirmedAt: now } }));
  return { changes, made: undefined };
};

function sameIn(snapshot: Snapshot, { id }: Session, told: GuestFields): GuestId | null {
  const people = peopleOf(snapshot);
  const key = keyOf(people, told);
  return guestsOf(snapshot, id).find((guest) => people.ofGuest(guest).key === key)?.id ?? null;
}

const keyOf = (people: People, { name = '', team = '', address = '' }: GuestFields): string =>
  people.keyOf({ name, team, address });

/** Somebody of those to be invited, or of another visit, gets a place in this one, or waits for it; nobody has two. */
export const moveGuest: Command<{ readonly guestId: GuestId; readonly sessionId: SessionId }> = (
  snapshot,
  { guestId, sessionId },
  context,
) => {
  const guest = required(snapshot, 'guest', guestId);
  const visit = openVisit(snapshot, sessionId);
  if (guest.sessionId === visit.id) return { changes: [], made: undefined };
  const now = context.now();
  const people = peopleOf(snapshot);
  const { key } = people.ofGuest(guest);
  const same = guestsOf(snapshot, visit.id).find((other) => people.ofGuest(other).key === key);
  if (same) {
    const known: Change = { kind: 'guest', id: same.id, fields: filledIn(same, guest) };
    return { changes: [known, removal(guest, now)], made: undefined };
  }
  const fields: Partial<Guest> = {
    sessionId: visit.id,
    signedUpAt: now,
    invitedAt: guest.sessionId === null ? now : guest.invitedAt,
    confirmedAt: null,
    attendance: 'unknown',
  };
  return { changes: [{ kind: 'guest', id: guest.id, fields }], made: undefined };
};

export const editGuest: Command<{ readonly guestId: GuestId; readonly fields: GuestFields }> = (
  snapshot,
  { guestId, fields },
) => ({
  changes: [{ kind: 'guest', id: required(snapshot, 'guest', guestId).id, fields: trimmed(fields) }],
  made: undefined,
});

/** Whoever waits for a place has nothing to confirm. */
export const confirmGuest: Command<{ readonly guestId: GuestId; readonly isConfirmed: boolean }> = (
  snapshot,
  { guestId, isConfirmed },
  context,
) => {
  const guest = required(snapshot, 'guest', guestId);
  const visit = guest.sessionId === null ? null : openVisit(snapshot, guest.sessionId);
  if (visit === null) throw new CommandError(`${guestId} is in no visit`);
  if (isConfirmed && placesOf(snapshot, visit).waiting.includes(guest))
    throw new CommandError(`${guestId} waits for a place`);
  const confirmedAt = isConfirmed ? (guest.confirmedAt ?? context.now()) : null;
  return { changes: [{ kind: 'guest', id: guest.id, fields: { confirmedAt } }], made: undefined };
};

/** A new joiner is to be invited again; of anybody else nothing is left on the list. */
export const leaving = (guest: Guest, now: string): Change =>
  guest.joinedOn === null
    ? removal(guest, now)
    : {
        kind: 'guest',
        id: guest.id,
        fields: {
          sessionId: null,
          invitedAt: null,
          signedUpAt: null,
          confirmedAt: null,
          attendance: 'unknown',
        },
      };

/** The first of the waiting list has the place from now on. */
export const withdrawGuest: Command<{ readonly guestId: GuestId }> = (snapshot, { guestId }, context) => {
  const guest = required(snapshot, 'guest', guestId);
  const change = guest.sessionId === null ? removal(guest, context.now()) : leaving(guest, context.now());
  return { changes: [change], made: undefined };
};

export const markAttendance: Command<{
  readonly guestIds: readonly GuestId[];
  readonly attendance: Guest['attendance'];
}> = (snapshot, { guestIds, attendance }) => ({
  changes: guestIds.map((guestId): Change => {
    const guest = required(snapshot, 'guest', guestId);
    if (guest.sessionId === null) throw new CommandError(`${guestId} is in no visit`);
    openVisit(snapshot, guest.sessionId);
    return { kind: 'guest', id: guest.id, fields: { attendance } };
  }),
  made: undefined,
});

export interface Joiner extends Required<Omit<GuestFields, 'joinedOn'>> {
  readonly joinedOn: string | null;
  readonly id?: GuestId;
}

/** Those who are known, wherever they are, are not asked for again. */
export const addJoiners: Command<
  { readonly joiners: readonly Joiner[] },
  { readonly added: number; readonly known: number }
> = (snapshot, { joiners }, context) => {
  const people = peopleOf(snapshot);
  const seen = new Set(snapshot.byKind.guest.map((guest) => people.ofGuest(guest).key));
  const changes: Change[] = [];
  for (const { id: given, ...told } of joiners) {
    const key = keyOf(people, told);
    if (seen.has(key) || (given && snapshot.records.has(given))) continue;
    seen.add(key);
    changes.push({ kind: 'guest', id: given ?? context.newId('guest'), fields: trimmed(told) });
  }
  return { changes, made: { added: changes.length, known: joiners.length - changes.length } };
};

export type AwardFields = Partial<Pick<Award, 'name' | 'team' | 'points' | 'reason' | 'givenOn'>>;

export const giveAward: Command<AwardFields & { readonly id?: AwardId }, AwardId> = (
  snapshot,
  { id: given, ...fields },
  context,
) => {
  const id = given ?? context.newId('award');
  if (snapshot.records.has(id)) return { changes: [], made: id };
  return { changes: [{ kind: 'award', id, fields }], made: id };
};

export const removeAward: Command<{ readonly awardId: AwardId }> = (snapshot, { awardId }, context) => ({
  changes: [removal(required(snapshot, 'award', awardId), context.now())],
  made: undefined,
});

/**
 * Takes name, role and address of somebody out of everything, for good: visits they came to still count one person
 * without a name. Points by hand go. Run it with `commitForGood`.
 */
export const removePerson: Command<{ readonly key: string }> = (snapshot, { key }, context) => {
  const people = peopleOf(snapshot);
  const now = context.now();
  // What is deleted keeps its fields in the file: it is emptied, too.
  const own = [...snapshot.records.values()].filter(
    (record): record is Guest => record.kind === 'guest' && people.ofGuest(record).key === key,
  );
  const mark = own[0]?.id ?? null;
  const isTheirs = (named: { readonly name: string; readonly team: string }): boolean =>
    people.ofName(named)?.key === key;
  const changes: Change[] = own.map(({ id }) => ({
    kind: 'guest',
    id,
    fields: { name: '', role: '', address: '', erasedAs: mark },
  }));
  for (const record of snapshot.records.values()) {
    if (record.kind === 'session' && record.hosts.some(isTheirs)) {
      const hosts = record.hosts.filter((host) => !isTheirs(host));
      changes.push({ kind: 'session', id: record.id, fields: { hosts } });
    }
    if (record.kind === 'capture' && record.takenBy !== '' && isTheirs({ name: record.takenBy, team: '' }))
      changes.push({ kind: 'capture', id: record.id, fields: { takenBy: '' } });
    if (record.kind === 'award' && isTheirs(record))
      changes.push({
        kind: 'award',
        id: record.id,
        fields: { name: '', team: '', reason: '', deletedAt: record.deletedAt ?? now },
      });
  }
  return { changes, made: undefined };
};
