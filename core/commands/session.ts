/**
 * Commands about sessions: preparing one, what is captured while a map is shown, and mending it afterwards. Where
 * nothing was prepared the first thing that is captured opens a session.
 */
import { CommandError } from '../document/command-error';
import type { Fix } from '../document/records/fix';
import type { SessionId, StepId } from '../document/records/identity';
import type { Session } from '../document/records/session';
import { liveRecord } from '../document/select';
import type { Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { inNoOrder, type Rating } from '../sessions/ratings';
import { addFix } from './fix';
import { removal, removals, required } from './required';
import { deleteVisit } from './visit';

type Opened = Pick<Session, 'title' | 'heldOn' | 'plan'> & Partial<Pick<Session, 'startsAt'>>;

interface InSession {
  /** null: this opens one. */
  readonly sessionId: SessionId | null;
  /** What a session that is opened by this begins with. */
  readonly opened: Opened;
}

interface Found {
  readonly id: SessionId;
  readonly notes: Session['notes'];
  /** Makes the session where there was none. */
  readonly fields: Partial<Opened>;
}

function sessionFor(snapshot: Snapshot, { sessionId, opened }: InSession, context: CommandContext): Found {
  if (sessionId === null) return { id: context.newId('session'), notes: [], fields: opened };
  const { id, notes } = required(snapshot, 'session', sessionId);
  return { id, notes, fields: {} };
}

export const captureNote: Command<
  InSession & Pick<Session['notes'][number], 'noteKind' | 'text' | 'stepId'>,
  SessionId
> = (snapshot, { noteKind, text, stepId, ...where }, context) => {
  if (stepId !== null) required(snapshot, 'step', stepId);
  const { id, notes, fields } = sessionFor(snapshot, where, context);
  const note = { noteKind, text, stepId, at: context.now() };
  return { changes: [{ kind: 'session', id, fields: { ...fields, notes: [...notes, note] } }], made: id };
};

/** The fix stands at its step and in the register as any other, and knows where it was raised. */
export const captureFix: Command<
  InSession & Pick<Fix, 'title'> & { readonly stepId: StepId | null },
  SessionId
> = (snapshot, { title, stepId, ...where }, context) => {
  const { id, fields } = sessionFor(snapshot, where, context);
  const stepIds = stepId === null ? [] : [stepId];
  const fix = addFix(snapshot, { title, stepIds, raisedIn: id }, context);
  const opening: readonly Change[] = liveRecord(snapshot, 'session', id)
    ? []
    : [{ kind: 'session', id, fields }];
  return { changes: [...opening, ...fix.changes], made: id };
};

export type SessionFields = Partial<
  Omit<Session, 'id' | 'kind' | 'deletedAt' | 'notes' | 'ratings' | 'voting'>
>;

export const addSession: Command<SessionFields, SessionId> = (_snapshot, told, context) => {
  const id = context.newId('session');
  return { changes: [{ kind: 'session', id, fields: told }], made: id };
};

export const editSession: Command<{ readonly sessionId: SessionId; readonly fields: SessionFields }> = (
  snapshot,
  { sessionId, fields },
) => {
  const { id } = required(snapshot, 'session', sessionId);
  return { changes: [{ kind: 'session', id, fields }], made: undefined };
};

/** Its votes go with it, and guests of a visit as they do there; fixes that were raised in it stay. */
export const deleteSession: Command<{ readonly sessionId: SessionId }> = (
  snapshot,
  { sessionId },
  context,
) => {
  const session = required(snapshot, 'session', sessionId);
  if (session.sessionKind === 'immersion') return deleteVisit(snapshot, { sessionId }, context);
  const now = context.now();
  const votes = snapshot.byKind.vote.filter((vote) => vote.sessionId === session.id);
  return { changes: [...removals(votes, now), removal(session, now)], made: undefined };
};

type Note = Session['notes'][number];
interface OneNote {
  readonly sessionId: SessionId;
  /** Its place among all notes of the session. */
  readonly index: number;
}

function notesWith(
  notes: readonly Note[],
  index: number,
  change: (note: Note) => readonly Note[],
): Session['notes'] {
  const note = notes[index];
  if (!note) throw new CommandError(`There is no note ${index}`);
  return notes.flatMap((each, at) => (at === index ? change(note) : [each]));
}

export const editNote: Command<OneNote & { readonly fields: Partial<Omit<Note, 'at'>> }> = (
  snapshot,
  { sessionId, index, fields },
) => {
  const { id, notes } = required(snapshot, 'session', sessionId);
  const changed = notesWith(notes, index, (note) => [{ ...note, ...fields }]);
  return { changes: [{ kind: 'session', id, fields: { notes: changed } }], made: undefined };
};

export const deleteNote: Command<OneNote> = (snapshot, { sessionId, index }) => {
  const { id, notes } = required(snapshot, 'session', sessionId);
  return {
    changes: [{ kind: 'session', id, fields: { notes: notesWith(notes, index, () => []) } }],
    made: undefined,
  };
};

/** All at once, and in an order that tells nobody's turn. */
export const addRatings: Command<{ readonly sessionId: SessionId; readonly ratings: readonly Rating[] }> = (
  snapshot,
  { sessionId, ratings: added },
) => {
  const { id, ratings } = required(snapshot, 'session', sessionId);
  return {
    changes: [{ kind: 'session', id, fields: { ratings: [...inNoOrder([...ratings, ...added])] } }],
    made: undefined,
  };
};

export const deleteRatings: Command<{ readonly sessionId: SessionId }> = (snapshot, { sessionId }) => {
  const { id } = required(snapshot, 'session', sessionId);
  return { changes: [{ kind: 'session', id, fields: { ratings: [] } }], made: undefined };
};
