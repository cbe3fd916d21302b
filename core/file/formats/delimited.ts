/**
 * Tables as text: CSV of any usual delimiter, and the tab-separated text that spreadsheets put on the clipboard.
 * Written cells can never run as formulas (core/evidence/safe-cell.ts); reading takes that guard away again.
 */
import { csvText, safeText } from '../../evidence/safe-cell';
import { formatProblems } from '../../i18n/messages/formats';
import { foreignLimits, placeAt, Refusal, type Refused, reading } from './foreign';
import type { TableCell } from './lane-cell';
import type { Table } from './write-table';

type Grid = readonly (readonly string[])[];
export type GridResult = { readonly ok: true; readonly grid: Grid } | Refused;

/** With a mark of UTF-8 in front, without which Excel takes Russian for another encoding. */
export const writeCsv = (grid: Table, delimiter = ','): string =>
  `\ufeff${csvText(
    grid.map((row) => row.map(String)),
    delimiter,
  )}`;

export const readCsv = (text: string): GridResult =>
  reading(text, () => {
    const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
    const grid = split(plain, delimiterOf(plain), true);
    return { ok: true, grid: grid.map((row) => row.map(withoutGuard)) };
  });

/** A quotation mark that is not closed is a character like others: people copy inches and cut-off quotes. */
export const readTabbed = (text: string): GridResult =>
  reading(text, () => ({ ok: true, grid: split(text, '\t', false) }));

/** The apostrophe that a writer put before what looks like a formula. */
function withoutGuard(cell: string): string {
  const rest = cell.slice(1);
  return cell.startsWith("'") && safeText(rest) === cell ? rest : cell;
}

/** The most frequent candidate of the first line, quoted text left out. */
function delimiterOf(text: string): string {
  const counts = new Map([';', '\t', ','].map((candidate) => [candidate, 0]));
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) break;
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best = ',', count = 0] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return count > 0 ? best : ',';
}

interface Read {
  readonly value: string;
  readonly end: number;
}

function split(source: string, delimiter: string, isStrict: boolean): string[][] {
  const text = source.replace(/\r\n?/g, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let hasQuotes = true;
  for (let at = 0; at < text.length; ) {
    const quoted: Read | null = hasQuotes && text.charAt(at) === '"' ? quotedCell(text, at, delimiter) : null;
    if (quoted === null && text.charAt(at) === '"' && hasQuotes && !closes(text, at)) {
      if (isStrict) throw new Refusal(formatProblems.unclosedQuote, placeAt(text, at).line);
      hasQuotes = false;
    }
    const { value, end } = quoted ?? plainCell(text, at, delimiter);
    row.push(value);
    cells += 1;
    if (cells > foreignLimits.cells) {
      throw new Refusal(formatProblems.tooMany, placeAt(text, at).line, { limit: foreignLimits.cells });
    }
    at = end + 1;
    const isLast = end >= text.length;
    if (isLast || text.charAt(end) === '\n') {
      rows.push(row);
      row = [];
    } else if (at >= text.length) row.push('');
  }
  if (row.length > 0) rows.push(row);
  return squared(rows);
}

/** False: no quotation mark follows at all. */
const closes = (text: string, at: number): boolean => text.indexOf('"', at + 1) !== -1;

/** null: the mark is not closed before a delimiter, so it belongs to the text. */
function quotedCell(text: string, from: number, delimiter: string): Read | null {
  const parts: string[] = [];
  let start = from + 1;
  for (let mark = text.indexOf('"', start); mark !== -1; mark = text.indexOf('"', start)) {
    parts.push(text.slice(start, mark));
    const after = text.charAt(mark + 1);
    if (after !== '"') {
      const isEnd = after === '' || after === '\n' || after === delimiter;
      return isEnd ? { value: parts.join('"'), end: mark + 1 } : null;
    }
    start = mark + 2;
  }
  return null;
}

function plainCell(text: string, from: number, delimiter: string): Read {
  let end = from;
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== delimiter) end += 1;
  return { value: text.slice(from, end), end };
}

/** Every row as long as the longest. */
export function squared<Value extends TableCell>(rows: readonly (readonly Value[])[]): (Value | string)[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
