/**
 * Hostile text in every field of every kind of record: each file is sound, holds it as text, and nothing in it runs,
 * loads or leads where it must not. A browser is asked in test/e2e/inert-exports.spec.ts.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { MapContents } from '#core/desktop/desktop-api';
import { exportOptions } from '#core/desktop/export-options';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { narrowMap } from '#core/export/narrow-map';
import { exportMap } from '#electron/export/export-map';
import { pdfHtml } from '#electron/export/pdf-html';
import { hostileMap } from '../../support/hostile-map';
import { hostileTexts } from '../../support/hostile-texts';
import { activeParts } from '../../support/inert-html';
import { readBack } from '../../support/read-back';
import { expectSoundXml } from '../../support/sound-xml';
import { jobOf } from './job-of';

const told = { hasNotes: true, hasComments: true, footer: '' };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = [
  'svg',
  'html',
  'docx',
  'pptx',
  'xlsx',
  'csv',
  'md',
  'json',
  'canvas',
  'mermaid',
  'cjml',
  'ojf',
] as const;
type Format = (typeof formats)[number];

const optionsOf = (texts: readonly string[]) =>
  exportOptions.parse({
    formats,
    language: 'en',
    theme: 'light',
    date: '2026-10-05',
    contents: { ...told, footer: texts.join(' ').slice(0, 100) },
  });

const contentsOf = (texts: readonly string[]): MapContents => ({
  mapId: 'hostile',
  formatVersion: 1,
  isReadOnly: false,
  records: hostileMap(texts).records.map((record) => ({ ...record })),
  assets: [],
  notes: [],
});

type Files = Readonly<Record<Format, readonly Uint8Array[]>>;

/** Of all formats at once: what is drawn and told is the same for all of them. */
async function exported(texts: readonly string[]): Promise<Files> {
  const contents = contentsOf(texts);
  const made = await exportMap({ contents, folder, baseName: 'map', options: optionsOf(texts) });
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.every(({ path }) => dirname(path) === folder)).toBe(true);
  const of = (wanted: Format) =>
    made.value
      .filter(({ format }) => format === wanted)
      .map(({ path }) => new Uint8Array(readFileSync(path)));
  const { svg, html, docx, pptx } = { svg: of('svg'), html: of('html'), docx: of('docx'), pptx: of('pptx') };
  const { xlsx, csv, md, json } = { xlsx: of('xlsx'), csv: of('csv'), md: of('md'), json: of('json') };
  const foreign = { canvas: of('canvas'), mermaid: of('mermaid'), cjml: of('cjml'), ojf: of('ojf') };
  return { svg, html, docx, pptx, xlsx, csv, md, json, ...foreign };
}

const textOf = ([file]: readonly Uint8Array[]): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);

function expectSoundOffice(archive: Uint8Array): void {
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    expect(name).toMatch(/^[\w[\]. -]+(?:\/[\w[\]. -]+)*\/?$/);
    expect(name).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|vba|macro|activeX/i);
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const xml = strFromU8(bytes);
    expectSoundXml(xml, name);
    for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g))
      expect(target).toMatch(/^(?:https?:\/\/|mailto:)/);
    expect(xml, name).not.toMatch(/<f>|<f |<w:fldSimple/);
    for (const [, field = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)/g))
      expect(field).toMatch(/^(?:PAGE|NUMPAGES|PAGEREF _Toc\d+ \\h|TOC(?: \\[ho]| &quot;1-\d&quot;)*)$/);
  }
}

it('fills every field that takes text, of every kind of record', () => {
  const { fields, records } = hostileMap(['x']);
  for (const field of ['fix.state.reason', 'pin.text', 'source.name', 'cell.picture.description'])
    expect(fields).toContain(field);
  expect(fields.size).toBeGreaterThanOrEqual(60);
  const read = readRecords(records);
  expect(read.notes).toEqual([]);
  expect(read.records).toHaveLength(records.length);
});

/** In every run all texts in a few maps; each in a map of its own when everything is to be tried. */
const together = process.env.TAPKI_RANDOM_MAPS === undefined ? 12 : 1;
const groups = Array.from({ length: Math.ceil(hostileTexts.length / together) }, (_, index) =>
  hostileTexts.slice(index * together, (index + 1) * together),
);
const named = groups.map((texts) => [JSON.stringify(texts[0]?.slice(0, 40)), texts] as const);

describe.each(named)('Hostile text from %s on', (_, texts) => {
  let files: Files | null = null;
  const filesOf = (format: Format): readonly Uint8Array[] => files?.[format] ?? [];
  beforeAll(async () => {
    files = await exported(texts);
  }, 120_000);

  it('is text in drawings and pages', () => {
    const svg = textOf(filesOf('svg'));
    expectSoundXml(svg, 'svg');
    expect(activeParts(svg, ['image'])).toEqual([]);
    const job = jobOf(contentsOf(texts).records, ['pdf'], told);
    const pdf = { ...job.options.pdf, layout: 'stages' as const };
    expect(activeParts(pdfHtml({ ...job, options: { ...job.options, pdf } }), ['meta'])).toEqual([]);
    const page = textOf(filesOf('html'));
    expect(page.match(/<script[ >]/gi)).toHaveLength(2);
    expect(page.match(/<\/script/gi)).toHaveLength(2);
    const data = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(() => JSON.parse(data)).not.toThrow();
    const markup = page
      .replace(/<script[^>]*>.*?<\/script>/gs, '')
      .replace(/<style>.*?<\/style>/gs, '')
      .replace(/content="default-src[^"]*"/, '');
    expect(activeParts(markup, ['meta'])).toEqual([]);
  });

  it('is text in office files', () => {
    for (const format of ['docx', 'pptx', 'xlsx'] as const)
      for (const file of filesOf(format)) expectSoundOffice(file);
  });

  it('is no formula in tables', () => {
    for (const bytes of filesOf('csv')) {
      const rows = z.array(z.array(z.string())).parse(parse(strFromU8(bytes), { bom: true }));
      const cells = rows.flat().filter((cell) => !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell));
      expect(cells.filter((cell) => /^[\s\p{Cc}\ufeff]*[=+\-@|%＝＋－＠]|^[\t\r]/u.test(cell))).toEqual([]);
    }
  });

  it('is text to a renderer of Markdown that allows everything', () => {
    const html = micromark(textOf(filesOf('md')), {
      ...{ allowDangerousHtml: true, allowDangerousProtocol: true },
      ...{ extensions: [gfm()], htmlExtensions: [gfmHtml()] },
    });
    expect(activeParts(html)).toEqual([]);
    const canvas = z
      .object({ nodes: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })) })
      .parse(JSON.parse(textOf(filesOf('canvas'))));
    for (const node of canvas.nodes) {
      expect(['text', 'group']).toContain(node.type);
      const drawn = micromark(node.text ?? '', { allowDangerousHtml: true, allowDangerousProtocol: true });
      expect(activeParts(drawn)).toEqual([]);
      expect(node.text ?? '').not.toContain('![[');
    }
  });

  it('is read back as it was, and alters nothing but itself', () => {
    const { mapId, records, formatVersion } = contentsOf(texts);
    const whole = buildSnapshot(
      mapId,
      readRecords(records, formatVersion).records.map(({ record }) => record),
    );
    const snapshot = narrowMap(whole, optionsOf(texts).contents);
    const of = (format: Format): Uint8Array => filesOf(format)[0] ?? new Uint8Array();
    for (const [id, record] of readBack('json', of('json')).records)
      expect(record).toEqual(snapshot.records.get(id));
    expectSoundXml(textOf(filesOf('cjml')), 'cjml');
    for (const format of ['csv', 'mermaid', 'canvas', 'cjml', 'ojf'] as const)
      expect(readBack(format, of(format)).byKind.step.length, format).toBe(snapshot.byKind.step.length);
    expect(Reflect.get({}, 'wasRun')).toBeUndefined();
  });
});

it('leaves nothing outside its folder', () => {
  for (const name of readdirSync(folder)) expect(name).toMatch(/^[\w-]+\.\w+$/);
});
