/** Large screenshots on the map: reduced where nobody could see more of them, whole where one comes close. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './harness/test';
import { MapEditor } from './pages/map-editor';
import { writeLargeMap } from './support/large-map';

const side = 2_000;

/** Pixels across each picture that the map shows, the sharpest last. */
const widthsShown = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const addresses = [...document.querySelectorAll('svg image')].flatMap(
      (image) => image.getAttribute('href') ?? [],
    );
    const widths = addresses.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    });
    return (await Promise.all(widths)).sort((one, other) => one - other);
  });

test('a screenshot of four megapixels is drawn with fewer until one comes close', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'large.cjm');
  writeLargeMap(file, { steps: 1, screenshots: 1, side, kilobytes: 4 });
  const tapki = await start({ args: [file] });
  const { window: page } = tapki;
  const editor = new MapEditor(page);
  await editor.expectSteps(1);
  await editor.select('Step number 0');
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(() => widthsShown(page)).toEqual([480]);

  await page.keyboard.press('ControlOrMeta+2');
  // A press that comes while the map still moves counts from where it is.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+=');
    expect(await widthsShown(page)).toContain(side);
  }).toPass({ timeout: 30_000 });
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(() => widthsShown(page)).toEqual([480]);
  expect(tapki.errors).toEqual([]);
});
