/** Spreadsheets of parser suites: every cell as it was expected, or the file is refused with the reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSheetGrid } from '#electron/evidence/readers/sheet-grid';
import { hasSharedData, sharedData } from './shared-data';

const folder = join(sharedData, 'import-nasty');
const entry = z.object({
  path: z.string(),
  format: z.string(),
  what_is_nasty: z.string(),
  expected: z.string(),
});
const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const book = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      merged: z.array(z.string()).optional(),
      rows: z.array(z.array(cellValue)),
    }),
  ),
});

const entries = hasSharedData
  ? z
      .array(entry)
      .parse(parse(readFileSync(join(folder, 'MANIFEST.csv')), { columns: true }))
      .filter(({ format }) => ['xlsx', 'xls', 'ods'].includes(format))
  : [];

/** What cannot be read says so; nothing of it is guessed. */
const refused: Readonly<Record<string, string>> = {
  'calamine/pass_protected.xlsx': 'protected',
  'calamine/empty_sheet.xlsx': 'empty',
  'calamine/errors.xlsx': 'empty',
  'phpspreadsheet/HiddenSheet.xlsx': 'empty',
  'phpspreadsheet/utf16be.bom.xlsx': 'unreadable',
};

const dayMs = 86_400_000;
/** One spelling for one value: dates as the days since 1900 that cells hold, errors as nothing. */
function plain(cell: z.infer<typeof cellValue>): string {
  const text = String(cell ?? '')
    .replace(/_x000D_|\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(\d\d)\.(\d)\d+$/, (_, second, tenth) => String(Math.round(Number(`${second}.${tenth}`))))
    .trim();
  if (/^#[A-Z/0!?]+$/.test(text)) return '';
  const lasting = /^(\d+) days?, (\d+):(\d+):(\d+)$/.exec(text) ?? /^()(\d+):(\d+):(\d+)$/.exec(text);
  if (lasting) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = lasting.slice(1).map(Number);
    return `${((days * 24 + hours) * 60 + minutes) * 60 + seconds} s`;
  }
  const isDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(text);
  if (isDate)
    return `day ${Math.round((Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? 'Z' : ''}`) / dayMs) * 1e4)}`;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase();
  return text !== '' && Number.isFinite(Number(text)) ? String(Number(Number(text).toPrecision(4))) : text;
}

const bare = (rows: readonly (readonly z.infer<typeof cellValue>[])[]): string[] =>
  rows.map((row) => row.map(plain).join('|').replace(/\|+$/, '')).filter((row) => row !== '');

describe.skipIf(!hasSharedData)('nasty spreadsheets', () => {
  it.each(entries)('$path: $what_is_nasty', ({ path, expected }) => {
    const bytes = readFileSync(join(folder, path));
    const read = (sheet: string | null) => readSheetGrid({ bytes, sheet, headerRow: 1, mostRows: null });
    const first = read(null);
    if (!first.ok) {
      expect([path, first.fault]).toEqual([path, refused[path]]);
      return;
    }
    expect(first.grid.sheets.length).toBeGreaterThan(0);
    if (expected === '') return;
    const wanted = book.parse(JSON.parse(readFileSync(join(folder, expected), 'utf8')));
    for (const { name, rows } of wanted.sheets.filter((sheet) => first.grid.sheets.includes(sheet.name))) {
      const found = read(name);
      // The answers of large sheets stop after forty rows.
      const end = rows.length === 40 ? 40 : undefined;
      // Headings stand in every column they cover; what is merged below them is one cell.
      const covering = wanted.sheets.find((sheet) => sheet.name === name)?.merged?.length ? 1 : 0;
      expect([name, found.ok && bare(found.grid.rows.slice(covering, end))]).toEqual([
        name,
        bare(rows.slice(covering)),
      ]);
    }
  });
});
