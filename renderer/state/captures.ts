/** The Captured part of the programme: the queue that is looked at, the note in hand, and what a person does with it. */
import { create } from 'zustand';
import {
  captureToFix,
  captureToRequest,
  dismissCaptures,
  editCapture,
  joinCapture,
  returnCapture,
} from '#core/commands/capture';
import type { Capture, CaptureKind } from '#core/document/records/capture';
import type { RequestId } from '#core/document/records/identity';
import type { RecordKind, RecordsByKind } from '#core/document/records/record';
import { liveRecord } from '#core/document/select';
import { captured as text } from '#core/i18n/messages/captured';
import type { Message } from '#core/i18n/translate';
import { translate } from '#core/i18n/translate';
import { commit, useOpenMap } from './open-map';
import { currentLanguage, useSettings } from './settings';
import { notifyWithUndo } from './undo-notice';

type CaptureId = Capture['id'];

interface CapturesScreen {
  readonly queue: CaptureKind;
  readonly inHand: CaptureId | null;
  readonly isDoneShown: boolean;
}

/** Kept while the window is open, so that the screen comes back as it was left. */
export const useCaptures = create<CapturesScreen>(() => ({
  queue: 'idea',
  inHand: null,
  isDoneShown: false,
}));

export const showQueue = (queue: CaptureKind): void => useCaptures.setState({ queue, inHand: null });
export const takeInHand = (inHand: CaptureId | null): void => useCaptures.setState({ inHand });

/** In its queue, or among what was dealt with. */
export const showNote = ({ id, captureKind, state }: Capture): void =>
  useCaptures.setState({ queue: captureKind, inHand: id, isDoneShown: state.status !== 'waiting' });

const author = (): string => useSettings.getState().authorName.trim();

function say<K extends RecordKind>(message: Message, kind: K, id: RecordsByKind[K]['id']): void {
  const { snapshot } = useOpenMap.getState();
  const record = snapshot && liveRecord(snapshot, kind, id);
  const title = record && 'title' in record ? String(record.title) : '';
  notifyWithUndo(message, { title: title || translate(currentLanguage(), text.untitled) });
}

export function makeRequest(captureId: CaptureId, title: string): void {
  const id = commit('capture.request', captureToRequest, { captureId, title, author: author() });
  say(text.saidRequest, 'request', id);
}

export function joinRequest(captureId: CaptureId, requestId: RequestId): void {
  const id = commit('capture.join', joinCapture, { captureId, requestId, author: author() });
  say(text.saidJoined, 'request', id);
}

export function makeGrowthPoint(captureId: CaptureId, title: string): void {
  const id = commit('capture.fix', captureToFix, { captureId, title });
  say(text.saidFix, 'fix', id);
}

export function dismissNote(captureId: CaptureId, reason: string): void {
  commit('capture.dismiss', dismissCaptures, { captureIds: [captureId], reason });
  notifyWithUndo(text.saidDismissed);
}

export const giveBackNote = (captureId: CaptureId): void =>
  commit('capture.return', returnCapture, { captureId });

export const moveToQueue = (captureId: CaptureId, captureKind: CaptureKind): void =>
  commit('capture.edit', editCapture, { captureId, fields: { captureKind } });
