/**
 * A table as an .xlsx file: real numbers and real texts, a header that stays in view and is printed on every page,
 * columns as wide and rows as high as they need (not every program works heights out when it opens a file).
 * Texts are written as texts, so that no program runs one as a formula.
 */
import writeExcel, { type Cell } from 'write-excel-file/node';
import { type ColumnKind, type Sheet, sheetTable } from '#core/export/workbook-sheet';
import type { Table } from '#core/file/formats/write-table';
import { sceneThemes } from '#core/scene/scene-theme';
import { officeText } from './office-text';
import { withoutTimes } from './steady-zip';
import { linkColumn, sheetLinks, stickyColumns, workbookFeature } from './xlsx-features';

/** In characters of the font. */
const narrowest = 6;
const widest = 36;
/** A sheet of one column is a page of sentences. */
const sentence = 100;
/** What is still read when it is printed on one page. */
const widestPage = 260;
/** In points: of a line, and what a spreadsheet allows a row. */
const lineHeight = 15;
const highest = 405;

/** What a spreadsheet refuses in the name of a sheet, and how long such a name may be. */
const notInNames = /[\\/?*[\]:']/g;
const longestName = 31;

/** `sheets`: tables about the map, each on a sheet of its own behind the map itself. */
export const writeXlsx = (
  grid: Table,
  title: string,
  fallback: string,
  sheets: readonly Sheet[] = [],
): Promise<Uint8Array> =>
  workbookOf([{ id: null, name: title, kinds: [], table: grid }, ...sheets.map(pageOfSheet)], fallback);

/** A workbook of tables that are about no map. */
export const writeSheets = (sheets: readonly Sheet[], fallback: string): Promise<Uint8Array> =>
  workbookOf(sheets.map(pageOfSheet), fallback);

interface WorkbookPage {
  /** null: the map itself. */
  readonly id: Sheet['id'] | null;
  readonly name: string;
  readonly kinds: readonly ColumnKind[];
  readonly table: Table;
}

const pageOfSheet = (sheet: Sheet): WorkbookPage => ({
  id: sheet.id,
  name: sheet.name,
  kinds: sheet.columns.map(({ kind }) => kind),
  table: sheetTable(sheet),
});

async function workbookOf(all: readonly WorkbookPage[], fallback: string): Promise<Uint8Array> {
  const names = namesOf(
    all.map(({ name }) => name),
    fallback,
  );
  const tables = all.map(({ table }) => table);
  const links = sheetLinks(
    all.map(({ id }) => id),
    tables,
  );
  const pages = all.map(({ table, kinds }, index) => {
    const linked = new Set(links[index]?.map(({ row }) => row));
    return pageOf(table, names[index] ?? fallback, { kinds, linked });
  });
  const sticky = pages.map(({ stickyColumnsCount }) => stickyColumnsCount);
  const isWide = pages.map(({ columns }) => columns.reduce((sum, { width }) => sum + width, 0) > widestPage);
  const file = writeExcel(pages, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [workbookFeature({ names, tables, links, sticky, isWide })],
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

interface PageLook {
  readonly kinds: readonly ColumnKind[];
  /** Rows whose step leads to another sheet. */
  readonly linked: ReadonlySet<number>;
}

function pageOf(table: Table, sheet: string, { kinds, linked }: PageLook) {
  const count = table[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, index) => ({
    width: count === 1 ? sentence : widthOf(table.map((row) => shown(row[index] ?? '', kinds[index]))),
  }));
  const widths = columns.map(({ width }) => width);
  const data = table.map((row, index) =>
    row.map((value, column): Cell => {
      const isAfterNumber = hasFormat(kinds[column - 1]) && !hasFormat(kinds[column]);
      const isLink = column === linkColumn && linked.has(index);
      const look = {
        kind: kinds[column],
        ...(isAfterNumber ? afterNumber : {}),
        ...(isLink ? linkLook : {}),
      };
      const made = index === 0 ? heading(value, look) : cell(value, look);
      // The first cell carries the height of its row.
      return column === 0 && made
        ? {
            ...made,
            height: heightOf(
              row.map((each, at) => shown(each, kinds[at])),
              widths,
            ),
          }
        : made;
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

/** Of words that stand right of a number, which ends where they begin. Where nothing says left, there is no indent. */
const afterNumber = { align: 'left', indent: 1 } as const;
const linkLook = { textColor: sceneThemes.light.accent, textDecoration: { underline: true } } as const;

/** Over numbers it stands where they stand. */
const heading = (value: string | number, { kind, ...look }: CellLook): Cell => ({
  value: cellText(String(value)),
  type: String,
  ...look,
  ...(hasFormat(kind) ? { align: 'right' as const } : {}),
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

const hasFormat = (kind?: ColumnKind): boolean => kind !== undefined && formats[kind] !== undefined;

interface CellLook {
  readonly kind: ColumnKind | undefined;
  readonly align?: 'left';
  readonly indent?: number;
  readonly textColor?: string;
  readonly textDecoration?: { readonly underline: true };
}

/** An empty cell is left out, so that spreadsheets count what is there. */
function cell(value: string | number, { kind, ...words }: CellLook): Cell {
  if (value === '') return null;
  if (typeof value === 'string')
    return { value: cellText(value), type: String, alignVertical: 'top', wrap: true, ...words };
  const format = kind && formats[kind];
  const look = format ? { format } : { align: 'left' as const };
  return { value, type: Number, alignVertical: 'top', ...look };
}

/** Signs after the point, and of the percentage, in each of the formats. */
const decimals: Readonly<Partial<Record<ColumnKind, number>>> = { count: 0, number: 2, exact: 4, share: 1 };

/** As long as the cell shows it; separators differ from language to language, their number does not. */
function shown(value: string | number, kind: ColumnKind | undefined): string {
  if (typeof value === 'string' || !kind || !hasFormat(kind)) return String(value);
  const isShare = kind === 'share';
  const digits = new Intl.NumberFormat('en', { maximumFractionDigits: decimals[kind] ?? 0 });
  return `${digits.format(isShare ? value * 100 : value)}${isShare ? '%' : ''}`;
}

function widthOf(values: readonly string[]): number {
  const longest = values
    .flatMap((value) => value.split('\n'))
    .reduce((most, line) => Math.max(most, [...line].length), 0);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** Words are not broken, so a line of a column that is cut holds somewhat less than fits. */
function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((value, column) => {
    const width = widths[column] ?? widest;
    const room = width < widest ? width : width * 0.85;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / room)), 0);
  });
  return Math.min(highest, Math.max(1, ...lines) * lineHeight);
}
