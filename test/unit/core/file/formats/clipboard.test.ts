/** What three spreadsheet programs put on the clipboard for one table of 12 × 6 gives one grid, as text and as HTML. */
import { describe, expect, it } from 'vitest';
import { readCsv, readTabbed, writeCsv } from '#core/file/formats/delimited';
import { readClipboardTable, readHtmlTable } from '#core/file/formats/html-table';

const steps = ['Open the app', 'Search', 'Open an item', 'Ask the seller', 'Agree', 'Choose delivery'];
const later = ['Pay', 'Wait', 'Pick up', 'Check', 'Confirm', 'Leave a review'];

/** Twelve rows of six cells: signs of HTML, a line break, runs of spaces, an empty cell, a quote, a sum. */
const grid: readonly (readonly string[])[] = [...steps, ...later].map((step, row) => [
  String(row + 1),
  step,
  row === 2 ? 'reads & compares <prices>' : `does  «${row}»`,
  row === 3 ? 'first line\nsecond "line"' : '',
  row % 2 === 0 ? '1\u00a0234,50 ₽' : '12%',
  row === 5 ? '"quoted"' : `note ${row}`,
]);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const quoted = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const tabbed = (lineEnd: string): string =>
  grid.map((row) => `${row.map(quoted).join('\t')}${lineEnd}`).join('');

/** Excel: declarations, styles, marked runs of spaces, source lines wrapped in the middle of a text. */
const excelCell = (text: string): string =>
  escaped(text)
    .replaceAll('  ', "<span style='mso-spacerun:yes'>&nbsp; </span>")
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('\n', "<br style='mso-data-placement:same-cell;'>\r\n  ");
const excel = `<html xmlns:o="urn:schemas-microsoft-com:office:office"\r\nxmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style>
<!--table {mso-displayed-decimal-separator:"\\,";} td {padding-top:1px;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 width=384 style='border-collapse:collapse;width:288pt'>
<!--StartFragment--> <col width=64 span=6 style='width:48pt'>
${grid.map((row) => ` <tr height=20 style='height:15.0pt'>\r\n${row.map((cell) => `  <td class=xl65 width=64\r\n  style='width:48pt'>${excelCell(cell)}</td>`).join('\r\n')}\r\n </tr>`).join('\r\n')}
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64 style='width:48pt'></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;

/** Google Sheets: one line, values and formats in attributes that hold signs of markup. */
const sheets = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>${grid
  .map(
    (row) =>
      `<tr style="height:21px;">${row.map((cell) => `<td style="padding:2px 3px;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a>b&quot;}" data-sheets-note="1 > 0">${escaped(cell).replaceAll('\n', '<br/>').replaceAll('  ', ' &nbsp;').replaceAll(' &nbsp;', '<span style="mso-spacerun:yes">  </span>')}</td>`).join('')}</tr>`,
  )
  .join('')}</tbody></table>`;

/** LibreOffice: capitals of old, fonts around each text, an empty cell holds a line break. */
const libre = `<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<title>a table</title>\n\t<style type="text/css">\n\t\tbody,div,table { font-family:"Liberation Sans"; font-size:x-small }\n\t</style>\n</head>\n<body>\n<table cellspacing="0" border="0">\n\t<colgroup width="85"></colgroup>\n${grid
  .map(
    (row) =>
      `\t<tr>\n${row.map((cell) => `\t\t<td height="17" align="left" sdval="1" sdnum="1049;"><font face="Arial" color="#000000">${cell === '' ? '<br>' : escaped(cell).replaceAll('\n', '<br>').replaceAll('  ', '<span style="mso-spacerun: yes">  </span>')}</font></td>`).join('\n')}\n\t</tr>`,
  )
  .join('\n')}\n</table>\n</body>\n</html>`;

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
