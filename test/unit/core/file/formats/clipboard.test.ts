/** What three spreadsheet programs put on the clipboard for one table of 12 × 6 gives one grid, as text and as HTML. */
import { describe, expect, it } from 'vitest';
import { readCsv, readTabbed, writeCsv } from '#core/file/formats/delimited';
import { readClipboardTable, readHtmlTable } from '#core/file/formats/html-table';
import { excel, grid, libre, sheets, tabbed } from '../../../../fixtures/spreadsheets';

const ok = (read: ReturnType<typeof readTabbed>): readonly (readonly string[])[] => {
  if (!read.ok) throw new Error(`refused in line ${read.line}`);
  return read.grid;
};

describe('A table on the clipboard', () => {
  it.each([
    ['Excel', excel],
    ['Google Sheets', sheets],
    ['LibreOffice', libre],
  ])('of %s is the same grid as its text', (_, html) => {
    expect(ok(readHtmlTable(html))).toEqual(grid);
    expect(ok(readClipboardTable({ html, text: '' }))).toEqual(grid);
  });

  it.each([['\r\n'], ['\n']])('as text with line ends %j is the same grid', (lineEnd) => {
    expect(ok(readTabbed(tabbed(lineEnd)))).toEqual(grid);
    expect(ok(readTabbed(tabbed(lineEnd).slice(0, -lineEnd.length)))).toEqual(grid);
    expect(ok(readClipboardTable({ html: '<b>no table</b>', text: tabbed(lineEnd) }))).toEqual(grid);
  });

  it('keeps what spans hold in the first of their places', () => {
    const html =
      '<table><tr><th colspan=2>a</th><th rowspan="3">b</th></tr><tr><td rowspan=2>c</td><td>d</td></tr><tr><td>e</td></tr></table>';
    expect(ok(readHtmlTable(html))).toEqual([
      ['a', '', 'b'],
      ['c', 'd', ''],
      ['', 'e', ''],
    ]);
  });

  it('is text and nothing else', () => {
    const html =
      '<table><tr><td><script>alert(1)</script>a<img src=x onerror="alert(1)">b<style>td{}</style></td><td>&lt;b&gt;&#x41;&#0;&unknown;</td></tr></table>';
    expect(ok(readHtmlTable(html))).toEqual([['ab', '<b>A&unknown;']]);
  });

  it('that would grow beyond measure is refused', () => {
    const rows = '<tr><td colspan=9999 rowspan=9999>x'.repeat(1_000);
    const read = readHtmlTable(`<table>${rows}`);
    expect(read.ok).toBe(false);
  });

  it('is read in time that grows with its length, however broken', () => {
    for (const part of [
      '<',
      '<a ',
      '<!--',
      '"',
      '="',
      '<td',
      '</style',
      '&#',
      '<style>',
      '\t',
      '\t"',
      '"\t""a',
    ]) {
      const long = part.repeat(200_000);
      readHtmlTable(`<table>${long}`);
      readCsv(`'${long}`);
      writeCsv([[long, `${part} ${long}x`]]);
      readTabbed(long);
      readCsv(long);
    }
  });
});

describe('CSV', () => {
  it('comes back as it was written, formulas made harmless on the way', () => {
    const table = [
      ['=1+1', '+7 900', '@SUM', "'quoted'", '-5', '-x'],
      ['a;b', 'a,b', 'a\tb', 'a\nb', '"', ' edge '],
    ];
    for (const delimiter of [',', ';', '\t']) {
      const text = writeCsv(table, delimiter);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text).toContain("'=1+1");
      expect(ok(readCsv(text))).toEqual(table);
    }
  });

  it('with a quotation mark left open is refused in its line', () => {
    expect(readCsv('a,b\nc,"d\n')).toMatchObject({ ok: false, line: 2 });
  });

  it('of one column is one column', () => {
    expect(ok(readCsv('one\ntwo\n'))).toEqual([['one'], ['two']]);
    expect(ok(readCsv(''))).toEqual([]);
  });
});
