/**
 * A table as an .xlsx file: real numbers and real texts, a header that stays in view, columns as wide as they need.
 * Texts are written as texts, so that no program runs one as a formula.
 */
import writeExcel, { type Cell } from 'write-excel-file/node';
import type { Table } from '#core/file/formats/write-table';

/** In characters of the font. */
const narrowest = 6;
const widest = 48;
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
  const rows = grid.map((row, index) => row.map((value) => (index === 0 ? heading(value) : cell(value))));
  const file = writeExcel(rows, {
    sheet: sheet === '' ? fallback : sheet,
    columns,
    stickyRowsCount: 1,
    stickyColumnsCount: stickyColumns,
  });
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
