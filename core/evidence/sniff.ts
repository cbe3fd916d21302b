/**
 * Tells from the first bytes how a table file is written: encoding, delimiter, header row, decimal sign, order of
 * dates. Answers with the most likely reading; the person can correct it in the mapping dialog.
 */
import type { TableFormat } from './contact-fields';
import { readSample, type SampleRecord } from './csv-sample';
import { readInstant } from './read-value';

/** Of bytes of UTF-16 at least: in a table of Russian words, which have no zeros of their own. */
const fewestZeros = 0.05;

/** Sure signs only: byte-order marks, zero bytes of UTF-16, valid UTF-8. Null: one of the one-byte encodings. */
export function sniffEncoding(
  bytes: Uint8Array,
  isWhole: boolean,
): TableFormat['encoding'] | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0, 0, 0];
  const start = bytes.slice(0, 4_096);
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  });
  const [z0 = 0, z1 = 0, z2 = 0, z3 = 0] = zeros;
  // In UTF-32 two neighbouring bytes of each four are always zero; in UTF-16 every other byte is, where the text is Latin.
  const nearlyAll = (start.length / 4) * 0.9;
  if (nearlyAll > 0 && (Math.min(z2, z3) > nearlyAll || Math.min(z0, z1) > nearlyAll)) return 'utf-32';
  const high = z0 + z2;
  const low = z1 + z3;
  // A few that stand here and there are damage in a text of another encoding: delimiters and digits alone are more.
  if (Math.max(high, low) >= start.length * fewestZeros && Math.max(high, low) >= (high + low) * 0.9)
    return high > low ? 'utf-16be' : 'utf-16le';
  return isUtf8(bytes, isWhole) ? 'utf-8' : null;
}

/** A multi-byte character cut off by the end of the sample is forgiven unless the sample is the whole file. */
function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte < 0xc2 || byte > 0xf4) return false;
    if (i + length > bytes.length) return !isWhole;
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return false;
    i += length - 1;
  }
  return true;
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleRecords = 200;

export type SniffedTable = Omit<TableFormat, 'encoding'>;

/** `known`: the delimiter of a table that was written by ourselves. */
export function sniffTable(
  text: string,
  isWhole: boolean,
  known: TableFormat['delimiter'] | null = null,
): SniffedTable {
  const hint = known === null ? /^\ufeff?"?sep=(.)"?\r?\n/i.exec(text)?.[1] : undefined;
  const delimiter = known ?? delimiters.find((one) => one === hint) ?? bestDelimiter(text, isWhole);
  const records = readSample(text, delimiter, sampleRecords, isWhole);
  const headerRow = findHeader(hint === undefined ? records : records.slice(1));
  const cells = records.filter((record) => record.row > headerRow).flatMap((record) => record.cells);
  return { delimiter, headerRow, decimal: sniffDecimal(cells), dateOrder: sniffDateOrder(cells) };
}

/** The delimiter that cuts most records into the same number of cells, more cells being better. */
function bestDelimiter(text: string, isWhole: boolean): (typeof delimiters)[number] {
  let best: (typeof delimiters)[number] = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const widths = readSample(text, delimiter, sampleRecords, isWhole).map((record) => record.cells.length);
    const width = usual(widths);
    if (width < 2) continue;
    const even = widths.filter((one) => one === width).length / widths.length;
    const score = even * even * Math.log2(width + 1);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function usual(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Number of the row of a grid that looks like its header, from 1. */
export const findHeaderRow = (rows: readonly (readonly string[])[]): number =>
  findHeader(
    rows.slice(0, sampleRecords).flatMap((cells, i) => (cells.length > 0 ? [{ cells, row: i + 1 }] : [])),
  );

/** The first record as wide as the table that looks like names: no numbers, no dates, mostly filled. */
function findHeader(records: readonly Pick<SampleRecord, 'cells' | 'row'>[]): number {
  const width = usual(records.map((record) => record.cells.length));
  const wide = records.filter((record) => record.cells.length === width);
  const named = wide.slice(0, 20).find(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return (
      filled.length * 2 > cells.length &&
      filled.every((cell) => cell.length <= 200 && !/^[+-]?[\d\s.,]+%?$/.test(cell.trim()) && !isDate(cell))
    );
  });
  return (named ?? wide[0] ?? records[0])?.row ?? 1;
}

const isDate = (cell: string) => readInstant(cell, 'dmy') !== null || readInstant(cell, 'mdy') !== null;

function sniffDecimal(cells: readonly string[]): TableFormat['decimal'] {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    if (/^[+-]?\d[\d\s\u00a0.]*,\d+$/.test(cell.trim())) commas++;
    else if (/^[+-]?\d[\d\s\u00a0,]*\.\d+$/.test(cell.trim())) points++;
  }
  return commas > points ? ',' : '.';
}

function sniffDateOrder(cells: readonly string[]): TableFormat['dateOrder'] {
  const votes = { dmy: 0, mdy: 0, ymd: 0 };
  let undecided = 0;
  let isDotted = false;
  let hasHalfDays = false;
  for (const cell of cells) {
    const match = /^(\d{1,2})([-./])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(cell.trim());
    if (match) {
      const [, one, mark, two] = match;
      if (Number(one) > 12) votes.dmy++;
      else if (Number(two) > 12) votes.mdy++;
      else undecided++;
      isDotted ||= mark === '.';
      hasHalfDays ||= /[ap]m$/i.test(cell.trim());
    } else if (/^\d{4}[-./]\d{1,2}[-./]\d{1,2}/.test(cell.trim())) votes.ymd++;
    else if (/^\d{1,2}[-/.\s][a-zа-я]{3,9}\.?[-/.\s,]+\d{2,4}(?!\d)/i.test(cell.trim())) votes.dmy++;
  }
  if (votes.dmy + votes.mdy > 0) return votes.dmy >= votes.mdy ? 'dmy' : 'mdy';
  if (undecided === 0) return votes.ymd > 0 ? 'ymd' : 'dmy';
  // Nothing beyond 12 in either place: dots are European, a.m. and p.m. American.
  return !isDotted && hasHalfDays ? 'mdy' : 'dmy';
}
