/**
 * A hundred quotes that occur nowhere else go through a session with errors and crashes. Afterwards every file of the
 * profile and of the temporary folder is searched for them, byte by byte: they are in the map, its mirror, what was
 * exported and the contact store, and nowhere else; after "delete the source" with its quotes in nothing that Tapki keeps.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { importing } from '#core/i18n/messages/import';
import { seededRandom } from '#core/themes/random';
import { hardCheck } from '../../hard/check';
import { nextFileToOpen } from '../harness/dialogs';
import { processTree } from '../harness/process-tree';
import { killNow } from '../harness/tapki';
import { test } from '../harness/test';
import { Canvas } from '../pages/canvas';
import { ExportPage } from '../pages/export';
import { ImportPage } from '../pages/import';
import { Frame } from '../pages/library';
import { SearchPage } from '../pages/search';
import { storedMaps } from '../support/stored-maps';

const check = hardCheck(24);
const count = 100;
const random = seededRandom(check.seed);
const word = () =>
  Array.from({ length: 14 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)]).join('');
const canaries = Array.from({ length: count }, word);
const phones = canaries.map((_, i) => `8 916 ${200 + i}-41-${10 + (i % 90)}`);

/**
 * Where quotes belong: the contact store, the map in the window's database (which has second names until a start found
 * every map in it), its mirror and its backups.
 */
const kept = /^(?:workspace\/contacts\.duckdb|IndexedDB(?:\.kept)?\/|mirror\/|backups\/)/;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What a zip or a cache may hold deflated: tried at each local header. */
function* unpacked(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    try {
      yield inflateRawSync(bytes.subarray(data));
    } catch {
      // Stored, or cut: its bytes were looked at as they are.
    }
  }
}

function hits(folder: string, words: readonly string[], isLookedAt: (path: string) => boolean): string[] {
  const found = new Set<string>();
  for (const path of filesBelow(folder)) {
    const name = relative(folder, path).replaceAll('\\', '/');
    if (!isLookedAt(name)) continue;
    for (const bytes of unpacked(readFileSync(path)))
      for (const one of words)
        if (bytes.includes(one) || bytes.includes(one, 0, 'utf16le')) found.add(`${name}: ${one}`);
  }
  return [...found];
}

test(`${count} canary quotes stay where they belong and go with their source, seed ${check.seed}`, async ({
  start,
  profile,
}) => {
  test.setTimeout(600_000);
  // Beside the profile, so that what the test writes itself is not searched.
  const outside = `${profile}-outside`;
  const temporary = `${profile}-tmp`;
  for (const folder of [profile, outside, temporary, join(outside, 'out')])
    mkdirSync(folder, { recursive: true });
  const table = join(outside, 'export.csv');
  const lines = canaries.map(
    (canary, i) =>
      `${i},2026-05-0${1 + (i % 9)},chat,A,"the ${canary} never came, call ${phones[i]}",${1 + (i % 5)}`,
  );
  writeFileSync(table, `id,created_at,channel,category,text,csat\n${lines.join('\n')}\n`);
  const broken = join(outside, 'broken.csv');
  writeFileSync(broken, `id,"created_at,text\n${lines.join('\n').replaceAll('"', '')}`);

  const env = { TMPDIR: temporary };
  const tapki = await start({ env });
  const { app, window } = tapki;
  const titles = new Set<string>();
  const noteTitles = async () => {
    const shown = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    for (const title of shown) titles.add(title);
  };
  const canvas = new Canvas(window);
  await canvas.draw({ Shop: ['Order', 'Deliver'] });
  const page = new ImportPage(app, window);

  await test.step('a file is refused', async () => {
    await page.open();
    await nextFileToOpen(app, [broken]);
    await page.dialog.getByRole('button', { name: 'Choose files…', exact: true }).click();
    await expect(window.getByText(/does not end/)).toBeVisible();
    await page.close();
  });
  await test.step('import, search, pin, export', async () => {
    await page.open();
    await page.choose(table);
    await page.nameSource('Canaries');
    await page.run();
    expect(await page.figure(importing.imported)).toBe(count);
    await page.close();
    await canvas.step('Deliver').click();
    const search = new SearchPage(window);
    await search.open();
    await search.find('never');
    await search.pin(2);
    await search.close();
    await noteTitles();
    const exporting = new ExportPage(app, window);
    await exporting.open();
    await exporting.chooseFormats(['html', 'pptx', 'docx', 'xlsx', 'md']);
    await exporting.run(join(outside, 'out'));
    await exporting.close();
  });
  await test.step('each process crashes', async () => {
    const { pid } = app.process();
    const evidence = await app.evaluate(({ app: own }) =>
      own.getAppMetrics().flatMap((one) => (one.name === 'Tapki evidence' ? [one.pid] : [])),
    );
    evidence.forEach(killNow);
    await canvas.step('Deliver').click();
    await noteTitles();
    if (pid !== undefined) processTree(pid).forEach(killNow);
  });
  const again = await start({ env });
  await new Frame(again.window).waitForMap();
  await again.close();

  const inProfile = hits(profile, canaries, (name) => !kept.test(name));
  const inTemporary = hits(temporary, canaries, () => true);
  const plainPhones = [...hits(profile, phones, () => true), ...hits(temporary, phones, () => true)];
  const inTitles = [...titles].filter((title) => canaries.some((canary) => title.includes(canary)));
  // The search finds what is where it belongs.
  expect(hits(profile, canaries, (name) => kept.test(name)).length).toBeGreaterThan(0);
  const leaked = [...inProfile, ...inTemporary, ...plainPhones, ...inTitles];
  check.note({
    name: `of ${count} canary quotes and phones in logs, settings, recent files, caches, temporary files and titles`,
    required: '0',
    seen: String(leaked.length),
    holds: leaked.length === 0,
  });
  expect(leaked, `seed ${check.seed}`).toEqual([]);

  const last = await start({ env });
  await new Frame(last.window).waitForMap();
  await new Frame(last.window).act('Sources');
  const began = performance.now();
  await last.window.getByRole('button', { name: 'Delete “Canaries” with its data' }).click();
  await last.window.getByRole('checkbox', { name: 'Take its 1 quote off the maps too' }).check();
  await last.window.getByRole('button', { name: 'Delete for good' }).click();
  await expect(new Frame(last.window).toast('“Canaries” is deleted')).toBeVisible({ timeout: 60_000 });
  check.within('the source deleted, with its quotes', (performance.now() - began) / 1_000, 60, 's');
  const stored = JSON.stringify(await storedMaps(last.window));
  // On a slow machine every map is found later than the source is deleted.
  await expect.poll(() => existsSync(join(profile, 'IndexedDB.kept')), { timeout: 30_000 }).toBe(false);
  await last.close();
  // What was written over lies in the files of Chromium's database until it packs them; its rows were looked at instead.
  const isFile = (name: string) => !name.startsWith('IndexedDB/');
  const left = [
    ...canaries.filter((canary) => stored.includes(canary)),
    ...hits(profile, canaries, isFile),
    ...hits(temporary, canaries, () => true),
  ];
  check.note({
    name: 'canary quotes on maps, in the contact store, copies and other files after "delete the source"',
    required: '0',
    seen: String(left.length),
    holds: left.length === 0,
  });
  expect(left).toEqual([]);
});
