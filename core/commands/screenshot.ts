/** Commands about screenshots. The pictures themselves lie in the assets, under their hashes; pins: pin.ts. */
import type { PinId, ScreenshotId, StepId } from '../document/records/identity';
import type { PictureRef } from '../document/records/picture';
import type { Pin } from '../document/records/pin';
import type { Screenshot } from '../document/records/screenshot';
import { pinsOfScreenshot, screenshotsOfStep } from '../document/select';
import type { Change, Command } from '../document/snapshot';
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

/** To another place among the screenshots of its step: `index` counts without it. */
export const moveScreenshot: Command<{ readonly screenshotId: ScreenshotId; readonly index: number }> = (
  snapshot,
  { screenshotId, index },
) => {
  const shot = required(snapshot, 'screenshot', screenshotId);
  const others = screenshotsOfStep(snapshot, shot.place.stepId).filter(({ id }) => id !== shot.id);
  const { order, moved } = placedRoomAt('screenshot', others, placeIn(others, index));
  const place = { ...shot.place, order };
  return { changes: [...moved, { kind: 'screenshot', id: shot.id, fields: { place } }], made: undefined };
};

/** The picture after a crop or a turn, with its pins where they are then; pins that went with what was cut off. */
export const reshapeScreenshot: Command<{
  readonly screenshotId: ScreenshotId;
  readonly picture: PictureRef;
  readonly spots: ReadonlyMap<PinId, Pin['spot']>;
  readonly deletedPins: readonly PinId[];
}> = (snapshot, { screenshotId, picture, spots, deletedPins }, context) => {
  const { id } = required(snapshot, 'screenshot', screenshotId);
  const pins = pinsOfScreenshot(snapshot, id);
  const moved = pins.flatMap((pin): Change[] => {
    const spot = spots.get(pin.id);
    return spot && !deletedPins.includes(pin.id) ? [{ kind: 'pin', id: pin.id, fields: { spot } }] : [];
  });
  const gone = pins.filter((pin) => deletedPins.includes(pin.id));
  return {
    changes: [{ kind: 'screenshot', id, fields: { picture } }, ...moved, ...removals(gone, context.now())],
    made: undefined,
  };
};
