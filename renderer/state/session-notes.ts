/** What a person mends in a session: what was captured, who was there, what was voted and rated. */

import { deleteFix } from '#core/commands/fix';
import { captureNote, deleteNote, deleteRatings, editNote, editSession } from '#core/commands/session';
import { deleteVote } from '#core/commands/vote';
import type { SessionId } from '#core/document/records/identity';
import type { Participant, Session } from '#core/document/records/session';
import { liveRecord } from '#core/document/select';
import { sessions as text } from '#core/i18n/messages/sessions';
import { changeFix } from './fixes';
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

const indexOfNote = (itemId: string): number => Number(/^note-(\d+)$/.exec(itemId)?.[1] ?? Number.NaN);

/** `itemId`: as core/present/captured names it: a note by its place, a fix by its id. */
export function changeCaptured(
  sessionId: SessionId | null,
  itemId: string,
  words: string,
  stay?: string,
): void {
  const index = indexOfNote(itemId);
  const { snapshot } = useOpenMap.getState();
  const fix = snapshot && liveRecord(snapshot, 'fix', itemId);
  if (fix) changeFix(fix.id, { title: words }, stay);
  else if (sessionId !== null && !Number.isNaN(index)) changeNote(sessionId, index, { text: words }, stay);
}

/** Says nothing: while a map is presented there are no notices. */
export function removeCaptured(sessionId: SessionId | null, itemId: string): void {
  const index = indexOfNote(itemId);
  const { snapshot } = useOpenMap.getState();
  const fix = snapshot && liveRecord(snapshot, 'fix', itemId);
  if (sessionId !== null && !Number.isNaN(index)) commit('session.note', deleteNote, { sessionId, index });
  else if (fix) commit('fix.delete', deleteFix, { fixId: fix.id });
}
