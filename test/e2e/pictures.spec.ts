/** Screenshots by keyboard alone; and that what was blurred is nowhere on the disk any more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openMap } from '#core/file/cjm';
import { test } from './harness/test';
import { Canvas } from './pages/canvas';
import { Frame } from './pages/library';
import { Pictures, type StoredPicture } from './pages/pictures';

const secret = '8 999 123-45-67';

/** Files below a folder that hold these bytes. */
function filesWith(folder: string, needle: Buffer): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    try {
      return readFileSync(path).includes(needle) ? [path] : [];
    } catch {
      // Files of a running Chromium come and go.
      return [];
    }
  });
}

/** Bytes out of the middle of the pixels: no other picture has them. */
const needleOf = ({ bytes }: StoredPicture): Buffer => {
  const middle = Math.floor(bytes.length / 2);
  return Buffer.from(bytes.slice(middle, middle + 64));
};

const near = (found: number): RegExp => new RegExp(`^${String(found)}`);

test('a pasted screenshot is pinned, cropped, turned and blurred by keyboard, and comes back as it was left', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'shop.cjm');
  const tapki = await start();
  const { window: page, app } = tapki;
  const canvas = new Canvas(page);
  const pictures = new Pictures(app, page);
  const frame = new Frame(page);
  await canvas.draw({ Buy: ['Pay'] });
  await canvas.cell('What the customer sees', 'Pay').click();
  await pictures.copyPicture(secret);
  await pictures.paste();

  await pictures.open();
  await pictures.addPin(1, ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'ArrowDown'], 'A number for all to see');
  await pictures.addPin(2, Array(8).fill('Shift+ArrowRight'), 'Far right');
  expect(await pictures.spotOf(1)).toEqual({ x: 0.4, y: 0.51 });

  await pictures.cropRight(2);
  await expect(pictures.dialog.getByText('Pin 2 is on the part that goes.')).toBeVisible();
  await pictures.apply('Crop, move the pin to the edge');
  await expect.poll(() => pictures.size()).toMatch(near(480));
  expect(await pictures.spotOf(1)).toEqual({ x: 0.5, y: 0.51 });
  expect(await pictures.spotOf(2)).toEqual({ x: 1, y: 0.5 });

  await pictures.apply('Turn right');
  await expect.poll(() => pictures.size()).toMatch(near(400));
  expect((await pictures.spotOf(1)).x).toBeCloseTo(0.49, 5);
  expect((await pictures.spotOf(1)).y).toBeCloseTo(0.5, 5);
  await pictures.apply('Turn left');
  await expect.poll(() => pictures.size()).toMatch(near(480));

  await pictures.close();
  await frame.saveAs(app, file);
  // A second save makes a backup of the first; both hold the secret, and so do mirror and database.
  await frame.rename('Shop');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(frame.toast('Saved to “shop.cjm”')).toBeVisible();
  const before = await pictures.stored();
  expect(before.length).toBeGreaterThan(1);
  const copies = before.map((picture) => filesWith(profile, needleOf(picture)).length);
  expect(Math.max(...copies)).toBeGreaterThan(1);

  await canvas.cell('What the customer sees', 'Pay').click();
  await pictures.open();
  await pictures.addBlurArea([
    ...Array<'ArrowUp'>(25).fill('ArrowUp'),
    ...Array<'ArrowLeft'>(25).fill('ArrowLeft'),
    ...Array<'Shift+ArrowRight'>(50).fill('Shift+ArrowRight'),
    ...Array<'Shift+ArrowDown'>(8).fill('Shift+ArrowDown'),
  ]);
  await pictures.apply('Blur for good');
  await expect(frame.toast('“shop.cjm” still has the picture as it was until you save.')).toBeVisible();
  await pictures.close();
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => before.flatMap((picture) => filesWith(profile, needleOf(picture)))).toEqual([]);

  const [after, ...others] = await pictures.stored();
  expect(others).toEqual([]);
  const area = { x: 0.1, y: 0.21, width: 0.8, height: 0.16 };
  for (const picture of before) expect(await pictures.inkIn(picture.bytes, area)).toBeGreaterThan(500);
  expect(await pictures.inkIn(after?.bytes ?? [], area)).toBe(0);

  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect((await pictures.stored()).map(({ hash }) => hash)).toEqual([after?.hash]);
  expect(tapki.errors).toEqual([]);
  await tapki.close();
  for (const picture of before) expect(filesWith(profile, needleOf(picture))).toEqual([]);

  const saved = openMap(new Uint8Array(readFileSync(file)), file);
  expect(saved.ok && saved.value.assets.map(({ hash }) => hash)).toEqual([after?.hash]);
  const again = await start();
  const reopened = new Pictures(again.app, again.window);
  await new Canvas(again.window).cell('What the customer sees', 'Pay').click();
  await reopened.open();
  expect(await reopened.spotOf(1)).toEqual({ x: 0.5, y: 0.51 });
  await expect(reopened.dialog.getByRole('textbox', { name: 'Text of pin 2' })).toHaveValue('Far right');
  expect(again.errors).toEqual([]);
});

test('files that are no pictures, or cut ones, are refused with the reason; the others go on', async ({
  tapki,
}) => {
  const { window: page, app } = tapki;
  const pictures = new Pictures(app, page);
  await new Canvas(page).draw({ Buy: ['Pay'] });
  await new Canvas(page).cell('What the customer sees', 'Pay').click();
  await page.keyboard.press('Enter');
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="9" height="9"/></svg>';
  await page.locator('input[type=file]').setInputFiles([
    { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') },
    { name: 'half.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d', 'hex') },
    { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) },
  ]);
  await expect(
    page.getByRole('paragraph').filter({ hasText: '“notes.png” is no picture Tapki takes.' }),
  ).toBeVisible();
  await expect(page.getByRole('paragraph').filter({ hasText: '“half.png” is cut off' })).toBeVisible();
  await expect.poll(() => pictures.size()).toBe('2,400 × 1,600 pixels');
  expect(tapki.errors).toEqual([]);
});
