/** A disk that is really full: said once and at once, the old file whole, the map alive, and the next save works. */
import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { importing } from '#core/i18n/messages/import';
import { hardCheck } from '../../hard/check';
import { nextFileToSave } from '../harness/dialogs';
import { test } from '../harness/test';
import { ImportPage } from '../pages/import';
import { Frame } from '../pages/library';
import { titleIn } from '../support/map-title';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';

const check = hardCheck(5);
let disk: SmallDisk | null = null;
test.afterEach(() => {
  disk?.pullOut();
  disk = null;
});
const noMount = 'this machine lets the test mount no disk';

test('the disk of the file is full', async ({ start, profile }) => {
  disk = mountSmallDisk(`${profile}-disk`, '2m');
  if (disk === null) return test.info().skip(true, noMount);
  const file = join(disk.folder, 'journey.cjm');
  const { app, window } = await start();
  const frame = new Frame(window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Before');
  await frame.saveAs(app, file);
  await expect(frame.toast('Saved to')).toBeHidden({ timeout: 30_000 });

  disk.fill();
  await frame.rename('While it is full');
  const told = frame.toast('There is no room for “journey.cjm” on the disk of the folder');
  const started = performance.now();
  await window.keyboard.press('ControlOrMeta+s');
  await expect(told).toBeVisible();
  check.within('file on a full disk: told', performance.now() - started, 2_000, 'ms');
  await expect(told.getByRole('button', { name: 'Save as…' })).toBeVisible();
  expect(await window.locator('.mantine-Notification-root').count()).toBe(1);
  expect(titleIn(file)).toBe('Before');
  await frame.rename('Edited further');
  await expect(frame.title).toHaveValue('Edited further');

  disk.clear();
  await window.keyboard.press('ControlOrMeta+s');
  await expect(frame.toast('Saved to “journey.cjm”')).toBeVisible();
  expect(titleIn(file)).toBe('Edited further');
  check.note({
    name: 'file on a full disk',
    required: 'old file whole, map alive, next save works',
    seen: 'so',
    holds: true,
  });
});

test('the disk of the profile is full', async ({ start, profile }) => {
  disk = mountSmallDisk(`${profile}-disk`, '120m');
  if (disk === null) return test.info().skip(true, noMount);
  const home = join(disk.folder, 'profile');
  const elsewhere = join(profile, 'elsewhere.cjm');
  const first = await start({ profile: home });
  const frame = new Frame(first.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Before');
  await expect(frame.saveMark).toHaveAttribute('data-save-state', 'saved');

  disk.fill();
  const told = frame.toast('No room is left on the disk with your maps');
  const started = performance.now();
  await frame.rename(`While it is full ${'x'.repeat(150)}`);
  await expect(told).toBeVisible({ timeout: 30_000 });
  check.within('profile on a full disk: told', performance.now() - started, 2_000, 'ms');
  await frame.rename('While it is full');
  await expect(frame.title).toHaveValue('While it is full');
  expect(await told.count()).toBe(1);
  await nextFileToSave(first.app, elsewhere);
  await first.window.keyboard.press('Control+Shift+S');
  await expect(frame.toast('Saved to “elsewhere.cjm”')).toBeVisible();
  expect(titleIn(elsewhere)).toBe('While it is full');

  disk.clear();
  await expect(frame.saveMark).toHaveAttribute('data-save-state', 'saved', { timeout: 90_000 });
  await expect(told).toBeHidden();
  check.note({
    name: 'profile on a full disk',
    required: 'editing goes on, kept once there is room',
    seen: 'so',
    holds: true,
  });
  // Chromium would go on in the log whose end the full disk tore, and find it damaged at the next start.
  await first.kill();
  const again = new Frame((await start({ profile: home })).window);
  await again.waitForMap();
  await expect(again.title).toHaveValue('While it is full');
});

/** A table of so many contacts. */
const contactsOf = (count: number): string =>
  `id,created_at,channel,text\n${Array.from({ length: count }, (_, n) => `${n},2026-05-0${1 + (n % 9)},chat,"Parcel ${n} came late, nobody said a word about ${n * 7_919}"\n`).join('')}`;

test('contacts on a full disk', async ({ start, profile }) => {
  test.setTimeout(300_000);
  disk = mountSmallDisk(`${profile}-disk`, '120m');
  if (disk === null) return test.info().skip(true, noMount);
  const home = join(disk.folder, 'profile');
  const [few, many] = ['few.csv', 'many.csv'].map((name) => join(profile, name)) as [string, string];
  writeFileSync(few, contactsOf(200));
  writeFileSync(many, contactsOf(100_000));
  const { app, window } = await start({ profile: home });
  await new Frame(window).waitForMap();
  const page = new ImportPage(app, window);
  const take = async (path: string, source: string): Promise<void> => {
    await page.open();
    await page.choose(path);
    await page.nameSource(source);
  };
  await take(few, 'Before');
  await page.run();
  expect(await page.figure(importing.imported)).toBe(200);
  await page.close();

  const told = page.dialog.getByText('No room is left on the disk');
  // None at all; and enough to begin with, so that it is the database that meets the end.
  for (const left of [0, 2, 8]) {
    await take(many, 'While it is full');
    disk.fill(left * 2 ** 20);
    const started = performance.now();
    await page.startButton.click();
    await expect(told, `${left} MB left`).toBeVisible({ timeout: 60_000 });
    if (left === 0) check.within('contacts on a full disk: told', performance.now() - started, 2_000, 'ms');
    disk.clear();
    await page.close();
  }
  await take(many, 'While it is full');
  await page.run();
  expect(await page.figure(importing.imported)).toBe(100_000);
  await page.close();

  // What was there before is known again, each of it.
  await take(few, 'Before');
  await page.run();
  expect(await page.figure(importing.imported)).toBe(0);
  check.note({
    name: 'contacts on a full disk',
    required: 'old store whole, import works with room',
    seen: 'so',
    holds: true,
  });
});

test('edits after a start whose database ended in half a record', async ({ start, profile }) => {
  const first = await start();
  const frame = new Frame(first.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Before');
  await expect(frame.saveMark).toHaveAttribute('data-save-state', 'saved');
  await first.kill();
  const [database] = readdirSync(join(profile, 'IndexedDB')).filter((name) => name.endsWith('.leveldb'));
  const folder = join(profile, 'IndexedDB', database ?? '');
  const log = readdirSync(folder).find((name) => name.endsWith('.log')) ?? '';
  truncateSync(join(folder, log), statSync(join(folder, log)).size - 10);

  const second = await start();
  const again = new Frame(second.window);
  await again.waitForMap();
  // The torn end is in no log that is written on.
  await expect.poll(() => readdirSync(folder), { timeout: 30_000 }).not.toContain(log);
  await again.rename('Afterwards');
  await expect(again.saveMark).toHaveAttribute('data-save-state', 'saved');
  await expect(again.title).toHaveValue('Afterwards');
  await second.window.waitForTimeout(500);
  await second.kill();
  const third = new Frame((await start()).window);
  await third.waitForMap();
  await expect(third.title).toHaveValue('Afterwards');
  check.note({
    name: 'database that ends in half a record',
    required: 'later edits kept',
    seen: 'so',
    holds: true,
  });
});
