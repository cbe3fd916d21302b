/** What a person mends in a session: what was captured, who was there, what was voted and rated. */
import { captureNote, deleteNote, deleteRatings, editNote, editSession } from '#core/commands/session';
import { deleteVote } from '#core/commands/vote';
import type { SessionId } from '#core/document/records/identity';
import type { Participant, Session } from '#core/document/records/session';
import { liveRecord } from '#core/document/select';
import { sessions as text } from '#core/i18n/messages/sessions';
import { commit, useOpenMap } from './open-map';
import { notifyWithUndo } from './undo-notice';

export const noteKinds = ['decision', 'question', 'parked'] as const;
export type NoteKind = (typeof noteKinds)[number];
type Note = Session['notes'][number];

export const addNote = (sessionId: SessionId, noteKind: NoteKind, words: string): unknown =>
  commit('session.capture', captureNote, {
    sessionId,
    opened: { title: '', heldOn: null, plan: [] },
    noteKind,
    text: words,
    stepId: null,
  });

/** `stay`: edits of one stay in a field are one undo step. */
export const changeNote = (
  sessionId: SessionId,
  index: number,
  fields: Partial<Omit<Note, 'at'>>,
  stay?: string,
): void => commit('session.note', editNote, { sessionId, index, fields }, stay);

export function removeNote(sessionId: SessionId, index: number): void {
  commit('session.note', deleteNote, { sessionId, index });
  notifyWithUndo(text.captured.removed);
}

export function deleteVoteOf(sessionId: SessionId): void {
  commit('session.deleteVote', deleteVote, { sessionId });
  notifyWithUndo(text.captured.removed);
}

export function deleteRatingsOf(sessionId: SessionId): void {
  commit('session.deleteRatings', deleteRatings, { sessionId });
  notifyWithUndo(text.captured.removed);
}

function changePeople(
  sessionId: SessionId,
  change: (person: Participant, index: number) => Participant,
): void {
  const { snapshot } = useOpenMap.getState();
  const session = snapshot && liveRecord(snapshot, 'session', sessionId);
  if (!session) return;
  commit('session.attend', editSession, {
    sessionId,
    fields: { participants: session.participants.map(change) },
  });
}

export const attend = (sessionId: SessionId, index: number, hasAttended: boolean): void =>
  changePeople(sessionId, (person, at) => (at === index ? { ...person, hasAttended } : person));

export const attendAll = (sessionId: SessionId): void =>
  changePeople(sessionId, (person) => ({ ...person, hasAttended: true }));
