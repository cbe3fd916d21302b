/** Commands about pins: numbered spots on a screenshot. */
import type { PinId, ScreenshotId } from '../document/records/identity';
import type { Pin } from '../document/records/pin';
import { pinsOfScreenshot } from '../document/select';
import type { Change, Command } from '../document/snapshot';
import { removal, required } from './required';

/** `spot`: share of the picture's width and height, from the top left corner. */
export const addPin: Command<
  {
    readonly screenshotId: ScreenshotId;
    readonly spot: Pin['spot'];
    readonly text?: string;
    readonly subject?: Pin['subject'];
  },
  PinId
> = (snapshot, { screenshotId, spot, text = '', subject = null }, context) => {
  const screenshot = required(snapshot, 'screenshot', screenshotId);
  const last = pinsOfScreenshot(snapshot, screenshot.id).at(-1)?.number ?? 0;
  const id = context.newId('pin');
  const fields = { screenshotId: screenshot.id, spot, text, subject, number: last + 1 };
  return { changes: [{ kind: 'pin', id, fields }], made: id };
};

export const editPin: Command<{
  readonly pinId: PinId;
  readonly fields: Partial<Pick<Pin, 'spot' | 'text' | 'subject'>>;
}> = (snapshot, { pinId, fields }) => {
  const { id } = required(snapshot, 'pin', pinId);
  return { changes: [{ kind: 'pin', id, fields }], made: undefined };
};

/** The numbers of the others stay: they may have been spoken of. */
export const deletePin: Command<{ readonly pinId: PinId }> = (snapshot, { pinId }, context) => ({
  changes: [removal(required(snapshot, 'pin', pinId), context.now())],
  made: undefined,
});

/** The pin takes the number; those it passes move by one, and gaps close: afterwards they count from 1. */
export const renumberPin: Command<{ readonly pinId: PinId; readonly number: number }> = (
  snapshot,
  { pinId, number },
) => {
  const pin = required(snapshot, 'pin', pinId);
  const others = pinsOfScreenshot(snapshot, pin.screenshotId).filter(({ id }) => id !== pin.id);
  const ordered = others.toSpliced(Math.max(0, number - 1), 0, pin);
  const changes = ordered.map(
    ({ id }, index): Change => ({ kind: 'pin', id, fields: { number: index + 1 } }),
  );
  return { changes, made: undefined };
};
