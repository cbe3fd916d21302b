/**
 * An exported SVG opened by programs that are not ours: each draws what Chromium draws. Letters may be another font's
 * where a program does not read fonts out of files; nothing may be missing, elsewhere or cut. A program that is not
 * installed here is said, and its test skipped.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapContents } from '#core/desktop/desktop-api';
import { exportOptions } from '#core/desktop/export-options';
import { readRecords } from '#core/document/plain-record';
import { readMapJson } from '#core/file/map-json';
import { mapFileLimits } from '#core/limits';
import { exportMap } from '#electron/export/export-map';
import { machineFlags } from '../../../../scripts/launch.mjs';

const template = join(import.meta.dirname, '../../../../assets/templates/delivery.ru.json');
const longest = 60_000;

const isInstalled = (program: string): boolean => spawnSync('which', [program]).status === 0;
const chromium = ['chromium', 'google-chrome'].find(isInstalled);
const canCompare = chromium !== undefined && isInstalled('convert');

/** How each program is asked for a picture of `svg`, as large as the drawing, in the file `png`. */
const programs: Readonly<Record<string, (svg: string, png: string, size: string) => readonly string[]>> = {
  'firefox-esr': (svg, png, size) => [
    ...['--headless', '--no-remote', '--profile', join(folder, 'firefox'), `--window-size=${size}`],
    ...['--screenshot', png, pathToFileURL(svg).href],
  ],
  inkscape: (svg, png) => ['--export-type=png', `--export-filename=${png}`, svg],
  'rsvg-convert': (svg, png) => ['-o', png, svg],
};

let folder = '';
let svg = '';
let size = '';
let expected: readonly number[] = [];

const draw = (program: string, args: readonly string[]): void => {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: longest });
  expect(done.error, `${program}: ${done.stderr}`).toBeUndefined();
  expect(done.status, `${program}: ${done.stderr}`).toBe(0);
};

const drawInChromium = (file: string, png: string): void =>
  draw(chromium ?? '', [
    ...['--headless', '--disable-gpu', '--hide-scrollbars', ...machineFlags(), `--window-size=${size}`],
    ...[`--user-data-dir=${join(folder, 'chromium')}`, `--screenshot=${png}`, pathToFileURL(file).href],
  ]);

/** Shades of grey of squares of 8 × 8 px: letters of another font are still as grey. */
function shadesOf(png: string): readonly number[] {
  const flat = ['-background', 'white', '-flatten', '-resize', '12.5%', '-colorspace', 'Gray', '-depth', '8'];
  return [...spawnSync('convert', [png, ...flat, 'gray:-'], { maxBuffer: 64 * 1024 * 1024 }).stdout];
}

/** Per cent of the squares that are clearly another shade. */
function otherThan(shades: readonly number[]): number {
  expect(shades).toHaveLength(expected.length);
  const other = shades.filter((shade, index) => Math.abs(shade - (expected[index] ?? 0)) > 24);
  return (other.length / shades.length) * 100;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-svg-'));
  // It makes no folder of its own, and then says nothing and waits.
  mkdirSync(join(folder, 'firefox'));
  const read = readMapJson(readFileSync(template, 'utf8'), mapFileLimits);
  if (typeof read === 'string') throw new Error(read);
  const contents: MapContents = {
    mapId: 'delivery',
    formatVersion: read.version,
    isReadOnly: false,
    records: readRecords(read.records, read.version).records.map(({ record }) => ({ ...record })),
    assets: [],
    notes: [],
  };
  const options = exportOptions.parse({
    formats: ['svg'],
    language: 'ru',
    theme: 'light',
    date: '2026-11-02',
  });
  const written = await exportMap({ contents, folder, baseName: 'map', options });
  expect(written.ok).toBe(true);
  svg = join(folder, 'map.svg');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(readFileSync(svg, 'utf8')) ?? [];
  size = `${width},${height}`;
  if (!canCompare) return;
  drawInChromium(svg, join(folder, 'chromium.png'));
  expected = shadesOf(join(folder, 'chromium.png'));
}, longest);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

describe('An exported SVG', () => {
  for (const [program, argsOf] of Object.entries(programs)) {
    it.skipIf(!canCompare || !isInstalled(program))(
      `looks in ${program} as in Chromium`,
      () => {
        const png = join(folder, `${program}.png`);
        draw(program, argsOf(svg, png, size));
        expect(otherThan(shadesOf(png))).toBeLessThan(1.5);
      },
      longest,
    );
  }

  it.skipIf(!canCompare)(
    'would not pass with its words a line lower',
    () => {
      const lower = join(folder, 'lower.svg');
      const text = readFileSync(svg, 'utf8');
      writeFileSync(
        lower,
        text.replace(/(<text [^>]* y=")([\d.]+)/g, (_, head, y) => `${head}${Number(y) + 14}`),
      );
      drawInChromium(lower, join(folder, 'lower.png'));
      expect(otherThan(shadesOf(join(folder, 'lower.png')))).toBeGreaterThan(3);
    },
    longest,
  );

  it('brings the fonts of its letters and no others', () => {
    const text = readFileSync(svg, 'utf8');
    const ranges = [...text.matchAll(/unicode-range:([^,}]*)/g)].map(([, first]) => first);
    // Latin and Cyrillic in two weights; the sign of the rouble is of the further Latin.
    expect(ranges).toEqual(['U+0000-00FF', 'U+0000-00FF', 'U+0301', 'U+0301', 'U+0100-02BA']);
    const fonts = [...text.matchAll(/url\("data:font\/woff2;base64,([^"]*)"/g)].map(([, font = '']) => font);
    expect(fonts.join('').length).toBeLessThan(210_000);
  });
});
