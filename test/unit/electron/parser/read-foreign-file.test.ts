import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Table } from '#core/file/formats/write-table';
import { writeXlsx } from '#electron/export/write-xlsx';
import { readForeignFile } from '#electron/parser/read-foreign-file';
import { readSheets } from '#electron/parser/read-sheets';

const wish = (name: string, page = 0) => ({ name, language: 'ru' as const, page });

const titlesIn = (bytes: Uint8Array, name: string): unknown => {
  const read = readForeignFile(bytes, wish(name));
  return read.ok ? read.value.records.filter(({ kind }) => kind === 'step').map(({ title }) => title) : read;
};

const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

const csv = 'Этап;Шаг;Действия\nПокупка;Оплата;Платит картой\nПокупка;Доставка;Ждет курьера\n';

describe('A file of another program', () => {
  it.each([
    ['UTF-8', strToU8(csv)],
    ['the code page of Russian Windows', cp1251(csv)],
    ['UTF-16', utf16(csv)],
  ])('is read in %s', (_, bytes) => {
    expect(titlesIn(bytes, 'путь.csv')).toEqual(['Оплата', 'Доставка']);
  });

  it('is called like its file where it names itself nowhere', () => {
    const read = readForeignFile(strToU8(csv), wish('Путь покупателя.csv'));
    expect(read.ok && read.value.records[0]).toMatchObject({ kind: 'map', title: 'Путь покупателя' });
  });

  it('is the journey diagram of a Markdown page, with the lines of the page', () => {
    const page = '# Notes\n\n```mermaid\njourney\n  section A\n    One: 3: Me\n```\n';
    expect(titlesIn(strToU8(page), 'notes.md')).toEqual(['One']);
    const broken = page.replace('One: 3: Me', 'no score');
    expect(readForeignFile(strToU8(broken), wish('notes.md'))).toMatchObject({
      ok: false,
      error: { code: 'formatRefused', details: { line: 6, problem: 'mermaidTask' } },
    });
  });

  it('is an outline where the Markdown page has no diagram', () => {
    expect(titlesIn(strToU8('# Sale\n## Publish\n- Log in\n- Add photos\n'), 'plan.md')).toEqual([
      'Log in',
      'Add photos',
    ]);
  });

  it('is refused with its name where nothing in it can be read', () => {
    expect(readForeignFile(new Uint8Array(), wish('empty.mmd'))).toMatchObject({ ok: false });
    expect(readForeignFile(strToU8('x'), wish('photo.png'))).toMatchObject({
      error: { code: 'formatUnknown' },
    });
    expect(readForeignFile(strToU8('x'), wish('a.xlsx'))).toMatchObject({ error: { code: 'formatDamaged' } });
  });
});

const grid: Table = [
  ['№', 'Этап', 'Шаг', 'Эмоция', 'Действия', 'Дальше'],
  [1, 'Покупка', 'Оплата', -2, '=HYPERLINK("http://x.example";"жми")', '2'],
  [2, 'Покупка', 'Доставка', 1, 'первая строка\nвторая', ''],
];

describe('A spreadsheet', () => {
  it('keeps numbers as numbers and texts as texts, formulas too', async () => {
    const [sheet] = readSheets(await writeXlsx(grid, 'Путь [1]', 'Карта')) ?? [];
    expect(sheet).toEqual({ name: 'Путь 1', grid });
  });

  it('is read by a reader of spreadsheets without a single formula in it', async () => {
    const { read } = await import('@e965/xlsx');
    const book = read(await writeXlsx(grid, 'x', 'x'), { cellFormula: true });
    const cells = Object.values(book.Sheets.x ?? {});
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([]);
  });

  it('has its first row and columns in view, and columns as wide as they need', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(await writeXlsx(grid, 'x', 'x'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toMatch(/<col [^>]*width="/);
  });

  it('has rows as high as their lines, and is printed as wide as it is read, with its headings on each page', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(
      await writeXlsx([...grid, [3, '', 'слово '.repeat(40), 0, '', '']], 'a & b', 'x'),
    );
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const heights = [...part('xl/worksheets/sheet1.xml').matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(
      ([, points]) => Number(points),
    );
    expect(heights).toHaveLength(4);
    expect(heights[2]).toBeGreaterThanOrEqual(2 * (heights[0] ?? 0));
    expect(heights[3]).toBeGreaterThanOrEqual(7 * (heights[0] ?? 0));
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/fitToPage="1".*<pageSetup [^>]*fitToWidth="1"/s);
    expect(part('xl/workbook.xml')).toContain("'a &amp; b'!$A:$C,'a &amp; b'!$1:$1");
  });

  it('becomes a map, its sheets being the pages', async () => {
    const bytes = await writeXlsx(grid, 'Путь', 'Карта');
    expect(titlesIn(bytes, 'путь.xlsx')).toEqual(['Оплата', 'Доставка']);
    const read = readForeignFile(bytes, wish('путь.xlsx', 7));
    expect(read.ok && read.value).toMatchObject({ pages: ['Путь'], page: 0 });
  });

  it('names the row at fault', async () => {
    const broken = grid.map((row, index) => (index === 1 ? row.with(5, '9') : row));
    expect(readForeignFile(await writeXlsx(broken, 'x', 'x'), wish('a.xlsx'))).toMatchObject({
      error: { code: 'formatRefused', details: { line: 2, place: 'row', problem: 'badNext' } },
    });
  });

  it('is refused when it would fill the memory, climbs out of its folder, or is cut off', async () => {
    const sound = await writeXlsx(grid, 'x', 'x');
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024),
    });
    const climbing = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), '../x.xml': strToU8('x') });
    for (const bytes of [bomb, climbing, sound.slice(0, sound.length / 2), strToU8('PK no zip')])
      expect(readSheets(bytes)).toBeNull();
  });
});
