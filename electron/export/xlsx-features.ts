/** What the library behind spreadsheets leaves to those who use it: filters, headings in print, links between sheets. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { Sheet } from '#core/export/workbook-sheet';
import type { Table } from '#core/file/formats/write-table';

/** Number, stage and step stay in view. */
export const stickyColumns = 3;
/** The step itself. */
export const linkColumn = 2;

export interface SheetLink {
  /** Row of the table that it stands in, from 0. */
  readonly row: number;
  readonly toSheet: number;
  readonly toRow: number;
}

/** Sheets that tell of steps by their number, each in the first column. */
const ofSteps: ReadonlySet<Sheet['id'] | null> = new Set<Sheet['id'] | null>([
  null,
  'steps',
  'numbers',
  'quotes',
]);

/** By sheet: from the map to the numbers of a step, from everywhere else to its place on the map. `ids`: null is the map. */
export function sheetLinks(
  ids: readonly (Sheet['id'] | null)[],
  tables: readonly Table[],
): readonly (readonly SheetLink[])[] {
  const map = ids.indexOf(null);
  const steps = ids.indexOf('steps');
  return tables.map((table, index) => {
    const id = ids[index];
    const toSheet = id === null ? steps : map;
    if (id === undefined || !ofSteps.has(id) || toSheet < 0) return [];
    const rows = rowsOf(tables[toSheet] ?? []);
    return table.flatMap(([number], row): SheetLink[] => {
      const toRow = row === 0 ? undefined : rows.get(number ?? '');
      return toRow === undefined ? [] : [{ row, toSheet, toRow }];
    });
  });
}

/** Of each step by its number, the first row; the first of all is the heading. */
function rowsOf(table: Table): ReadonlyMap<string | number, number> {
  const rows = new Map<string | number, number>();
  for (const [row, [number = '']] of table.entries()) if (row > 0 && !rows.has(number)) rows.set(number, row);
  return rows;
}

export interface WorkbookLook {
  readonly names: readonly string[];
  readonly tables: readonly Table[];
  readonly links: readonly (readonly SheetLink[])[];
  /** How many columns of each stay in view. */
  readonly sticky: readonly number[];
  /** On two pages across: on one nobody could read it. */
  readonly isWide: readonly boolean[];
}

export const workbookFeature = (look: WorkbookLook): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content, _options, { sheetIndex }) => sheetXml(content, sheetIndex, look),
      },
      'xl/workbook.xml': {
        // Programs that are strict ask for this order.
        transform: (content) => content.replace(/(?=<calcPr\b|<\/workbook>)/, definedNames(look)),
      },
    },
  },
});

/** As wide as one page or two, each column to be filtered and sorted from its heading. */
function sheetXml(content: string, index: number, look: WorkbookLook): string {
  const reach = reachOf(look.tables[index]);
  const links = look.links[index] ?? [];
  return content
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(/<pageSetup\b/, `<pageSetup fitToWidth="${look.isWide[index] ? 2 : 1}" fitToHeight="0"`)
    .replace('</sheetData>', () => `</sheetData>${reach === null ? '' : `<autoFilter ref="${reach}"/>`}`)
    .replace('<pageMargins', () => `${linksXml(links, look.names)}<pageMargins`)
    .replace('</worksheet>', () => `${reach === null ? '' : notFaults(reach)}</worksheet>`);
}

/** "2.1" is the number of a step and no mistyped one: spreadsheets are asked not to mark it. */
const notFaults = (reach: string): string =>
  `<ignoredErrors><ignoredError sqref="${reach}" numberStoredAsText="1"/></ignoredErrors>`;

function reachOf(table: Table | undefined): string | null {
  const columns = table?.[0]?.length ?? 0;
  return !table || columns === 0 ? null : `A1:${letters(columns - 1)}${table.length}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** As formulas name a sheet; what would end such a name is not in it. */
const quoted = (name: string | undefined): string => `'${escaped(name ?? '')}'`;

function linksXml(links: readonly SheetLink[], names: readonly string[]): string {
  const column = letters(linkColumn);
  const told = links.map(
    ({ row, toSheet, toRow }) =>
      `<hyperlink ref="${column}${row + 1}" location="${quoted(names[toSheet])}!${column}${toRow + 1}"/>`,
  );
  return told.length === 0 ? '' : `<hyperlinks>${told.join('')}</hyperlinks>`;
}

/** Headings on every printed page, and what is filtered: Excel keeps both as names of each sheet. */
function definedNames({ names, tables, sticky }: WorkbookLook): string {
  const told = names.flatMap((name, index) => {
    const sheet = quoted(name);
    const columns = sticky[index] === 0 ? '' : `${sheet}!$A:$${letters(stickyColumns - 1)},`;
    const reach = reachOf(tables[index])?.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      ...(reach === undefined
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${reach}</definedName>`,
          ]),
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columns}${sheet}!$1:$1</definedName>`,
    ];
  });
  return `<definedNames>${told.join('')}</definedNames>`;
}

/** Name of a column, from 0: A, B, …, Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
