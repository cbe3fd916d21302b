/**
 * Commands about immersion visits: slots, one or a series, their changes, what guests thought of them and took away.
 * Who is in a visit is in guest.ts. What people wrote is masked before it is stored.
 */
import { CommandError } from '../document/command-error';
import { localDay, noonOf } from '../document/local-day';
import type { CaptureKind } from '../document/records/capture';
import type { CaptureId, SessionId } from '../document/records/identity';
import type { Session } from '../document/records/session';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { guestsOf } from '../immersion/visits';
import { daysOn } from '../metrics/periods';
import { inNoOrder, type Rating } from '../sessions/ratings';
import { mask } from '../text/mask';
import { leaving } from './guest';
import { removal, removals, required } from './required';

export type VisitFields = Partial<
  Pick<
    Session,
    'title' | 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'format' | 'capacity' | 'hosts' | 'instructions'
  >
>;

export const repeats = ['once', 'weekly', 'fortnightly'] as const;
export type Repeat = (typeof repeats)[number];
const daysBetween: Readonly<Record<Repeat, number>> = { once: 0, weekly: 7, fortnightly: 14 };
/** Two years of weeks. */
export const mostVisits = 104;

export function requiredVisit(snapshot: Snapshot, id: string): Session {
  const visit = required(snapshot, 'session', id);
  if (visit.sessionKind !== 'immersion') throw new CommandError(`${id} is no visit`);
  return visit;
}

/** `ids`: given by whoever makes the same visits once; left out, new ones. Those that are there already stay as they are. */
export const addVisits: Command<
  {
    readonly fields: VisitFields;
    readonly repeat: Repeat;
    readonly times: number;
    readonly ids?: readonly SessionId[];
  },
  readonly SessionId[]
> = (snapshot, { fields, repeat, times, ids }, context) => {
  const count = repeat === 'once' ? 1 : Math.max(1, Math.min(mostVisits, Math.round(times)));
  const made: SessionId[] = [];
  const changes: Change[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = ids?.[index] ?? context.newId('session');
    made.push(id);
    if (snapshot.records.has(id)) continue;
    const heldOn = fields.heldOn ? daysOn(fields.heldOn, index * daysBetween[repeat]) : null;
    changes.push({
      kind: 'session',
      id,
      fields: { ...fields, sessionKind: 'immersion', heldOn },
    });
  }
  return { changes, made };
};

/** Moving is an edit of day and hours. */
export const editVisit: Command<{ readonly sessionId: SessionId; readonly fields: VisitFields }> = (
  snapshot,
  { sessionId, fields },
) => ({
  changes: [{ kind: 'session', id: requiredVisit(snapshot, sessionId).id, fields }],
  made: undefined,
});

/** The same on another day: without its guests, ratings and what was taken away. */
export const copyVisit: Command<
  { readonly sessionId: SessionId; readonly heldOn: string | null },
  SessionId
> = (snapshot, { sessionId, heldOn }, context) => {
  const { title, startsAt, endsAt, place, format, capacity, hosts, instructions } = requiredVisit(
    snapshot,
    sessionId,
  );
  const id = context.newId('session');
  const fields = { title, startsAt, endsAt, place, format, capacity, hosts, instructions };
  return {
    changes: [{ kind: 'session', id, fields: { ...fields, heldOn, sessionKind: 'immersion' } }],
    made: id,
  };
};

/** Those who signed up stay on its list, to be told or to be moved. */
export const cancelVisit: Command<{ readonly sessionId: SessionId; readonly reason: string }> = (
  snapshot,
  { sessionId, reason },
) => {
  const { id } = requiredVisit(snapshot, sessionId);
  const fields = { isCancelled: true, cancelReason: reason.trim() };
  return { changes: [{ kind: 'session', id, fields }], made: undefined };
};

export const reinstateVisit: Command<{ readonly sessionId: SessionId }> = (snapshot, { sessionId }) => {
  const { id } = requiredVisit(snapshot, sessionId);
  return {
    changes: [{ kind: 'session', id, fields: { isCancelled: false, cancelReason: '' } }],
    made: undefined,
  };
};

/** New joiners go back to those to be invited; other guests go with it, and what was taken away stays in its queue. */
export const deleteVisit: Command<{ readonly sessionId: SessionId }> = (snapshot, { sessionId }, context) => {
  const visit = requiredVisit(snapshot, sessionId);
  const now = context.now();
  const guests = guestsOf(snapshot, visit.id).map((guest) => leaving(guest, now));
  const votes = snapshot.byKind.vote.filter((vote) => vote.sessionId === visit.id);
  return { changes: [...guests, ...removals([...votes, visit], now)], made: undefined };
};

const maskedRating = ({ score, comment }: Rating): Rating => ({ score, comment: mask(comment.trim()).text });

/** All at once, in an order that tells nobody's turn. */
export const rateVisit: Command<{ readonly sessionId: SessionId; readonly ratings: readonly Rating[] }> = (
  snapshot,
  { sessionId, ratings },
) => {
  const visit = requiredVisit(snapshot, sessionId);
  const all = inNoOrder([...visit.ratings, ...ratings.map(maskedRating)]);
  return { changes: [{ kind: 'session', id: visit.id, fields: { ratings: [...all] } }], made: undefined };
};

/** A form's answers are all answers: they take the place of those that were there, so the same form counts once. */
export const replaceRatings: Command<{
  readonly sessionId: SessionId;
  readonly ratings: readonly Rating[];
}> = (snapshot, { sessionId, ratings }) => {
  const { id } = requiredVisit(snapshot, sessionId);
  const all = inNoOrder(ratings.map(maskedRating));
  return { changes: [{ kind: 'session', id, fields: { ratings: [...all] } }], made: undefined };
};

export interface TakenAway {
  readonly sessionId: SessionId;
  readonly captureKind: CaptureKind;
  readonly text: string;
  readonly takenBy: string;
  /** Given by whoever makes the same one once. */
  readonly id?: CaptureId;
}

/** An idea, a fault or a rule that gets in the way: it waits in the queue with all others that were passed on. */
export const takeAway: Command<TakenAway, CaptureId> = (snapshot, told, context) => {
  const { id: visit, heldOn } = requiredVisit(snapshot, told.sessionId);
  const id = told.id ?? context.newId('capture');
  if (snapshot.records.has(id)) return { changes: [], made: id };
  const fields = {
    captureKind: told.captureKind,
    text: mask(told.text.trim()).text,
    takenBy: told.takenBy.trim(),
    takenAt: takenAt(heldOn, context),
    way: 'visit' as const,
    sessionId: visit,
  };
  return { changes: [{ kind: 'capture', id, fields }], made: id };
};

/** On the day of the visit, whenever it is written down; the day itself has no hour that anybody knows. */
function takenAt(heldOn: string | null, context: CommandContext): string {
  const now = context.now();
  return heldOn === null || heldOn === localDay(now) ? now : noonOf(heldOn);
}

export const removeTaken: Command<{ readonly captureId: CaptureId }> = (snapshot, { captureId }, context) => {
  const capture = required(snapshot, 'capture', captureId);
  return { changes: [removal(capture, context.now())], made: undefined };
};
