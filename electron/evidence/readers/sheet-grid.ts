/**
 * A spreadsheet as rows of texts: .xlsx, .xls, .ods. Values alone: formulas give what they gave last, dates are
 * written out in the epoch of the file, merged headings stand in every column they cover.
 */
import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { mostColumns } from '#core/evidence/contact-fields';
import { soundArchive } from '#core/file/sound-archive';
import { readZipDirectory } from '#core/file/zip-directory';
import { limits } from '#core/limits';
import { withHeadings } from './sheet-headings';

export interface SheetGrid {
  /** Of all sheets that hold cells and are not hidden, in the order of the file. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

export type SheetFault = 'tooWide' | 'unreadable' | 'protected' | 'tooLarge' | 'empty';
export type SheetAnswer =
  | { readonly ok: true; readonly grid: SheetGrid }
  | { readonly ok: false; readonly fault: SheetFault };

export interface SheetTask {
  readonly bytes: Uint8Array;
  /** null: the one that holds most cells; title pages and notes hold few. */
  readonly sheet: string | null;
  readonly headerRow: number | null;
  /** null: all rows. */
  readonly mostRows: number | null;
}

/** Nothing that leads out of the archive; some programs write backslashes. */
const partName = /^(?![\\/]|[A-Za-z]:)(?!.*(?:^|[\\/])\.\.(?:[\\/]|$))[^\0]{1,400}$/;
/** What cells are made of; no pictures, no macros, and no archive in the archive. */
const readPart = /\.(?:xml|rels)$|^xl[\\/](?!vba)[^.]*\.bin$|^mimetype$/i;

/** The parts of it that are read, as they were checked; a string: why it is not. */
function checkedArchive(bytes: Uint8Array): Uint8Array | SheetFault {
  const entries = readZipDirectory(bytes, limits.contactSheet, partName);
  if ('fault' in entries) {
    const isLarge = entries.fault === 'unsafe' && /^too/.test(entries.reason);
    return isLarge ? 'tooLarge' : 'unreadable';
  }
  return soundArchive(entries.filter(({ name }) => readPart.test(name))) ?? 'unreadable';
}

export function readSheetGrid({ bytes, sheet, headerRow, mostRows }: SheetTask): SheetAnswer {
  const checked = bytes[0] === 0x50 ? checkedArchive(bytes) : bytes;
  if (typeof checked === 'string') return { ok: false, fault: checked };
  let book: WorkBook;
  try {
    book = read(checked, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      bookVBA: false,
      ...(mostRows === null ? {} : { sheetRows: mostRows }),
    });
  } catch (error) {
    // The library throws whatever it stumbles over in a damaged file; a password is the one thing it names.
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return { ok: false, fault: isLocked ? 'protected' : 'unreadable' };
  }
  const shown = book.SheetNames.filter((_, i) => !book.Workbook?.Sheets?.[i]?.Hidden).slice(
    0,
    limits.contactSheet.sheets,
  );
  const filled = shown.filter((name) => isFilled(book.Sheets[name]));
  const wanted = sheet !== null && shown.includes(sheet) ? sheet : largest(book, filled);
  const page = wanted === undefined ? undefined : book.Sheets[wanted];
  if (wanted === undefined || page === undefined || !isFilled(page)) return { ok: false, fault: 'empty' };
  const rows = rowsOf(page, book.Workbook?.WBProps?.date1904 === true);
  if (rows === null) return { ok: false, fault: 'tooWide' };
  return {
    ok: true,
    grid: { sheets: filled, sheet: wanted, rows: withHeadings(rows, page['!merges'] ?? [], headerRow) },
  };
}

const sizeOf = (page: WorkSheet | undefined): number =>
  (page?.['!data'] ?? []).reduce((size, row) => size + (row?.length ?? 0), 0);

const largest = (book: WorkBook, names: readonly string[]): string | undefined =>
  names.toSorted((a, b) => sizeOf(book.Sheets[b]) - sizeOf(book.Sheets[a]))[0];

const isFilled = (page: WorkSheet | undefined): boolean =>
  (page?.['!data'] ?? []).some((row) =>
    row?.some(({ t, v }) => t !== 'z' && t !== 'e' && String(v ?? '') !== ''),
  );

/** Every row as wide as the widest; columns with nothing at the end of all rows are left away. null: too many columns. */
function rowsOf(page: WorkSheet, isFrom1904: boolean): string[][] | null {
  const rows: string[][] = [];
  let width = 0;
  for (const row of Array.from(page['!data'] ?? [])) {
    const cells = Array.from(row ?? [], (cell) => shownValue(cell, isFrom1904));
    const last = cells.findLastIndex((cell) => cell !== '') + 1;
    cells.length = last;
    width = Math.max(width, last);
    rows.push(cells);
  }
  rows.length = rows.findLastIndex((row) => row.length > 0) + 1;
  if (width > mostColumns) return null;
  for (const row of rows) if (row.length > 0) while (row.length < width) row.push('');
  return rows;
}

interface Cell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
}

function shownValue(cell: Cell | undefined, isFrom1904: boolean): string {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === null) return '';
  const { t, v, z } = cell;
  // Errors of formulas (#N/A and the like) are no values.
  if (t === 'e') return '';
  if (v instanceof Date) return writtenDate(v.toISOString().slice(0, 19).replace('T', ' '));
  if (typeof v === 'number') {
    const format = typeof z === 'string' ? bareFormat(z) : '';
    return /[dmyhs]/i.test(format) ? writtenSerial(v, format, isFrom1904) : plainNumber(v);
  }
  return typeof v === 'string' ? v.replace(/\r\n?/g, '\n').replaceAll('\0', '') : String(v);
}

/** Without texts in quotes, colours and conditions: what is left says whether the number is a date. */
const bareFormat = (format: string): string =>
  /^general$/i.test(format)
    ? ''
    : format.replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|e[+-]/gi, '').replace(/;.*$/s, '');

/**
 * Fifteen digits, as spreadsheets show them: 0.1 + 0.2 is 0.3 there. Whole numbers keep all they have: a longer one is an
 * id that a program wrote, and ids must not become one.
 */
const plainNumber = (value: number): string =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));

const dayMs = 86_400_000;
/** Day 0 of the two calendars. The first holds a 29 February 1900 that never was, hence the two bases. */
const epochs = { early: Date.UTC(1899, 11, 31), usual: Date.UTC(1899, 11, 30), of1904: Date.UTC(1904, 0, 1) };

/** A date, a moment, or, where the format shows no day, a time of day or a duration. */
function writtenSerial(value: number, format: string, isFrom1904: boolean): string {
  const seconds = Math.round(value * 86_400);
  if (!/[dy]|mmm/i.test(format)) return duration(seconds);
  const epoch = isFrom1904 ? epochs.of1904 : value < 60 ? epochs.early : epochs.usual;
  const moment = new Date(epoch + seconds * 1_000);
  const isDate = value >= 0 && moment.getTime() < epochs.usual + 2_958_466 * dayMs;
  return isDate ? writtenDate(moment.toISOString().slice(0, 19).replace('T', ' ')) : plainNumber(value);
}

const writtenDate = (moment: string): string => moment.replace(/ 00:00:00$/, '');

function duration(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const whole = Math.abs(seconds);
  const clock = `${two(Math.floor(whole / 3_600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return seconds < 0 ? `-${clock}` : clock;
}
