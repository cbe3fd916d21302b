/** Commands about screenshots and the pins on them. The picture itself lies in the assets, under its hash. */
import type { PinId, ScreenshotId, StepId } from '../document/records/identity';
import type { Pin } from '../document/records/pin';
import type { Screenshot } from '../document/records/screenshot';
import { pinsOfScreenshot, screenshotsOfStep } from '../document/select';
import type { Command } from '../document/snapshot';
import { placeIn, removals, required } from './required';
import { placedRoomAt } from './row-order';

export interface AddScreenshot {
  readonly stepId: StepId;
  readonly picture: Screenshot['picture'];
  readonly title?: string;
  readonly description?: string;
  readonly index?: number;
}

export const addScreenshot: Command<AddScreenshot, ScreenshotId> = (
  snapshot,
  { stepId, picture, title = '', description = '', index },
  context,
) => {
  required(snapshot, 'step', stepId);
  const row = screenshotsOfStep(snapshot, stepId);
  const id = context.newId('screenshot');
  const { order, moved } = placedRoomAt('screenshot', row, placeIn(row, index));
  const fields = { place: { stepId, order }, picture, title, description };
  return { changes: [...moved, { kind: 'screenshot', id, fields }], made: id };
};

export const editScreenshot: Command<{
  readonly screenshotId: ScreenshotId;
  readonly fields: Partial<Pick<Screenshot, 'title' | 'description' | 'picture'>>;
}> = (snapshot, { screenshotId, fields }) => {
  const { id } = required(snapshot, 'screenshot', screenshotId);
  return { changes: [{ kind: 'screenshot', id, fields }], made: undefined };
};

/** Its pins go with it. */
export const deleteScreenshot: Command<{ readonly screenshotId: ScreenshotId }> = (
  snapshot,
  { screenshotId },
  context,
) => {
  const screenshot = required(snapshot, 'screenshot', screenshotId);
  const pins = pinsOfScreenshot(snapshot, screenshot.id);
  return { changes: removals([...pins, screenshot], context.now()), made: undefined };
};

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
