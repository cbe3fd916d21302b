/**
 * A file of another program as a map, whatever its format: found by its name and its text, the page that is wanted
 * read, a title given where the file has none. Spreadsheets come as grids that others have unpacked.
 */
import type { PlainRecord } from '../../document/plain-record';
import type { Language } from '../../document/records/field';
import { type FormatProblem, formatProblems, isFormatProblem } from '../../i18n/messages/formats';
import type { MessageValues } from '../../i18n/translate';
import { endingOf } from './file-endings';
import type { ForeignResult, Refused } from './foreign';
import { type ForeignFormat, foreignFormats, formatOfFile } from './foreign-formats';
import type { Loss } from './losses';
import { listDrawioPages, readDrawio } from './read-drawio';
import { readTable } from './read-table';
import type { Table } from './write-table';

type ForeignFormatId = ForeignFormat['id'] | 'xlsx';

export interface ForeignMap {
  readonly format: ForeignFormatId;
  /** Names of all pages or sheets, in the order of the file; empty where the format knows one only. */
  readonly pages: readonly string[];
  /** Which of them was read. */
  readonly page: number;
  readonly records: readonly PlainRecord[];
  /** What of the file has no place in a map. */
  readonly left: readonly Loss[];
}

export interface ForeignRefusal {
  /** From 1. */
  readonly line: number;
  readonly problem: FormatProblem;
  readonly values: MessageValues;
}

export type ForeignReading =
  | { readonly kind: 'read'; readonly map: ForeignMap }
  | { readonly kind: 'refused'; readonly refusal: ForeignRefusal }
  | { readonly kind: 'unknown' };

export interface ForeignWish {
  /** Name of the file. */
  readonly name: string;
  /** Of the map that is made, and of names the file leaves open. */
  readonly language: Language;
  /** Index of the page or sheet. */
  readonly page: number;
}

export function readForeignText(text: string, { name, language, page }: ForeignWish): ForeignReading {
  const diagram = /^(?:md|txt)$/.test(endingOf(name)) ? mermaidIn(text) : null;
  const format =
    diagram === null ? formatOfFile(name, text) : (foreignFormats.find(({ id }) => id === 'mermaid') ?? null);
  if (format === null) return { kind: 'unknown' };
  if (format.id !== 'drawio')
    return readingOf(format.read(diagram ?? text, language), name, { format: format.id, pages: [], page: 0 });
  const listed = listDrawioPages(text);
  if (!listed.ok) return refused(listed);
  const wanted = within(page, listed.names);
  return readingOf(readDrawio(text, language, wanted), name, {
    format: 'drawio',
    pages: listed.names,
    page: wanted,
  });
}

/** A sheet of a spreadsheet that somebody else has unpacked. */
export interface Sheet {
  readonly name: string;
  readonly grid: Table;
}

export function readForeignSheets(
  sheets: readonly Sheet[],
  { name, language, page }: ForeignWish,
): ForeignReading {
  const pages = sheets.map((sheet) => sheet.name);
  const wanted = within(page, pages);
  const read = readTable(sheets[wanted]?.grid ?? [], language);
  return readingOf(read, name, { format: 'xlsx', pages, page: wanted });
}

const within = (page: number, pages: readonly string[]): number => (page < pages.length ? page : 0);

function readingOf(
  read: ForeignResult,
  name: string,
  about: Pick<ForeignMap, 'format' | 'pages' | 'page'>,
): ForeignReading {
  if (!read.ok) return refused(read);
  const records = read.map.records.map((record) =>
    record.kind === 'map' && record.title === '' ? { ...record, title: titleFrom(name) } : record,
  );
  return { kind: 'read', map: { ...about, records, left: read.left } };
}

/** A table says nowhere what it is of; its file does. */
const titleFrom = (name: string): string => name.replace(/\.[^.]*$/, '').slice(0, 300);

function refused({ line, problem, values }: Refused): ForeignReading {
  const key = problemNames.find((one) => formatProblems[one] === problem);
  if (key === undefined) throw new Error('A reader refused a file for a reason that has no name');
  return { kind: 'refused', refusal: { line, problem: key, values } };
}

const problemNames = Object.keys(formatProblems).filter(isFormatProblem);

/**
 * The first journey diagram among the code blocks of a Markdown text, with every other line made empty, so that a
 * fault keeps the line it has in the file; null: there is none.
 */
function mermaidIn(text: string): string | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let start = 0; start < lines.length; start += 1) {
    const fence = /^\s*(`{3,}|~{3,})\s*mermaid\b/i.exec(lines[start] ?? '')?.[1];
    if (fence === undefined) continue;
    const found = lines.findIndex((line, index) => index > start && line.trim().startsWith(fence));
    const end = found === -1 ? lines.length : found;
    const block = lines.slice(start + 1, end);
    if (block.some((line) => /^\s*journey\b/i.test(line)))
      return [...Array<string>(start + 1).fill(''), ...block].join('\n');
    start = end;
  }
  return null;
}
