/** The database of maps is wiped: everything comes back from the second copies, and the person is told. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../harness/test';
import { Frame } from '../pages/library';

/** Every folder in which Chromium keeps databases of pages. */
function databaseFolders(profile: string): readonly string[] {
  const partitions = join(profile, 'Partitions');
  const homes = [profile];
  if (existsSync(partitions)) homes.push(...readdirSync(partitions).map((name) => join(partitions, name)));
  return homes.map((home) => join(home, 'IndexedDB')).filter((folder) => existsSync(folder));
}

test('maps come back from their copies when the database is gone, and the person is told', async ({
  start,
  profile,
}) => {
  const tapki = await start();
  const frame = new Frame(tapki.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Irreplaceable');
  await expect(frame.saveMark).toHaveAttribute('data-save-state', 'saved');
  await tapki.close();
  const folders = databaseFolders(profile);
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) rmSync(folder, { recursive: true });

  const again = await start();
  const restored = new Frame(again.window);
  await restored.waitForMap();
  await expect(restored.title).toHaveValue('Irreplaceable');
  await expect(restored.recovery).toContainText('“Irreplaceable”, as of');
  await restored.goOn();
  expect(again.errors).toEqual([]);
});

test('a map opened from a file and never edited comes back too', async ({ start, profile }) => {
  const path = join(profile, 'lent.cjm');
  const records = [{ kind: 'map', title: 'Lent' }];
  writeFileSync(path, JSON.stringify({ format: 'tapki-map', version: 1, records }));
  const tapki = await start({ args: [path] });
  await expect(new Frame(tapki.window).title).toHaveValue('Lent', { timeout: 30_000 });
  const mirror = join(profile, 'mirror');
  const copies = () =>
    existsSync(mirror)
      ? readdirSync(mirror, { recursive: true }).filter((name) => String(name).endsWith('.json'))
      : [];
  await expect.poll(() => copies().length).toBeGreaterThan(0);
  await tapki.kill();
  for (const folder of databaseFolders(profile)) rmSync(folder, { recursive: true });

  const restored = new Frame((await start()).window);
  await restored.waitForMap();
  await expect(restored.title).toHaveValue('Lent');
});
