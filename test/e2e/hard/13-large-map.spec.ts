/** Check 13: a map of thousands of steps and screenshots opens, is edited and saved as any other. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openMap } from '#core/file/cjm';
import { hardCheck } from '../../hard/check';
import { nextFileToOpen, nextFileToSave } from '../harness/dialogs';
import { test } from '../harness/test';
import { Frame } from '../pages/library';
import { MapEditor } from '../pages/map-editor';
import { writeLargeMap } from '../support/large-map';
import { memoryOfTree } from '../support/process-memory';

const check = hardCheck(13);
const wanted = {
  steps: check.size(300, 2_000),
  screenshots: check.size(200, 2_000),
  side: check.size(1_000, 2_000),
  kilobytes: check.size(4, 120),
};
const opensWithin = check.size(25_000, 10_000);
const longest = check.size(120_000, 600_000);

/** ms from the next Ctrl+Enter to the frame that shows a step more, once it was pressed. */
const watchNextStep = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]');
    if (!grid) throw new Error('There is no map');
    const before = grid.getAttribute('aria-colcount');
    let pressed = Number.NaN;
    addEventListener('keydown', ({ timeStamp }) => (pressed ||= timeStamp), { capture: true });
    const look = (): void => {
      const now = document.querySelector('[role="grid"]')?.getAttribute('aria-colcount');
      if (now === before) requestAnimationFrame(look);
      else requestAnimationFrame((time) => (document.body.dataset.shownAfter = String(time - pressed)));
    };
    requestAnimationFrame(look);
  });

/** Remembers the longest pause between two frames from now on. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let [last, longestPause] = [performance.now(), 0];
    const next = (time: number): void => {
      longestPause = Math.max(longestPause, time - last);
      last = time;
      document.body.dataset.longestPause = String(longestPause);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });

const noted = async (page: Page, name: 'shownAfter' | 'longestPause'): Promise<number> =>
  Number(await page.evaluate((key) => document.body.dataset[key], name));

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20;
}

test('a map of thousands of steps and screenshots opens, takes an edit and is saved whole', async ({
  start,
  profile,
}) => {
  test.setTimeout(longest * 2);
  const file = join(profile, 'large.cjm');
  const saved = join(profile, 'saved.cjm');
  const size = writeLargeMap(file, wanted);
  check.note({ name: 'size of the file', required: '', seen: `${Math.round(size)} MB`, holds: true });

  const tapki = await start();
  const { window } = tapki;
  const editor = new MapEditor(window);
  const frame = new Frame(window);
  await expect(editor.map.getByRole('grid')).toBeVisible();
  await nextFileToOpen(tapki.app, [file]);
  const began = performance.now();
  await window.keyboard.press('ControlOrMeta+o');
  await expect(frame.toast('Opening “large.cjm”'), 'it says that it is opening').toBeVisible();
  await expect(frame.title).toHaveValue('Large', { timeout: longest });
  await editor.expectSteps(wanted.steps);
  check.within('opened, on the screen', performance.now() - began, opensWithin, 'ms');

  // While its screenshots come in.
  await editor.select('Step number 0');
  await watchNextStep(window);
  await editor.keyboard.press('ControlOrMeta+Enter');
  await editor.expectSteps(wanted.steps + 1);
  await expect.poll(() => noted(window, 'shownAfter')).toBeGreaterThan(0);
  check.within('an edit is shown', await noted(window, 'shownAfter'), 100, 'ms');
  await editor.keyboard.type('Added');
  await editor.keyboard.press('Enter');
  // By the library itself: the notice may not be there yet.
  await expect
    .poll(async () => (await inLibrary(window, `map-large-${wanted.steps}`)).hasMap, {
      timeout: longest,
      intervals: [1_000],
    })
    .toBe(true);
  await expect(frame.toast('into the library'), 'it says when all is kept').toHaveCount(0, {
    timeout: longest,
  });
  check.note({
    name: 'all of it in the library',
    required: '',
    seen: `after ${Math.round((performance.now() - began) / 1_000)} s`,
    holds: true,
  });
  check.within('heap of the window', await heapOf(window), 600, 'MB');
  check.within('all processes', memoryOfTree(tapki.app.process().pid ?? 0), 2_048, 'MB');

  await watchFrames(window);
  await nextFileToSave(tapki.app, saved);
  await window.keyboard.press('Control+Shift+S');
  // Looked for on the disk: whoever looks for a word in so large a page holds it up.
  await expect.poll(() => existsSync(saved), { timeout: longest }).toBe(true);
  await expect(frame.toast('Saved to')).toBeVisible({ timeout: longest });
  check.within('longest frame while saving', await noted(window, 'longestPause'), 50, 'ms');
  check.within('all processes after saving', memoryOfTree(tapki.app.process().pid ?? 0), 2_048, 'MB');

  const opened = openMap(new Uint8Array(readFileSync(saved)), saved);
  if (!opened.ok) throw new Error(`The saved map does not open: ${opened.error.code}`);
  const { records, assets } = opened.value;
  const titles = records.flatMap(({ kind, title }) => (kind === 'step' ? [title] : []));
  expect(titles).toHaveLength(wanted.steps + 1);
  expect(titles).toContain('Added');
  expect(assets).toHaveLength(wanted.screenshots);
  expect(tapki.errors).toEqual([]);
  await tapki.kill();

  const elsewhere = await start({ profile: join(profile, 'elsewhere'), args: [saved] });
  const again = new MapEditor(elsewhere.window);
  await expect(again.map.getByRole('grid')).toBeVisible({ timeout: longest });
  await expect(new Frame(elsewhere.window).title).toHaveValue('Large', { timeout: longest });
  await again.expectSteps(wanted.steps + 1);
  expect(elsewhere.errors).toEqual([]);
});

/** What the library has: whether the map is in it, and how many pictures. */
const inLibrary = (
  page: Page,
  mapId: string,
): Promise<{ readonly hasMap: boolean; readonly pictures: number }> =>
  page.evaluate(async (id) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, refuse) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => refuse(request.error);
      });
    const database = await answer(indexedDB.open('tapki'));
    const stores = database.transaction(['maps', 'assets']);
    const [row, pictures] = await Promise.all([
      answer(stores.objectStore('maps').get(id)),
      answer(stores.objectStore('assets').count()),
    ]);
    database.close();
    return { hasMap: row !== undefined, pictures };
  }, mapId);

test('killed while its screenshots come in, the map is not in the library, or there with all of them', async ({
  start,
  profile,
}) => {
  test.setTimeout(longest * 2);
  const file = join(profile, 'large.cjm');
  writeLargeMap(file, wanted);
  const mapId = `map-large-${wanted.steps}`;
  const tapki = await start();
  await expect(new MapEditor(tapki.window).map.getByRole('grid')).toBeVisible();
  const before = await inLibrary(tapki.window, mapId);
  expect(before.hasMap).toBe(false);
  await nextFileToOpen(tapki.app, [file]);
  await tapki.window.keyboard.press('ControlOrMeta+o');
  await expect(new Frame(tapki.window).title).toHaveValue('Large', { timeout: longest });
  await tapki.kill();

  const again = await start();
  const editor = new MapEditor(again.window);
  const frame = new Frame(again.window);
  await expect(editor.map.getByRole('grid')).toBeVisible();
  const left = await inLibrary(again.window, mapId);
  if (left.hasMap) expect(left.pictures - before.pictures).toBeGreaterThanOrEqual(wanted.screenshots);
  await nextFileToOpen(again.app, [file]);
  await again.window.keyboard.press('ControlOrMeta+o');
  await expect(frame.title).toHaveValue('Large', { timeout: longest });
  await editor.expectSteps(wanted.steps);
  await expect
    .poll(() => inLibrary(again.window, mapId), { timeout: longest })
    .toEqual({ hasMap: true, pictures: before.pictures + wanted.screenshots });
  expect(again.errors).toEqual([]);
});
