/** Table files from the test suites of parsers: read as expected, or every row that is not said to be rejected. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tableFormat } from '#core/evidence/contact-fields';
import { questionCell } from '#electron/evidence/cell-names';
import { EvidenceError, toAppError } from '#electron/evidence/evidence-error';
import { bringIn } from '#electron/evidence/incoming-file';
import type { Query } from '#electron/evidence/query';
import { readRawTable } from '#electron/evidence/raw-table';
import { Store } from '#electron/evidence/store';
import { sampleTable, type TableSample } from '#electron/evidence/table-sample';
import { hasSharedData, sharedData } from './shared-data';

const folder = join(sharedData, 'import-nasty');
const entry = z.object({
  path: z.string(),
  format: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  what_is_nasty: z.string(),
  expected: z.string(),
});
const asRows = z.object({ rows: z.array(z.array(z.string().nullable())) });
const asRecord = z.record(z.string(), z.coerce.string());
const asRecords = z.array(asRecord).or(asRecord.transform((record) => [record]));

const ourEncodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
};

/** No rows below their first line, or (quotes escaped by a backslash, as no tool for tables writes them) none that can be told apart. */
const refused = /empty|contains_html|no_delimiter|examples_escape/;
/** The suite expects another telephone number than its file holds. */
const misprints: Readonly<Record<string, string>> = { '1234567890': '2095257564' };

const entries = hasSharedData
  ? z
      .array(entry)
      .parse(parse(readFileSync(join(folder, 'MANIFEST.csv')), { columns: true }))
      .filter(({ format }) => ['csv', 'tsv'].includes(format))
  : [];

/** Blank cells at the end of a line say nothing. */
function bare(cells: readonly (string | null)[]): string {
  const texts = cells.map((cell) => (cell ?? '').trim());
  return JSON.stringify(texts.slice(0, texts.findLastIndex((text) => text !== '') + 1));
}

function expectedRows(path: string): string[] {
  const file: unknown = JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const rows = asRows.safeParse(file);
  if (rows.success) return rows.data.rows.map(bare);
  const records = asRecords.parse(file);
  const cells = records.map((record) => Object.values(record).map((cell) => misprints[cell] ?? cell));
  return [Object.keys(records[0] ?? {}), ...cells].map(bare);
}

async function readWhole(query: Query, workspace: string, path: string, sample: TableSample) {
  const { line: firstLine, row: firstRow } = sample.records[0] ?? {};
  if (firstLine === undefined || firstRow === undefined)
    throw new EvidenceError('tableEmpty', { name: path });
  const file = await bringIn(path, sample.format.encoding, workspace, () => undefined, null);
  try {
    const columns = sample.headers.length;
    // No cell is on such a scale, so that every one is kept as it stands.
    const scale = { min: 100, max: 101 };
    const questions = sample.headers.map((_, column) => ({
      column,
      name: String(column),
      kind: 'csat' as const,
      scale,
    }));
    const mapping = {
      kind: 'survey' as const,
      sourceName: 'nasty',
      format: sample.format,
      columns: {},
      questions,
      fixedDay: null,
      csatScale: scale,
      cesScale: scale,
    };
    const raw = { path: file.path, name: 'nasty', columns, firstLine, firstRow };
    await readRawTable(query, raw, mapping, '', { secret: '', sql: (id) => id });
    const cells = z.record(z.string(), z.string().nullable());
    const names = questions.map((_, index) => questionCell(index));
    const rows = await query.rows(`SELECT ${names.join(', ')} FROM raw`, cells);
    const rejects = await query.row(
      'SELECT count(DISTINCT line)::DOUBLE AS count FROM csv_rejects',
      z.object({ count: z.number() }),
    );
    return { rows: rows.map((row) => bare(Object.values(row))), rejected: rejects.count };
  } finally {
    await file.remove();
  }
}

describe.skipIf(!hasSharedData)('nasty tables', () => {
  it.each(entries)('$path: $what_is_nasty', async ({ path, encoding, delimiter, expected }) => {
    const temporary = await mkdtemp(join(tmpdir(), 'tapki-nasty-'));
    const store = new Store(join(temporary, 'store'));
    const full = join(folder, path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    try {
      const guess = await sampleTable(full, name, null);
      const given = tableFormat.safeParse({
        ...guess.format,
        encoding: ourEncodings[encoding] ?? guess.format.encoding,
        delimiter: delimiter === 'TAB' ? '\t' : delimiter,
      });
      const sample = given.success ? await sampleTable(full, name, given.data) : guess;
      const { rows, rejected } = await store.write((query) =>
        readWhole(query, store.workspace, full, sample),
      );
      if (expected === '') return;
      const wanted = expectedRows(expected);
      // Nothing is bent or invented, and nothing is missing that was not said to be rejected.
      expect(rows.filter((row) => row !== '[]' && !wanted.includes(row))).toEqual([]);
      const header = wanted.indexOf(bare(sample.headers));
      const below = wanted.slice(header + 1).filter((row) => row !== '[]');
      expect(below.length - rows.length).toBeLessThanOrEqual(rejected);
    } catch (error) {
      if (error instanceof Error && error.name === 'AssertionError') throw error;
      // Refused with a reason a person can read.
      expect(['tableEmpty', 'tableUnreadable']).toContain(toAppError(error).code);
      expect(ourEncodings[encoding] === undefined || refused.test(path)).toBe(true);
    } finally {
      await store.close();
      await rm(temporary, { recursive: true, force: true });
    }
  });
});
