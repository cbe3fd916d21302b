/** Spreadsheets that want to stop, fill or fool whoever reads them, and what must become of each. */
import { strToU8, zipSync } from 'fflate';

export interface HostileSheet {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Refused with this code, or so many rows imported. */
  readonly outcome: string | number;
}

const rows = 20;
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const head = ['id', 'created_at', 'channel', 'text'];

const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const line = (number: number, cells: readonly string[], more = '') =>
  `<row r="${number}">${cells.map((text, i) => cell(`${columnName(i)}${number}`, text)).join('')}${more}</row>`;

/** Twenty good rows; ids are of the table, so that none is taken for another's. */
const good = (name: string, more = '') =>
  [
    line(1, head),
    ...Array.from({ length: rows }, (_, i) =>
      line(i + 2, [`${name}-${i}`, '2026-05-01', 'chat', `parcel ${name} ${i}`], i === rows - 1 ? more : ''),
    ),
  ].join('');

interface Parts {
  readonly name: string;
  readonly outcome: HostileSheet['outcome'];
  readonly data?: string;
  readonly before?: string;
  readonly after?: string;
  readonly strings?: string;
  readonly sheetName?: string;
  readonly prologue?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

function sheet({
  name,
  outcome,
  data = good(name),
  before = '',
  after = '',
  strings,
  sheetName = 'A',
  prologue = '',
  more = {},
}: Parts): HostileSheet {
  const page = `${xml}${prologue}<worksheet xmlns="${spreadsheet}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
  const bytes = zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
      ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(strings) }),
      'xl/worksheets/sheet1.xml': strToU8(page),
      ...more,
    },
    { level: 9 },
  );
  return { name: `${name}.xlsx`, bytes, outcome };
}

const strings = (content: string, prologue = '') =>
  `${xml}${prologue}<sst xmlns="${spreadsheet}">${content}</sst>`;
const entities = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]>`;
const outside = '<!DOCTYPE a [<!ENTITY a30 SYSTEM "file:///etc/passwd">]>';

const office =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const odsCell = (text: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;

/** Repeats are a number in a file, and cells in memory. */
function ods(name: string, outcome: HostileSheet['outcome'], last: string): HostileSheet {
  const lines = [
    head,
    ...Array.from({ length: rows }, (_, i) => [`${name}-${i}`, '2026-05-01', 'chat', `parcel ${i}`]),
  ].map((cells) => `<table:table-row>${cells.map((text) => odsCell(text)).join('')}</table:table-row>`);
  const content = `${xml}<office:document-content ${office} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="A">${lines.join('')}${last}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const bytes = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(
      `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`,
    ),
    'content.xml': strToU8(content),
  });
  return { name: `${name}.ods`, bytes, outcome };
}

/** `megabytes`: of what is unpacked from a little. */
export const hostileSheets = (megabytes: number): readonly HostileSheet[] => [
  sheet({ name: 'dimension', outcome: rows, before: '<dimension ref="A1:XFD1048576"/>' }),
  sheet({
    name: 'merged',
    outcome: rows,
    after: '<mergeCells count="1"><mergeCell ref="A30:XFD1048576"/></mergeCells>',
  }),
  sheet({ name: 'far-row', outcome: rows, data: `${good('far-row')}<row r="1048576"/>` }),
  sheet({
    name: 'far-cell',
    outcome: 'tableTooWide',
    data: good('far-cell', cell('XFD21', 'far')),
  }),
  sheet({
    name: 'no-such-string',
    outcome: 'tableEmpty',
    data: good('no-such-string', '<c r="E21" t="s"><v>999999999</v></c>'),
    strings: strings('<si><t>a</t></si>'),
  }),
  sheet({
    name: 'numbers',
    outcome: rows,
    data: good('numbers', '<c r="E21"><v>1e308</v></c><c r="F21"><v>-1e999</v></c><c r="G21"><v>NaN</v></c>'),
  }),
  sheet({
    name: 'formulas',
    outcome: rows,
    data: good(
      'formulas',
      `<c r="E21"><f>HYPERLINK("http://a.example","x")</f><v>1</v></c><c r="F21" t="str"><f>cmd|' /C calc'!A0</f><v>=1+1</v></c>`,
    ),
  }),
  sheet({
    name: 'own-names',
    outcome: rows,
    sheetName: '__proto__',
    data: good('own-names', cell('E21', 'constructor')),
  }),
  sheet({
    name: 'entities',
    outcome: rows,
    strings: strings('<si><t>&a30;</t></si>', entities),
    data: good('entities', '<c r="E21" t="s"><v>0</v></c>'),
  }),
  sheet({ name: 'outside', outcome: rows, prologue: outside, data: good('outside', cell('E21', '&a30;')) }),
  sheet({
    name: 'large-strings',
    outcome: megabytes > 100 ? 'tableTooLarge' : rows,
    strings: strings(`<si><t>${'parcel '.repeat(1 << 17)}</t></si>`.repeat(Math.ceil(megabytes / 20))),
  }),
  sheet({
    name: 'bomb',
    outcome: 'tableTooLarge',
    more: { 'xl/styles.xml': new Uint8Array(megabytes << 20) },
  }),
  sheet({ name: 'large-text', outcome: rows, data: good('large-text', cell('E21', 'x'.repeat(1 << 20))) }),
  ods(
    'columns-again',
    'tableUnreadable',
    `<table:table-row>${odsCell('x', ' table:number-columns-repeated="1000000000"')}</table:table-row>`,
  ),
  ods(
    'rows-again',
    'tableUnreadable',
    `<table:table-row table:number-rows-repeated="1000000000">${odsCell('x')}</table:table-row>`,
  ),
];
