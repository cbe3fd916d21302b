/**
 * A table as an .xlsx file: real numbers and real texts, a header that stays in view and is printed on every page,
 * columns as wide and rows as high as they need (not every program works heights out when it opens a file).
 * Texts are written as texts, so that no program runs one as a formula.
 */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcel, { type Cell, type Feature } from 'write-excel-file/node';
import { type ColumnKind, type Sheet, sheetTable } from '#core/export/workbook';
import type { Table } from '#core/file/formats/write-table';
import { officeText } from './office-text';
import { withoutTimes } from './steady-zip';

/** In characters of the font. */
const narrowest = 6;
const widest = 36;
/** A sheet of one column is a page of sentences. */
const sentence = 100;
/** In points: of a line, and what a spreadsheet allows a row. */
const lineHeight = 15;
const highest = 405;
/** Number, stage and step stay in view. */
const stickyColumns = 3;

/** What a spreadsheet refuses in the name of a sheet, and how long such a name may be. */
const notInNames = /[\\/?*[\]:']/g;
const longestName = 31;

/** `sheets`: tables about the map, each on a sheet of its own behind the map itself. */
export async function writeXlsx(
  grid: Table,
  title: string,
  fallback: string,
  sheets: readonly Sheet[] = [],
): Promise<Uint8Array> {
  const names = namesOf([title, ...sheets.map(({ name }) => name)], fallback);
  const kinds = sheets.map(({ columns }) => columns.map(({ kind }) => kind));
  const tables = [grid, ...sheets.map(sheetTable)];
  const pages = tables.map((table, index) => pageOf(table, names[index] ?? fallback, kinds[index - 1] ?? []));
  const sticky = pages.map(({ stickyColumnsCount }) => stickyColumnsCount);
  const file = writeExcel(pages, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [printing(names, sticky), filters(tables)],
  });
  return withoutTimes(await file.toBuffer());
}

/** Names that a spreadsheet takes, no two alike. */
function namesOf(wanted: readonly string[], fallback: string): readonly string[] {
  const names: string[] = [];
  for (const words of wanted) {
    const plain = officeText(words).replace(notInNames, ' ').replace(/\s+/g, ' ').trim();
    // Cut inside a character, half of it would be left.
    const name = officeText(plain.slice(0, longestName)).trim() || fallback;
    const isTaken = (one: string) => names.some((other) => other.toLowerCase() === one.toLowerCase());
    let free = name;
    for (let number = 2; isTaken(free); number += 1)
      free = `${officeText(name.slice(0, longestName - 4)).trim()} (${number})`;
    names.push(free);
  }
  return names;
}

function pageOf(table: Table, sheet: string, kinds: readonly ColumnKind[]) {
  const count = table[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, index) => ({
    width: count === 1 ? sentence : widthOf(table.map((row) => row[index] ?? '')),
  }));
  const widths = columns.map(({ width }) => width);
  const data = table.map((row, index) =>
    row.map((value, column): Cell => {
      const made = index === 0 ? heading(value, kinds[column]) : cell(value, kinds[column]);
      // The first cell carries the height of its row.
      return column === 0 && made ? { ...made, height: heightOf(row, widths) } : made;
    }),
  );
  return {
    data,
    orientation: 'landscape' as const,
    sheet,
    columns,
    stickyRowsCount: 1,
    stickyColumnsCount: count > stickyColumns ? stickyColumns : 0,
  };
}

/** Signs that a cell can hold: of a file with more in one, spreadsheets say that it is damaged. */
const longestText = 32_767;
/** Spreadsheets read `_x0041_` as a letter told by its number; so the sign before it is told that way itself. */
const letterCode = /_(?=x[\da-f]{4}_)/gi;

function cellText(text: string): string {
  const held = text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
  return officeText(held).replace(letterCode, '_x005F_');
}

/** Over numbers it stands where they stand. */
const heading = (value: string | number, kind?: ColumnKind): Cell => ({
  value: cellText(String(value)),
  type: String,
  ...(kind && formats[kind] ? { align: 'right' as const } : {}),
  fontWeight: 'bold',
  backgroundColor: '#E9ECEF',
  alignVertical: 'top',
  wrap: true,
});

/** In the codes of spreadsheets; whoever opens the file sees the separators of their own language. */
const formats: Readonly<Partial<Record<ColumnKind, string>>> = {
  count: '#,##0',
  number: '#,##0.##',
  exact: '#,##0.####',
  share: '0.0%',
};

/** An empty cell is left out, so that spreadsheets count what is there. */
function cell(value: string | number, kind?: ColumnKind): Cell {
  if (value === '') return null;
  if (typeof value === 'string')
    return { value: cellText(value), type: String, alignVertical: 'top', wrap: true };
  const format = kind && formats[kind];
  const look = format ? { format } : { align: 'left' as const };
  return { value, type: Number, alignVertical: 'top', ...look };
}

function widthOf(values: readonly (string | number)[]): number {
  const longest = values
    .flatMap((value) => String(value).split('\n'))
    .reduce((most, line) => Math.max(most, [...line].length), 0);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** Words are not broken, so a line of a column that is cut holds somewhat less than fits. */
function heightOf(row: readonly (string | number)[], widths: readonly number[]): number {
  const lines = row.map((value, column) => {
    const width = widths[column] ?? widest;
    const room = width < widest ? width : width * 0.85;
    return String(value)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / room)), 0);
  });
  return Math.min(highest, Math.max(1, ...lines) * lineHeight);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** On two pages across, each with the heading row and the columns that stay in view. */
const printing = (names: readonly string[], sticky: readonly number[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content) =>
          content
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace(/<pageSetup\b/, '<pageSetup fitToWidth="2" fitToHeight="0"'),
      },
      'xl/workbook.xml': {
        insert: () => {
          const titles = names.map((name, index) => {
            const sheet = `'${escaped(name)}'`;
            const columns = sticky[index] === 0 ? '' : `${sheet}!$A:$${letters(stickyColumns - 1)},`;
            return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columns}${sheet}!$1:$1</definedName>`;
          });
          return `<definedNames>${titles.join('')}</definedNames>`;
        },
      },
    },
  },
});

/** Each column can be filtered and sorted from its heading. */
const filters = (tables: readonly Table[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content, _options, { sheetIndex }) => {
          const table = tables[sheetIndex];
          const columns = table?.[0]?.length ?? 0;
          if (!table || columns === 0) return content;
          const reach = `A1:${letters(columns - 1)}${table.length}`;
          return content.replace('</sheetData>', `</sheetData><autoFilter ref="${reach}"/>`);
        },
      },
    },
  },
});

/** Name of a column, from 0: A, B, …, Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
