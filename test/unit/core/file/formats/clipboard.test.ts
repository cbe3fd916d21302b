/** What three spreadsheet programs put on the clipboard for one table of 12 × 6 gives one grid, as text and as HTML. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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

const captured = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../../fixtures/clipboard', name), 'utf8');

describe('What LibreOffice 7.4 put on a clipboard', () => {
  it('is the grid, sums as they were shown, runs of spaces and line breaks kept', () => {
    expect(ok(readHtmlTable(captured('libreoffice-7.4.html.txt')))).toEqual(grid);
  });

  it('as text is the same, but for what LibreOffice itself takes out: line breaks and quotation marks', () => {
    const plain = grid.map((row) => row.map((cell) => cell.replace('\n', ' ').replace(/^"(.*)"$/, '$1')));
    expect(ok(readTabbed(captured('libreoffice-7.4.txt')))).toEqual(plain);
  });

  it('holds the text of merged cells in the first of their places', () => {
    expect(ok(readHtmlTable(captured('libreoffice-7.4-merged.html.txt')))).toEqual([
      ['a', '', 'b'],
      ['c', 'd', ''],
      ['', 'e', ''],
    ]);
  });
});

/** In the shapes in which Excel and Google Sheets are known to write them. */
describe('What programs write besides plain cells', () => {
  const cellsOf = (html: string) => ok(readHtmlTable(`<table>${html}</table>`));

  it('Excel: empty cells drawn together, empty cells with a border, numbers as they are shown', () => {
    const html = ` <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 align=right x:num="1234.5">1&nbsp;234,50</td>
  <td colspan=2 class=xl25 style='mso-ignore:colspan'></td>
  <td class=xl66 style='border-left:none'>&nbsp;</td>
  <td class=xl67 x:err="#N/A">#N/A</td>
  <td class=xl68 x:num="45000">14.03.2023<span
  style='mso-spacerun:yes'>   </span>г.</td>
 </tr>`;
    expect(cellsOf(html)).toEqual([['1\u00a0234,50', '', '', '', '#N/A', '14.03.2023   г.']]);
  });

  it('Excel: rich text in pieces, a link, a text that runs on in the next source line', () => {
    const html = `<tr><td class=xl65>long <font class="font6">words</font><font
  class="font0"> in
  pieces</font></td><td><a href="https://example.com/a?b=1&amp;c=2"
  target="_parent">a &amp; b</a></td></tr>`;
    expect(cellsOf(html)).toEqual([['long words in pieces', 'a & b']]);
  });

  it('Google Sheets: a space before a break, spans that say 1, a note with signs of markup, a hidden row', () => {
    const html = `<tbody><tr style="height:21px;"><td rowspan="2" colspan="1">tall</td><td data-sheets-note="a &gt; b > c">line one <br/>line two</td><td data-sheets-numberformat="{&quot;1&quot;:3}">12,5%</td></tr>
<tr style="height:21px;"><td rowspan="1" colspan="2"><span style="font-weight:bold;">wi</span>de</td></tr><tr style="display:none;"><td>hidden</td></tr></tbody>`;
    expect(cellsOf(html)).toEqual([
      ['tall', 'line one\nline two', '12,5%'],
      ['', 'wide', ''],
    ]);
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
