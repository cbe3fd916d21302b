/**
 * Random maps in every format that needs no window: each file is sound, says every word, and nothing on it is cut,
 * covered or off its page. On paper and as pictures: test/e2e/random-maps.spec.ts. TAPKI_RANDOM_MAPS says how many
 * maps are tried.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExportFormat } from '#core/desktop/export-options';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Snapshot } from '#core/document/snapshot';
import { exportedScene } from '#core/export/exported-scene';
import { type MapReport, mapReport } from '#core/export/map-report';
import { shownMaps } from '#core/export/shown-maps';
import { findOverflows } from '#core/scene/check-scene';
import { measureText } from '#core/scene/measure-text';
import { parseRichText } from '#core/text/rich-text';
import { exportMap } from '#electron/export/export-map';
import { stageScenes } from '#electron/export/pdf-stages';
import { findSlideFaults } from '../../support/check-slides';
import { contentsOf, type RandomExport, randomExport, seedsToTry } from '../../support/random-export';
import { readBack } from '../../support/read-back';
import { readSlides } from '../../support/slides';
import { expectSoundXml, textsIn } from '../../support/sound-xml';

vi.setConfig({ testTimeout: 300_000 });

const seeds = seedsToTry([2, 20]);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-random-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(map: RandomExport, format: ExportFormat): Promise<readonly Uint8Array[]> {
  const contents = contentsOf(map);
  const baseName = `${map.seed}-${format}`;
  const made = await exportMap({ contents, folder, baseName, options: map.options([format]) });
  if (!made.ok) throw new Error(`map ${map.seed} as ${format}: ${made.error.code}`);
  return made.value.map(({ path }) => new Uint8Array(readFileSync(path)));
}

function snapshotOf(map: RandomExport): Snapshot {
  const { mapId, records, formatVersion } = contentsOf(map);
  const read = readRecords(records, formatVersion).records;
  return buildSnapshot(
    mapId,
    read.map(({ record }) => record),
  );
}

function shownOf(map: RandomExport) {
  const options = map.options(['svg']);
  const shown = shownMaps(snapshotOf(map), null, options.contents);
  const { language, date, contents: choice } = options;
  return {
    snapshot: shown.snapshot,
    scene: exportedScene(shown, options, null, measureText),
    stages: stageScenes(shown.snapshot, options, null).map(({ scene }) => scene),
    report: mapReport(shown.snapshot, { language, date, choice }),
  };
}

/** Letters and digits alone: each format has its own way with spaces, signs and what cannot be drawn. */
const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

/** Pieces of a formatted text: where links lead stands elsewhere in some formats. */
const runsOf = (text: string): readonly string[] =>
  parseRichText(text).flatMap(({ runs }) => runs.map((run) => run.text));

/** What people wrote of each step. */
const wordsOf = ({ stages }: MapReport): readonly string[] =>
  stages.flatMap(({ steps }) =>
    steps.flatMap(({ title, texts, quotes, pictures }) => [
      title,
      ...texts.flatMap(({ text }) => runsOf(text)),
      ...quotes.map(({ text }) => text),
      ...pictures.flatMap(({ pins }) => pins.map(({ text }) => text)),
    ]),
  );

function expectWords(said: string, report: MapReport): void {
  const letters = lettersOf(said);
  const missing = wordsOf(report).filter((words) => !letters.includes(lettersOf(words)));
  expect(missing.map((words) => words.slice(0, 100))).toEqual([]);
}

const partsOf = (archive: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]));

function expectSoundParts(archive: Uint8Array): void {
  for (const [name, xml] of partsOf(archive)) if (/\.(?:xml|rels)$/.test(name)) expectSoundXml(xml, name);
}

const first = ([file]: readonly Uint8Array[]): Uint8Array => {
  if (!file) throw new Error('No file');
  return file;
};

describe.each(seeds)('Random map %i', (seed) => {
  const map = randomExport(seed);

  it('is drawn, whole and by stage, with no text cut or covered', async () => {
    const { scene, stages } = shownOf(map);
    for (const each of [scene, ...stages]) expect(findOverflows(each).slice(0, 3)).toEqual([]);
    const svg = strFromU8(first(await exported(map, 'svg')));
    const drawn = scene.items.flatMap((item) => (item.type === 'text' ? item.text : []));
    expect(textsIn(svg, 'text').map(lettersOf)).toEqual(drawn.map(lettersOf));
  });

  it('is drawn beside another map, and as what differs, with no text cut or covered', () => {
    const options = map.options(['svg']);
    const whole = [map, randomExport(seed + 1_000)].map(snapshotOf);
    for (const sides of ['both', 'differences'] as const) {
      const contents = { ...options.contents, sides };
      const shown = shownMaps(whole[0] ?? snapshotOf(map), whole[1] ?? null, contents);
      const scene = exportedScene(shown, { ...options, contents }, null, measureText);
      expect(findOverflows(scene).slice(0, 3), sides).toEqual([]);
    }
  });

  it('is a deck on which all text fits and every word is said', async () => {
    const deck = first(await exported(map, 'pptx'));
    expectSoundParts(deck);
    expect(findSlideFaults(deck).slice(0, 3)).toEqual([]);
    const { slides } = readSlides(deck);
    const said = slides.flatMap((items) =>
      items.flatMap((item) => (item.cell ? item.cell.lines.map(({ text }) => text) : [])),
    );
    const { report } = shownOf(map);
    const missing = report.stages.flatMap(({ steps }) =>
      steps.filter(({ title }) => !lettersOf(said.join(' ')).includes(lettersOf(title))),
    );
    expect(missing).toEqual([]);
  });

  it('is a document and a text with every word', async () => {
    const { report } = shownOf(map);
    const document = first(await exported(map, 'docx'));
    expectSoundParts(document);
    const xml = partsOf(document).get('word/document.xml') ?? '';
    expectWords(textsIn(xml, 'w:t').join(' '), report);
    for (const [, width = '0'] of xml.matchAll(/<wp:extent cx="(\d+)"/g))
      expect(Number(width)).toBeLessThanOrEqual(9_638 * 635);
    expectWords(strFromU8(first(await exported(map, 'md'))), report);
  });

  it('is tables that spreadsheets take', async () => {
    const book = first(await exported(map, 'xlsx'));
    expectSoundParts(book);
    const tables = await exported(map, 'csv');
    for (const bytes of tables) {
      const rows: unknown = parse(strFromU8(bytes), { bom: true });
      if (!Array.isArray(rows)) throw new Error('No rows');
      const cells = rows.flatMap((row: unknown) => (Array.isArray(row) ? row.map(String) : []));
      expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    }
    const longest = Math.max(
      0,
      ...[...partsOf(book)].flatMap(([, xml]) => textsIn(xml, 't').map(({ length }) => length)),
    );
    expect(longest).toBeLessThanOrEqual(32_767);
  });

  it('is read back from the formats that carry it on', async () => {
    const { snapshot } = shownOf(map);
    for (const format of ['json', 'csv', 'mermaid', 'canvas', 'cjml', 'ojf'] as const) {
      const read = readBack(format, first(await exported(map, format)));
      expect(read.byKind.step.length, format).toBe(snapshot.byKind.step.length);
    }
  });
});
