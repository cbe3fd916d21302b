/** Hostile tables in the packaged app: spreadsheets each end, and the window stays usable while a hostile table is read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hardCheck } from '../../hard/check';
import { hostileSheets } from '../../unit/support/hostile-sheets';
import { hostileTables } from '../../unit/support/hostile-tables';
import { runTapki } from '../harness/command-line';
import { nextFileToOpen } from '../harness/dialogs';
import { test } from '../harness/test';
import { ImportPage } from '../pages/import';
import { Frame } from '../pages/library';

const check = hardCheck(16);
const mebibyte = 1 << 20;

test('hostile spreadsheets are each imported or refused, one after another in one run', ({ profile }) => {
  test.setTimeout(600_000);
  const folder = join(profile, 'sheets');
  mkdirSync(folder, { recursive: true });
  const sheets = hostileSheets(check.size(60, 300));
  for (const { name, bytes } of sheets) writeFileSync(join(folder, name), bytes);
  const started = performance.now();
  const words = ['contacts', 'import', 'sheets', '--workspace', 'store', '--source', 'Sheets', '--json'];
  const { stdout, complaint } = runTapki(words, { profile, folder: profile, hasDisplay: false });
  const took = (performance.now() - started) / 1_000;
  const { files } = JSON.parse(stdout) as {
    files: { file: string; error?: string; imported?: number }[];
  };
  const told = Object.fromEntries(files.map(({ file, error, imported }) => [file, error ?? imported]));
  expect(told).toEqual(Object.fromEntries(sheets.map(({ name, outcome }) => [name, outcome])));
  // Each refusal is said, by the name of the file.
  for (const { file, error } of files) if (error !== undefined) expect(complaint).toContain(file);
  check.within(`${sheets.length} hostile spreadsheets, each on average`, took / sheets.length, 60, 's');
});

test('the window answers while a hostile table is read', async ({ start, profile }) => {
  test.setTimeout(300_000);
  const sizes = { line: check.size(60, 1_024) * mebibyte, record: mebibyte, cell: mebibyte, rows: 100 };
  const table = hostileTables(sizes).find(({ name }) => name === 'endless-quote.csv');
  if (!table) throw new Error('No such table');
  mkdirSync(profile, { recursive: true });
  const path = join(profile, table.name);
  table.write(path);
  const { app, window, isRunning, errors } = await start();
  await new Frame(window).waitForMap();
  const page = new ImportPage(app, window);
  await page.open();
  await page.choose(path);
  await window.evaluate(() => {
    const seen = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { seenFrames: seen });
    const next = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await page.startButton.click();
  await expect(window.getByText(/Row 22 of “endless-quote\.csv” does not end/)).toBeVisible({
    timeout: 120_000,
  });
  const longest = await window.evaluate(
    () => (globalThis as unknown as { seenFrames: { longest: number } }).seenFrames.longest,
  );
  const memory = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize, 0),
  );
  check.within(`longest frame while a line of ${sizes.line / mebibyte} MB is read`, longest, 250, 'ms');
  check.within('memory of all processes after it', memory / 1_024, 2_000, 'MB');

  // Nothing of it is in the way of the next one.
  await window.keyboard.press('Escape');
  const endless = join(profile, 'endless.csv');
  writeFileSync(endless, 'a'.repeat(2 * mebibyte));
  await page.open();
  await nextFileToOpen(app, [endless]);
  await window.getByRole('button', { name: 'Choose files…' }).click();
  await expect(window.getByText(/Row 1 of “endless\.csv” does not end/)).toBeVisible();
  expect(isRunning()).toBe(true);
  expect(errors).toEqual([]);
});
