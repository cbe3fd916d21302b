/** The file of the open map is made read-only, removed, renamed, pulled out with its stick: said, nothing lost, another place offered. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hardCheck } from '../../hard/check';
import { nextFileToSave } from '../harness/dialogs';
import { test } from '../harness/test';
import { Frame } from '../pages/library';
import { titleIn } from '../support/map-title';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';

const check = hardCheck(6);
let disk: SmallDisk | null = null;
test.afterEach(() => {
  disk?.pullOut();
  disk = null;
});

test('what becomes of a file while its map is open loses nothing', async ({ start, profile }) => {
  disk = mountSmallDisk(`${profile}-stick`, '8m');
  if (disk === null) return test.info().skip(true, 'this machine lets the test mount no disk');
  const stick = disk;
  const file = join(stick.folder, 'journey.cjm');
  const { app, window } = await start();
  const frame = new Frame(window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Before');

  /** On the stick, edited, hit by something: told, and saved elsewhere with all edits. */
  const trial = async (name: string, happens: () => void, message: string): Promise<void> => {
    await frame.rename(`${name}, before`);
    await frame.saveAs(app, file);
    await frame.rename(`${name}, edited`);
    happens();
    await window.keyboard.press('ControlOrMeta+s');
    const told = frame.toast(message);
    await expect(told, name).toBeVisible();
    await expect(frame.title).toHaveValue(`${name}, edited`);
    const rescued = join(profile, `${name}.cjm`);
    await nextFileToSave(app, rescued);
    await told.getByRole('button', { name: 'Save as…' }).click();
    await expect(frame.toast(`Saved to “${name}.cjm”`)).toBeVisible();
    expect(titleIn(rescued)).toBe(`${name}, edited`);
    check.note({ name, required: 'said, Save as offered, nothing lost', seen: 'so', holds: true });
  };

  await trial('read-only', () => stick.setReadOnly(true), 'cannot be saved there');
  stick.setReadOnly(false);
  expect(titleIn(file)).toBe('read-only, before');
  await trial('removed', () => rmSync(file), 'The file “journey.cjm” is no longer in the folder');
  const moved = join(stick.folder, 'moved.cjm');
  await trial('renamed', () => renameSync(file, moved), 'The file “journey.cjm” is no longer in the folder');
  expect(titleIn(moved)).toBe('renamed, before');
  await trial('pulled out', () => stick.pullOut(), 'The file “journey.cjm” is no longer in the folder');
  // Nothing is written where the stick was: people would look for it on the stick.
  expect(existsSync(file)).toBe(false);
});
