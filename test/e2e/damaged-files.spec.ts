/** Files that are damaged or hostile: said in words, nothing lost, and the app goes on. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { importing } from '#core/i18n/messages/import';
import { nextFileToOpen } from './harness/dialogs';
import { test } from './harness/test';
import { ImportPage } from './pages/import';
import { Frame } from './pages/library';
import { damagedMaps, mapOfTheFuture, wholeMap, writeDamaged } from './support/damaged-maps';
import { writeContactExport } from './support/tables';

async function open(app: ElectronApplication, frame: Frame, path: string): Promise<void> {
  await nextFileToOpen(app, [path]);
  await frame.page.keyboard.press('ControlOrMeta+o');
}

/** The map that was open takes one more edit, and keeps it. */
async function expectToGoOn(frame: Frame, title: string, next: string): Promise<void> {
  await expect(frame.title).toHaveValue(title);
  await frame.rename(next);
  await expect(frame.saveMark).toHaveAttribute('data-save-state', 'saved');
}

test('a damaged or hostile file is refused in words; the open map is still there and editable', async ({
  start,
  profile,
}) => {
  const { app, window, errors } = await start();
  const frame = new Frame(window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Before');
  const folder = join(profile, 'from', 'outside');
  mkdirSync(folder, { recursive: true });

  let title = 'Before';
  for (const damaged of damagedMaps) {
    await test.step(damaged.what, async () => {
      const { path, name } = writeDamaged(damaged, folder);
      const bytes = readFileSync(path);
      await open(app, frame, path);
      await expect(frame.toast(damaged.words(name))).toBeVisible({ timeout: 30_000 });
      await expectToGoOn(frame, title, `After ${damaged.what}`);
      title = `After ${damaged.what}`;
      expect(readFileSync(path).equals(bytes)).toBe(true);
    });
  }
  expect(existsSync(join(profile, 'evil.txt'))).toBe(false);

  const honest = join(folder, 'honest.cjm');
  writeFileSync(honest, wholeMap('Honest'));
  await open(app, frame, honest);
  await expect(frame.title).toHaveValue('Honest');
  const library = await frame.openLibrary();
  await expect(library.getByText(title, { exact: true })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a map of a newer Tapki that can be read opens for viewing only, and the library is not touched', async ({
  start,
  profile,
}) => {
  const { app, window } = await start();
  const frame = new Frame(window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Mine');
  const path = join(profile, 'future.cjm');
  writeFileSync(
    path,
    mapOfTheFuture([
      { kind: 'map', title: 'Of 2040', aura: 'blue' },
      { kind: 'stage', id: 's' },
    ]),
  );
  await open(app, frame, path);
  await expect(frame.title).toHaveValue('Of 2040');
  await expect(frame.title).toBeDisabled();
  const library = await frame.openLibrary();
  await expect(library.getByText('Of 2040')).toHaveCount(0);
  await library.getByText('Mine', { exact: true }).click();
  await expectToGoOn(frame, 'Mine', 'Mine still');
});

test('the app started with a damaged file says so and shows the map that was open last', async ({
  start,
  profile,
}) => {
  const first = await start();
  const frame = new Frame(first.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Last');
  await first.close();
  const [truncated] = damagedMaps;
  if (!truncated) throw new Error('No damaged map');
  const { path, name } = writeDamaged(truncated, profile);
  const again = await start({ args: [path] });
  const next = new Frame(again.window);
  await expect(next.toast(truncated.words(name))).toBeVisible({ timeout: 30_000 });
  await expectToGoOn(next, 'Last', 'Last of all');
});

test('a damaged contact store is set aside in words; the numbers of the map stay, and contacts come again', async ({
  start,
  profile,
}) => {
  const table = join(profile, 'contacts.csv');
  writeContactExport(table, [
    { category: 'Оплата', contacts: 50, scores: [5, 2], text: 'Не проходит оплата' },
  ]);
  const workspace = join(profile, 'workspace');
  const store = join(workspace, 'contacts.duckdb');
  const first = await start();
  await new Frame(first.window).waitForMap();
  const importPage = new ImportPage(first.app, first.window);
  await importPage.open();
  await importPage.choose(table);
  await importPage.run();
  await first.close();
  truncateSync(store, Math.floor(statSync(store).size / 2));

  const again = await start();
  const frame = new Frame(again.window);
  await frame.waitForMap();
  // The sample map, which carries its numbers.
  const figures = again.window.getByRole('gridcell', { name: /^Contacts, step / });
  const before = await figures.allTextContents();
  expect(before.join('')).toMatch(/\d/);
  await again.window.keyboard.press('Shift+F5');
  await expect(frame.recovery).toContainText('The contact store was damaged, and a new one was begun');
  await expect(frame.recovery.getByRole('button', { name: /^Show “contacts-damaged-/ })).toBeVisible();
  await frame.goOn();
  expect(readdirSync(workspace).filter((name) => name.startsWith('contacts-damaged-'))).not.toHaveLength(0);
  await again.window.keyboard.press('Shift+F5');
  const refused = frame.toast(/Its numbers stay as they are/);
  await expect(refused).toBeVisible();
  expect(await figures.allTextContents()).toEqual(before);

  await refused.getByRole('button', { name: 'Import contacts or a survey…' }).click();
  const secondImport = new ImportPage(again.app, again.window);
  await secondImport.dialog.waitFor();
  await secondImport.choose(table);
  await secondImport.run();
  expect(await secondImport.figure(importing.imported)).toBe(50);
  expect(again.errors).toEqual([]);
});
