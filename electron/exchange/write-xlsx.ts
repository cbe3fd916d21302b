/**
 * A table as an .xlsx file: real numbers and real texts, a header that stays in view and is printed on every page,
 * columns as wide and rows as high as they need (not every program works heights out when it opens a file).
 * Texts are written as texts, so that no program runs one as a formula.
 */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcel, { type Cell, type Feature } from 'write-excel-file/node';
import type { Table } from '#core/file/formats/write-table';

/** In characters of the font. */
const narrowest = 6;
const widest = 36;
/** In points: of a line, and what a spreadsheet allows a row. */
const lineHeight = 15;
const highest = 405;
/** Number, stage and step stay in view. */
const stickyColumns = 3;

/** What a spreadsheet refuses in the name of a sheet, and how long such a name may be. */
const notInNames = /[\\/?*[\]:']/g;
const longestName = 31;

export async function writeXlsx(grid: Table, title: string, fallback: string): Promise<Uint8Array> {
  const columns = Array.from({ length: grid[0]?.length ?? 0 }, (_, index) => ({
    width: widthOf(grid.map((row) => row[index] ?? '')),
  }));
  const sheet = title.replace(notInNames, ' ').replace(/\s+/g, ' ').trim().slice(0, longestName).trim();
  const name = sheet === '' ? fallback : sheet;
  const widths = columns.map(({ width }) => width);
  const rows = grid.map((row, index) =>
    row.map((value, column): Cell => {
      const made = index === 0 ? heading(value) : cell(value);
      // The first cell carries the height of its row.
      return column === 0 && made ? { ...made, height: heightOf(row, widths) } : made;
    }),
  );
  const file = writeExcel(
    rows,
    {
      orientation: 'landscape',
      sheet: name,
      columns,
      stickyRowsCount: 1,
      stickyColumnsCount: stickyColumns,
    },
    { fontFamily: 'Arial', fontSize: 10, features: [printing(name)] },
  );
  return file.toBuffer();
}

const heading = (value: string | number): Cell => ({
  value: String(value),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E9ECEF',
  alignVertical: 'top',
  wrap: true,
});

/** An empty cell is left out, so that spreadsheets count what is there. */
function cell(value: string | number): Cell {
  if (value === '') return null;
  return typeof value === 'number'
    ? { value, type: Number, alignVertical: 'top' }
    : { value, type: String, alignVertical: 'top', wrap: true };
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
const printing = (sheet: string): Feature<Stream | Buffer | Blob> => ({
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
          const titles = `'${escaped(sheet)}'!$A:$C,'${escaped(sheet)}'!$1:$1`;
          return `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`;
        },
      },
    },
  },
});
