/**
 * The canvas in the window and the exported SVG, cell by cell and with all that runs across cells: the same words on
 * the same lines, the same shapes in the same colours, and none more than a pixel away, on the sample and on every
 * template in both languages. Both are asked where things stand by the browser that shows them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import type { Snapshot } from '#core/document/snapshot';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { readMapJson } from '#core/file/map-json';
import { templateNames } from '#core/i18n/messages/templates';
import { mapFileLimits } from '#core/limits';
import { printedObject, runTapki } from './harness/command-line';
import { nextFileToOpen } from './harness/dialogs';
import { openSample, samplePath } from './harness/sample';
import { test } from './harness/test';
import {
  comparePictures,
  type DrawnThing,
  differences,
  mostOff,
  type NamelessCounts,
  namelessCounts,
  type PictureDifference,
  readDrawn,
} from './support/drawn-things';

/** Wider than any of these maps: all columns of the canvas are in the page at once, in view or below it. */
const wholeMap = { width: 4_400, height: 700 };
const day = '2026-11-02';

const templates = resolve(import.meta.dirname, '../../assets/templates');

interface MapFile {
  readonly path: string;
  readonly snapshot: Snapshot;
}

function templateAsFile(name: string, language: Language, folder: string): MapFile {
  const read = readMapJson(readFileSync(join(templates, `${name}.${language}.json`), 'utf8'), mapFileLimits);
  if (typeof read === 'string') throw new Error(read);
  const { records } = readRecords(read.records, read.version);
  const told = { mapId: `template-${name}`, savedAt: `${day}T12:00:00.000Z`, app: 'Tapki' };
  const path = join(folder, `${name}.cjm`);
  writeFileSync(path, packMap({ records, assets: [], manifest: manifestOf(records, told) }));
  const snapshot = buildSnapshot(
    told.mapId,
    records.map(({ record }) => record),
  );
  return { path, snapshot };
}

/** In a window that nobody sees, with nothing of the app in it. The app lets no window load files. */
const inBareWindow = <Answer>(app: ElectronApplication, script: string): Promise<Answer> =>
  app.evaluate(async ({ BrowserWindow }, told): Promise<Answer> => {
    const page = new BrowserWindow({ show: false, webPreferences: { sandbox: true, partition: 'bare' } });
    try {
      await page.loadURL('about:blank');
      return await page.webContents.executeJavaScript(told);
    } finally {
      page.destroy();
    }
  }, script);

const readSvg = (
  app: ElectronApplication,
  path: string,
  counts: NamelessCounts,
): Promise<readonly DrawnThing[]> =>
  inBareWindow(
    app,
    `document.body.innerHTML = ${JSON.stringify(readFileSync(path, 'utf8'))};
     (${readDrawn.toString()})(${JSON.stringify(counts)})`,
  );

async function zoomOf(page: Page): Promise<number> {
  const viewport = page.locator('.react-flow__viewport');
  return viewport.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
}

// Each template in one of the languages: what draws them is the same, and the sample is there in both.
for (const [turn, language] of (['ru', 'en'] as const).entries())
  test(`the canvas and the SVG show the same, cell by cell, on the sample and every second template (${language})`, async ({
    start,
    profile,
  }) => {
    const maps = [
      ...templateNames
        .filter((_, index) => index % 2 === turn)
        .map((name) => templateAsFile(name, language, profile)),
      { path: samplePath(language), snapshot: openSample(language) },
    ];
    const paths = maps.map(({ path }) => path);
    const exporting = ['export', ...paths, '--out', profile, '--formats', 'svg', '--date', day, '--json'];
    printedObject(runTapki(exporting, { profile: join(profile, 'cli'), hasDisplay: false, language }));
    const { app, window: page } = await start({ language });
    await expect(page.locator('.react-flow__viewport')).toBeAttached({ timeout: 30_000 });
    await page.setViewportSize(wholeMap);
    for (const { path, snapshot } of maps) {
      await nextFileToOpen(app, [path]);
      await page.keyboard.press('Control+O');
      const name = basename(path, '.cjm');
      const counts = namelessCounts(snapshot, language);
      const svg = await readSvg(app, join(profile, `${name}.svg`), counts);
      const run = ['ground', 'paths', 'names of lanes', 'curves'];
      expect(svg.map((thing) => thing.name)).toEqual(expect.arrayContaining(run));
      expect(svg.flatMap(({ items }) => items).length).toBeGreaterThan(50);
      const compared = async (): Promise<readonly string[]> => {
        if ((await zoomOf(page)) !== 1) await page.keyboard.press('ControlOrMeta+1');
        return differences(await page.evaluate(readDrawn, null), svg).slice(0, 8);
      };
      // The map opens, the camera glides, pictures arrive.
      await expect.poll(compared, { message: name, timeout: 20_000 }).toEqual([]);
    }
  });

/** What the header says of its size, and whether other programs read the whole file. */
function readElsewhere(png: string): readonly number[] {
  for (const program of ['pngcheck', 'identify']) {
    const read = spawnSync(program, [png], { encoding: 'utf8' });
    expect(read.error ?? read.status, `${program}: ${read.stdout}${read.stderr}`).toEqual(read.error ?? 0);
  }
  const header = readFileSync(png);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

test('a PNG drawn in pieces is the SVG drawn in one, with no seam, on white and on nothing', async ({
  tapki,
  profile,
}) => {
  const exporting = ['export', samplePath('en'), '--out', profile, '--name', 'map', '--date', day, '--json'];
  // Of several pieces each.
  for (const [background, scale] of [
    ['white', 1.5],
    ['transparent', 1],
  ] as const) {
    const look = ['--formats', 'svg,png', '--scale', String(scale), '--background', background];
    printedObject(runTapki([...exporting, ...look], { profile: join(profile, 'cli'), hasDisplay: false }));
    const size = readElsewhere(join(profile, 'map.png'));
    const svg = readFileSync(join(profile, 'map.svg'), 'utf8');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(size).toEqual([width, height].map((side) => Math.round(Number(side) * scale)));
    const told = {
      png: readFileSync(join(profile, 'map.png')).toString('base64'),
      svg: Buffer.from(svg).toString('base64'),
      scale,
      mostOff,
    };
    const script = `(${comparePictures.toString()})(${JSON.stringify(told)})`;
    const compared = await inBareWindow<PictureDifference>(tapki.app, script);
    expect(compared).toMatchObject({ size, isOpaque: background === 'white' });
    expect(compared.most).toBeLessThan(mostOff);
  }
});
