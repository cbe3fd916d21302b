/** Where Save writes: the map's own file, also in a later session, and never over the work of others. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { nextFileToSave } from './harness/dialogs';
import { test } from './harness/test';
import { Frame } from './pages/library';
import { titleIn } from './support/map-title';

test('Save writes to the same file after a restart, and asks for no place', async ({ start, profile }) => {
  const file = join(profile, 'journey.cjm');
  const elsewhere = join(profile, 'elsewhere.cjm');
  const first = await start();
  const frame = new Frame(first.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('First session');
  await frame.saveAs(first.app, file);
  await first.close();

  const second = await start();
  const again = new Frame(second.window);
  await again.waitForMap();
  await expect(again.title).toHaveValue('First session');
  await again.rename('Second session');
  await nextFileToSave(second.app, elsewhere);
  await second.window.keyboard.press('ControlOrMeta+s');
  await expect(again.toast('Saved to “journey.cjm”')).toBeVisible();
  expect(titleIn(file)).toBe('Second session');
  expect(existsSync(elsewhere)).toBe(false);
  expect(second.errors).toEqual([]);
});

test('a file that another program changed while Tapki was closed is not written over', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'journey.cjm');
  const mine = join(profile, 'mine.cjm');
  const first = await start();
  const frame = new Frame(first.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Mine');
  await frame.saveAs(first.app, file);
  await first.close();
  const theirs = 'a colleague’s work';
  writeFileSync(file, theirs);

  const second = await start();
  const again = new Frame(second.window);
  await again.waitForMap();
  await again.rename('Mine, edited');
  await second.window.keyboard.press('ControlOrMeta+s');
  const merge = again
    .toast('Another program changed “journey.cjm”')
    .getByRole('button', { name: 'Merge with the file' });
  await expect(merge).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(theirs);

  // What lies there is no map: there is nothing to merge with, and the edits find another place.
  await merge.click();
  await nextFileToSave(second.app, mine);
  await second.window.keyboard.press('ControlOrMeta+Shift+S');
  await expect(again.toast('Saved to “mine.cjm”')).toBeVisible();
  expect(titleIn(mine)).toBe('Mine, edited');
  expect(readFileSync(file, 'utf8')).toBe(theirs);
});

test('a file that is gone is said to be gone, and the map finds another place', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'journey.cjm');
  const rescued = join(profile, 'rescued.cjm');
  const first = await start();
  const frame = new Frame(first.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Kept in the library');
  await frame.saveAs(first.app, file);
  await first.close();
  rmSync(file);

  const second = await start();
  const again = new Frame(second.window);
  await again.waitForMap();
  await again.rename('Edited');
  await second.window.keyboard.press('ControlOrMeta+s');
  const told = again.toast('The file “journey.cjm” is no longer in the folder');
  await nextFileToSave(second.app, rescued);
  await told.getByRole('button', { name: 'Save as…' }).click();
  await expect(again.toast('Saved to “rescued.cjm”')).toBeVisible();
  expect(titleIn(rescued)).toBe('Edited');
});
