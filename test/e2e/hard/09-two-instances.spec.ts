/** Second starts, and one map file open in two profiles as on two computers with a shared folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { machineFlags } from '../../../scripts/launch.mjs';
import { hardCheck } from '../../hard/check';
import { programPath } from '../harness/program';
import { test } from '../harness/test';
import { Frame } from '../pages/library';
import { axeFindings } from '../support/axe';

const check = hardCheck(9);

function writtenMap(folder: string, title: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${title}.cjm`);
  const records = [
    { kind: 'map', title },
    { kind: 'stage', id: 'one', title: 'Start' },
  ];
  writeFileSync(
    path,
    JSON.stringify({ format: 'tapki-map', version: 1, mapId: `map-${title.replaceAll(' ', '-')}`, records }),
  );
  return path;
}

test('a second start hands its map to the first and ends', async ({ tapki, profile }) => {
  const frame = new Frame(tapki.window);
  await frame.waitForMap();
  for (const title of ['Handed over', 'And one more']) {
    const begun = performance.now();
    const second = spawnSync(
      programPath(),
      [...machineFlags(), `--user-data-dir=${profile}`, writtenMap(join(profile, 'from'), title)],
      { encoding: 'utf8', timeout: 60_000 },
    );
    check.within('a second start is over', (performance.now() - begun) / 1_000, 2, 's');
    expect(second.status).toBe(0);
    await expect(frame.title).toHaveValue(title);
  }
  expect(await tapki.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a file open in two profiles: the second is asked, a save is noticed, and the other save merges', async ({
  start,
  profile,
}) => {
  const folder = join(profile, 'shared');
  const path = writtenMap(folder, 'Shared');
  const locks = (): readonly string[] => readdirSync(folder).filter((name) => name !== 'Shared.cjm');
  const mine = await start({ args: [path] });
  const own = new Frame(mine.window);
  await expect(own.title).toHaveValue('Shared', { timeout: 30_000 });
  await expect.poll(() => locks().length).toBe(1);

  const theirs = await start({ profile: join(profile, 'colleague'), args: [path] });
  const other = new Frame(theirs.window);
  const asked = theirs.window.getByRole('dialog', { name: '“Shared.cjm” is open on another computer' });
  await expect(asked).toBeVisible({ timeout: 30_000 });
  expect(await axeFindings(theirs.window, { within: '[role=dialog]' })).toEqual([]);
  await theirs.window.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(own.toast(/has opened “Shared\.cjm” too/)).toBeVisible();

  await other.rename('By the colleague');
  await theirs.window.keyboard.press('ControlOrMeta+s');
  await expect(other.toast('Saved to')).toBeVisible();
  const saved = performance.now();
  await expect(own.toast('Another program changed “Shared.cjm”')).toBeVisible();
  check.within('an outside change is told after', (performance.now() - saved) / 1_000, 2, 's');

  await own.rename('By me');
  await mine.window.keyboard.press('ControlOrMeta+s');
  const refused = own.toast('Another program changed “Shared.cjm” since you opened it');
  await refused.getByRole('button', { name: 'Merge with the file' }).click();
  await expect(mine.window.getByRole('dialog', { name: /is already in your library$/ })).toBeVisible();
  await mine.window.getByRole('button', { name: /^Merge/ }).click();

  await theirs.close();
  await mine.close();
  expect(locks()).toEqual([]);
});
