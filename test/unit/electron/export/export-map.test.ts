import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failure } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import { exportOptions } from '#core/desktop/export-options';
import { readRecords } from '#core/document/plain-record';
import { readMapJson } from '#core/file/map-json';
import { mapFileLimits } from '#core/limits';
import { exportMap } from '#electron/export/export-map';
import { smallMapRecords } from '../../core/scene/small-map';
import { elementsOf, readXml, textOf } from '../../core/scene/xml';

const contents: MapContents = {
  mapId: 'map-small',
  formatVersion: 1,
  isReadOnly: false,
  records: smallMapRecords.map((record) => ({ ...record })),
  assets: [],
  notes: [],
};
const options = exportOptions.parse({ formats: ['svg'], language: 'ru', theme: 'light', date: '2026-10-05' });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapki-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('Exporting a map as SVG', () => {
  it('needs no window and writes one whole file with the fonts its text needs', async () => {
    const result = await exportMap({ contents, folder, baseName: 'Путь', options });
    expect(result).toEqual({
      ok: true,
      value: [{ format: 'svg', path: join(folder, 'Путь.svg'), left: [] }],
    });
    const svg = await readFile(join(folder, 'Путь.svg'), 'utf8');
    const root = readXml(svg);
    expect(elementsOf(root, 'text').map(textOf)).toContain('Ждёт модерации');
    const style = textOf(elementsOf(root, 'style')[0] ?? root);
    expect(style.split('@font-face').length - 1).toBe(4);
    expect(style).toContain('data:font/woff2;base64,');
    expect(style).not.toContain('U+0460');
  });

  it('tells how far it is', async () => {
    const seen: unknown[] = [];
    await exportMap({
      contents,
      folder,
      baseName: 'a',
      options,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.at(-1)).toEqual({ format: 'svg', done: 1, total: 1 });
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const result = await exportMap({ contents, folder, baseName: 'a', options, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes a folder inside the chosen one where files of a set lie, and none where there are no files', async () => {
    const inside = join(folder, 'Wall');
    const result = await exportMap({ contents, folder, subfolder: 'Wall', baseName: 'a', options });
    expect(result).toMatchObject({ ok: true, value: [{ path: join(inside, 'a.svg') }] });
    const called = AbortSignal.abort();
    await exportMap({ contents, folder, subfolder: 'Team', baseName: 'a', options, signal: called });
    expect(await readdir(folder)).toEqual(['Wall']);
  });

  it('says when the folder is not there', async () => {
    const result = await exportMap({ contents, folder: join(folder, 'gone'), baseName: 'a', options });
    expect(result).toEqual(failure('folderNotFound', { name: 'gone' }));
  });

  it.skipIf(!existsSync('/proc/self'))('names the folder that takes no file', async () => {
    const result = await exportMap({ contents, folder: '/proc', baseName: 'a', options });
    expect(result).toEqual(failure('folderNotWritable', { name: 'proc' }));
  });
});

describe('Exporting a map as tables', () => {
  const tables = { ...options, formats: ['csv', 'xlsx'] as const };
  const run = () =>
    exportMap({ contents, folder, baseName: 'map', options: { ...tables, formats: [...tables.formats] } });

  it('writes the map itself, and each other table in a file of its own', async () => {
    await run();
    expect((await readdir(folder)).toSorted()).toEqual([
      'map-methods.csv',
      'map-numbers.csv',
      'map-quotes.csv',
      'map-steps.csv',
      'map.csv',
      'map.xlsx',
    ]);
  });

  it('says of both what does not come back from them, once for all files of a format', async () => {
    const result = await run();
    const told = result.ok ? result.value.filter(({ left }) => left.length > 0) : [];
    expect(told.map(({ path }) => path)).toEqual([join(folder, 'map.csv'), join(folder, 'map.xlsx')]);
  });
});

describe('Exporting a map as JSON', () => {
  it('writes a map that can be read again, the same bytes each time', async () => {
    const write = async (name: string) => {
      await exportMap({ contents, folder, baseName: name, options: { ...options, formats: ['json'] } });
      return readFile(join(folder, `${name}.json`), 'utf8');
    };
    const text = await write('one');
    expect(await write('two')).toBe(text);
    const read = readMapJson(text, mapFileLimits);
    if (typeof read === 'string') throw new Error(read);
    const { records } = readRecords(read.records, read.version);
    const titles = records.flatMap(({ record }) => (record.kind === 'step' ? [record.title] : []));
    expect(titles).toContain('Ждёт модерации');
  });
});
