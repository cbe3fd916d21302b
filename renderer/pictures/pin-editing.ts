/** Changes of pins, each one undo step, and where their parts stand in the page. */
import { addPin, deletePin, editPin, renumberPin } from '#core/commands/pin';
import type { PinId, ScreenshotId } from '#core/document/records/identity';
import type { Pin } from '#core/document/records/pin';
import type { Spot } from '#core/picture/geometry';
import { commit } from '#renderer/state/open-map';
import { notifyDeleted } from '#renderer/state/undo-notice';

export const pinElement = (id: PinId): string => `tapki-pin-${id}`;
export const pinTextElement = (id: PinId): string => `tapki-pin-text-${id}`;

export const putPin = (screenshotId: ScreenshotId, spot: Spot): PinId =>
  commit('pin.add', addPin, { screenshotId, spot });

/** Key after key is one move. */
export const movePin = (pinId: PinId, spot: Spot): void =>
  commit('pin.move', editPin, { pinId, fields: { spot } }, `pin.move ${pinId}`);

export const editPinText = (pinId: PinId, words: string, fold: string): void =>
  commit('pin.edit', editPin, { pinId, fields: { text: words } }, fold);

export const tiePin = (pinId: PinId, subject: Pin['subject']): void =>
  commit('pin.edit', editPin, { pinId, fields: { subject } });

export const numberPin = (pinId: PinId, number: number): void =>
  commit('pin.number', renumberPin, { pinId, number });

export function removePin(pinId: PinId): void {
  commit('pin.delete', deletePin, { pinId });
  notifyDeleted(pinId);
}
