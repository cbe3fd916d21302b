/**
 * Random maps on paper: every word of the scene is in the PDF, in its own box, on whole sheets, on sheets to be glued
 * and stage by stage. TAPKI_RANDOM_MAPS says how many maps are tried; seeds are in what a failure shows.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, test } from '@playwright/test';
import { type ExportOptions, exportOptions } from '#core/desktop/export-options';
import { machineFlags } from '../../scripts/launch.mjs';
import {
  contentsOf,
  fileOf,
  type RandomExport,
  randomExport,
  seedsToTry,
} from '../unit/support/random-export';
import { printedObject, runTapki } from './harness/command-line';
import { findPdfFaults } from './support/check-pdf';
import { drawnScenes, drawnTextFaults } from './support/drawn-texts';
import { pageFaults } from './support/page-faults';
import { wordsOfPdf } from './support/pdf-words';
import { pngFaults } from './support/png-faults';
import { printedSheets, sceneToPrint } from './support/printed-sheets';

const date = '2026-10-05';
/** Of one start of the command line. */
const together = 10;
/** Of those that become pictures of up to 700 million pixels. */
const pictured = 2;
/** Of each map, as a page. */
const stepsWalked = 12;
/** Points that the words of an appendix keep from the sides of their sheet. */
const side = (18 * 72) / 25.4;

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-random-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const optionsOf = (layout: ExportOptions['pdf']['layout'], isTold: boolean): ExportOptions =>
  exportOptions.parse({
    formats: ['pdf'],
    language: isTold ? 'ru' : 'en',
    theme: 'light',
    date,
    pdf: { layout, paper: 'A3', isLandscape: true },
    contents: isTold ? { hasNotes: true, hasComments: true, confidentiality: 'internal' } : {},
  });

function exported(maps: readonly RandomExport[], options: ExportOptions, more: readonly string[]): void {
  const paths = maps.map((map) => {
    const path = join(folder, `map-${map.seed}.cjm`);
    writeFileSync(path, fileOf(map));
    return path;
  });
  const { pdf, language, contents } = options;
  const told = contents.hasNotes ? ['--notes', '--comments', '--mark', 'internal'] : [];
  const words = ['--layout', pdf.layout, '--paper', pdf.paper, '--date', date, '--out', folder, '--json'];
  const run = runTapki(['export', ...paths, ...words, ...told, ...more], {
    profile: join(folder, 'profile'),
    hasDisplay: false,
    language,
  });
  expect(run, `maps ${maps.map(({ seed }) => seed).join(', ')}`).toMatchObject({ code: 0, complaint: '' });
  printedObject(run);
}

/** Groups of maps, so that one start of the app exports several. */
function* grouped(seeds: readonly number[], size = together): Generator<readonly RandomExport[]> {
  for (let from = 0; from < seeds.length; from += size)
    yield seeds.slice(from, from + size).map(randomExport);
}

function faultsOf(map: RandomExport, options: ExportOptions): readonly object[] {
  const sheets = wordsOfPdf(join(folder, `map-${map.seed}.pdf`));
  const expected = printedSheets(contentsOf(map), options);
  const onMap = [...expected].flatMap(([index, printed]) => {
    const sheet = sheets[index];
    if (!sheet) return [{ seed: map.seed, kind: 'noSheet', sheet: index }];
    return findPdfFaults(sheet, printed).map((fault) => ({ seed: map.seed, sheet: index, ...fault }));
  });
  const last = Math.max(...expected.keys());
  const behind = sheets
    .slice(last + 1)
    .flatMap(({ width, height, words }, index) =>
      words
        .filter(
          ({ box }) =>
            box.x < side - 1 ||
            box.x + box.width > width - side + 1 ||
            box.y < 0 ||
            box.y + box.height > height,
        )
        .map(({ text, box }) => ({ seed: map.seed, sheet: last + 1 + index, kind: 'offMargin', text, box })),
    );
  return [...onMap, ...behind].slice(0, 5);
}

for (const [layout, isTold, few] of [
  ['fitted', false, [2, 3, 7, 10]],
  ['tiled', false, [3, 10]],
  ['stages', true, [3, 7, 10]],
] as const) {
  const seeds = seedsToTry(few);
  test(`random maps keep every word in its box (${layout})`, () => {
    // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
    test.skip(spawnSync('which', ['pdftotext']).status !== 0, 'pdftotext is not installed here');
    test.setTimeout(60_000 + seeds.length * 30_000);
    const options = optionsOf(layout, isTold);
    const faults: object[] = [];
    for (const maps of grouped(seeds)) {
      exported(maps, options, ['--formats', 'pdf']);
      faults.push(...maps.flatMap((map) => faultsOf(map, options)));
    }
    expect(faults.slice(0, 50)).toEqual([]);
  });
}

test('random maps as pictures are as large as their scene, with all their text and a free margin', async () => {
  const seeds = seedsToTry([3, 10]);
  test.setTimeout(60_000 + seeds.length * 60_000);
  const options = optionsOf('fitted', false);
  const found: string[] = [];
  for (const maps of grouped(seeds, pictured)) {
    exported(maps, options, ['--formats', 'png', '--scale', '1']);
    for (const map of maps) {
      const path = join(folder, `map-${map.seed}.png`);
      const faults = await pngFaults(path, sceneToPrint(contentsOf(map), options).scene);
      found.push(...faults.map((fault) => `map ${map.seed}: ${fault}`));
      rmSync(path);
    }
  }
  expect(found.slice(0, 50)).toEqual([]);
});

test('random maps as pages cut no text and cover none, whatever the window', async () => {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
  test.skip(executablePath === undefined, 'There is no Chromium here');
  const seeds = seedsToTry([7, 12]);
  test.setTimeout(60_000 + seeds.length * 30_000);
  const browser = await chromium.launch({
    executablePath: executablePath ?? '',
    args: [...machineFlags()],
  });
  const found: string[] = [];
  try {
    const options = optionsOf('fitted', true);
    for (const maps of grouped(seeds)) {
      exported(maps, options, ['--formats', 'html']);
      for (const map of maps) {
        const { seed } = map;
        const viewport = seed % 2 === 0 ? { width: 800, height: 600 } : { width: 1280, height: 800 };
        const page = await browser.newPage({ viewport });
        page.on('pageerror', (error) => found.push(`map ${seed}: ${error.message}`));
        await page.goto(pathToFileURL(join(folder, `map-${seed}.html`)).href);
        const { map: shown, sheet } = drawnScenes(contentsOf(map), options);
        const drawn = [...(await drawnTextFaults(page, '.sheet', shown))];
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        drawn.push(...(await drawnTextFaults(page, '.printed', sheet)));
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        await page.emulateMedia({ media: 'screen' });
        found.push(...drawn.map((fault) => `map ${seed}: ${fault}`));
        for (let step = 0; step < stepsWalked; step += 1) {
          // The next step, and its first quotes.
          for (const key of ['n', ' ', ' ']) await page.keyboard.press(key);
          found.push(...(await pageFaults(page)).map((fault) => `map ${seed}, step ${step + 1}: ${fault}`));
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  expect(found.slice(0, 20)).toEqual([]);
});
