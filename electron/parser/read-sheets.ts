/**
 * The sheets of an .xlsx file as grids of texts and numbers. The archive is checked before anything of it is
 * unpacked; formulas, macros, pictures and links are never looked at, only the values that cells show.
 */
import { read, type WorkSheet } from '@e965/xlsx';
import { foreignLimits } from '#core/file/formats/foreign';
import type { Sheet } from '#core/file/formats/read-foreign';
import type { Table } from '#core/file/formats/write-table';
import { soundArchive } from '#core/file/sound-archive';
import { readZipDirectory } from '#core/file/zip-directory';
import { limits } from '#core/limits';

/** Parts of a spreadsheet lie in folders with plain names; `[Content_Types].xml` is the one with brackets. */
const partName = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:\0]{1,300}$/;
/** What cells are made of: no pictures, no macros, no archive in the archive. */
const readPart = /^(?:\[Content_Types\]\.xml|_rels\/[^/]*\.rels|xl\/.*\.(?:xml|rels))$/i;

/** null: this is no spreadsheet, or not one that can be read without harm. */
export function readSheets(bytes: Uint8Array): readonly Sheet[] | null {
  const entries = readZipDirectory(bytes, limits.stepSheet, partName);
  if ('fault' in entries || !entries.some(({ name }) => name === 'xl/workbook.xml')) return null;
  const checked = soundArchive(entries.filter(({ name }) => readPart.test(name)));
  if (checked === null) return null;
  try {
    const book = read(checked, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellStyles: false,
      bookVBA: false,
      // One more than is allowed, so that the reader of tables can say that there are too many.
      sheetRows: foreignLimits.steps + 2,
    });
    const names = book.SheetNames.slice(0, limits.stepSheet.sheets);
    return names.map((name) => ({ name, grid: gridOf(book.Sheets[name]) }));
  } catch {
    // The library throws whatever it stumbles over in a damaged file.
    return null;
  }
}

/** Merged cells hold their text in the first one alone, which is how tables of steps are read. */
function gridOf(sheet: WorkSheet | undefined): Table {
  const rows = sheet?.['!data'] ?? [];
  const grid = Array.from(rows, (row) => Array.from(row ?? [], shownValue));
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

interface Cell {
  readonly t: string;
  readonly v?: unknown;
  readonly w?: string;
}

/** Dates and percentages as they are shown; plain numbers as numbers; errors of formulas as nothing. */
function shownValue(cell: Cell | undefined): string | number {
  if (cell === undefined || cell.t === 'e' || cell.t === 'z') return '';
  const { v, w } = cell;
  if (typeof v === 'number') return w === undefined || Number(w) === v ? v : shownNumber(v, w);
  return typeof v === 'string' ? v.replace(/\r\n?/g, '\n') : (w ?? '');
}

/** A number shown rounded or with separators stays a number; one shown as a date or a share is what people see. */
const shownNumber = (value: number, shown: string): string | number =>
  /^[\s\d.,\u00a0\u202f+\-−]+$/.test(shown) ? value : shown;
