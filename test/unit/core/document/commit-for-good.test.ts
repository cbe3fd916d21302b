import { describe, expect, it } from 'vitest';
import { addPin, deletePin, editPin, renumberPin } from '#core/commands/pin';
import { replacePicture } from '#core/commands/replace-picture';
import { addScreenshot, editScreenshot, moveScreenshot, reshapeScreenshot } from '#core/commands/screenshot';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import type { EarlierValue, MapDocument } from '#core/document/map-document-types';
import type { ScreenshotId, StepId } from '#core/document/records/identity';
import type { PictureRef } from '#core/document/records/picture';
import { liveRecord, pinsOfScreenshot, screenshotsOfStep } from '#core/document/select';
import { documentOf } from '../../support/small-map';

const ref = (letter: string): PictureRef => ({
  hash: letter.repeat(64),
  type: 'image/png',
  width: 40,
  height: 30,
});
const [whole, cropped, blurred] = [ref('a'), ref('b'), ref('c')] as const;

const shown = (map: MapDocument, id: ScreenshotId): string | undefined =>
  liveRecord(map.snapshot(), 'screenshot', id)?.picture.hash[0];

function mapWithShot(): { map: MapDocument; stepId: StepId; screenshotId: ScreenshotId } {
  const map = documentOf();
  const stageId = map.commit('stage', addStage, {});
  const stepId = map.commit('step', addStep, { stageId });
  const screenshotId = map.commit('shot', addScreenshot, { stepId, picture: whole });
  return { map, stepId, screenshotId };
}

const isPicture = ({ field }: EarlierValue): boolean => field === 'picture' || field === 'spot';

describe('A change for good', () => {
  it('is not undone, nor is what must not come back; everything else is', () => {
    const { map, screenshotId } = mapWithShot();
    const pinId = map.commit('pin', addPin, { screenshotId, spot: { x: 0.5, y: 0.5 } });
    map.commit('title', editScreenshot, { screenshotId, fields: { title: 'Cart' } });
    map.commit('crop', reshapeScreenshot, {
      screenshotId,
      picture: cropped,
      spots: new Map([[pinId, { x: 0.9, y: 0.5 }]]),
      deletedPins: [],
    });
    map.commitForGood('blur', replacePicture, { hash: cropped.hash, picture: blurred }, isPicture);
    expect(shown(map, screenshotId)).toBe('c');
    expect(map.undoLabel()).toBe('title');
    const seen: (string | undefined)[] = [];
    while (map.undoLabel() !== null) {
      map.undo();
      seen.push(shown(map, screenshotId));
    }
    while (map.redoLabel() !== null) {
      map.redo();
      seen.push(shown(map, screenshotId));
    }
    expect(seen.filter((hash) => hash !== undefined && hash !== 'c')).toEqual([]);
    expect(liveRecord(map.snapshot(), 'screenshot', screenshotId)?.title).toBe('Cart');
    expect(liveRecord(map.snapshot(), 'pin', pinId)?.spot).toEqual({ x: 0.9, y: 0.5 });
  });

  it('also takes out of redo what must not come back', () => {
    const { map, screenshotId } = mapWithShot();
    map.commit('crop', reshapeScreenshot, {
      screenshotId,
      picture: cropped,
      spots: new Map(),
      deletedPins: [],
    });
    map.undo();
    map.commitForGood('blur', replacePicture, { hash: whole.hash, picture: blurred }, isPicture);
    map.redo();
    expect(shown(map, screenshotId)).toBe('c');
    expect(map.redoLabel()).toBeNull();
  });

  it('wins over an older copy of the map, without a question', () => {
    const { map, screenshotId } = mapWithShot();
    const olderCopy = map.stampedRecords();
    map.commitForGood('blur', replacePicture, { hash: whole.hash, picture: blurred }, isPicture);
    expect(map.merge(olderCopy).conflicts).toEqual([]);
    expect(shown(map, screenshotId)).toBe('c');
  });
});

describe('Screenshots of a step', () => {
  it('change their order', () => {
    const { map, stepId, screenshotId } = mapWithShot();
    const second = map.commit('shot', addScreenshot, { stepId, picture: cropped });
    const third = map.commit('shot', addScreenshot, { stepId, picture: blurred });
    map.commit('move', moveScreenshot, { screenshotId: third, index: 0 });
    map.commit('move', moveScreenshot, { screenshotId, index: 2 });
    expect(screenshotsOfStep(map.snapshot(), stepId).map(({ id }) => id)).toEqual([
      third,
      second,
      screenshotId,
    ]);
  });
});

describe('Pins', () => {
  it('are numbered anew around the one that takes a number, and come back when deleted by mistake', () => {
    const { map, screenshotId } = mapWithShot();
    const spot = { x: 0, y: 0 };
    const [first, second, third] = [1, 2, 3].map(() => map.commit('pin', addPin, { screenshotId, spot }));
    if (!first || !second || !third) throw new Error('No pins');
    map.commit('number', renumberPin, { pinId: third, number: 1 });
    const order = () => pinsOfScreenshot(map.snapshot(), screenshotId).map(({ id, number }) => [id, number]);
    expect(order()).toEqual([
      [third, 1],
      [first, 2],
      [second, 3],
    ]);
    map.commit('delete', deletePin, { pinId: first });
    expect(order()).toHaveLength(2);
    map.undo();
    map.commit('text', editPin, { pinId: first, fields: { text: 'Price' } });
    expect(order()).toHaveLength(3);
  });
});
