/** Where rejected rows are said to be. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { makeWorkspace, replyOf } from './workspace';

describe('the row of a rejected record', () => {
  it('is that a spreadsheet program shows it in, as the preview does', async () => {
    const { client, folder, file } = await makeWorkspace();
    const columns = { id: 0, at: 1, text: 2, csat: 3 };
    const asked = { kind: 'contacts' as const, columns, questions: [] };
    const rowsTold = async (fileToken: string) => {
      const guess = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
      const mapping = { ...guess.mapping, ...asked };
      const preview = replyOf(await client.request('previewFile', { fileToken, mapping }));
      const { rejectedSample } = replyOf(await client.request('importFile', { fileToken, mapping }));
      expect(preview.rejected.map(({ row }) => row)).toEqual(rejectedSample.map(({ row }) => row));
      return rejectedSample.map(({ row, value, reason }) => [row, reason === 'badDate' ? value : reason]);
    };
    const table = [
      'id,"created\nat",text,csat',
      '1,2026-03-01,a,1',
      '',
      '',
      '2,is row 5,b,2',
      '3,2026-03-01,"two\nlines, ""three""\n\nfour",3',
      '4,is row 7,"it is 5"" wide",1',
      '5,2026-03-01',
      '6,is row 9,f,1',
      '   ',
      '7,is row 11,g,1',
      '8,2026-03-01,x,1,7',
      ',,,',
      '9,is row 14,z,1',
      '',
    ];
    const told = [
      [5, 'is row 5'],
      [7, 'is row 7'],
      [8, 'tooFewColumns'],
      [9, 'is row 9'],
      [11, 'is row 11'],
      [12, 'tooManyColumns'],
      [13, 'empty'],
      [14, 'is row 14'],
    ];
    for (const [name, lineEnd, mark] of [
      ['lf', '\n', ''],
      ['crlf', '\r\n', '\ufeff'],
    ] as const) {
      const fileToken = await file(`${name}.csv`, mark + table.join('\n').replaceAll('\n', lineEnd));
      expect(await rowsTold(fileToken), name).toEqual(told);
    }
    const book = utils.book_new();
    const sheet = [
      ['id', 'created\nat', 'text', 'csat'],
      [1, '2026-03-01', 'two\nlines', 1],
      [],
      [],
      [2, 'is row 5', 'b', 2],
      [3, '2026-03-01', 'c', 2],
      [4, 'is row 7', 'c', 2],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(sheet), 'A');
    const path = join(folder, 'rows.xlsx');
    writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect(await rowsTold(client.addFile(path))).toEqual([
      [5, 'is row 5'],
      [7, 'is row 7'],
    ]);
  });

  it('is found in a file of many pieces, below headings of two lines, none of whose records is lost', async () => {
    const workspace = await makeWorkspace();
    const numbers = Array.from({ length: 20_000 }, (_, place) => place + 2);
    const words = 'some words of a customer, "as they say", '.repeat(4).replaceAll('"', '""');
    const textOf = (row: number) => (row % 3 === 0 ? `"${words}\n\n${row}"` : `it is 5" wide ${row}`);
    const reasonOf = (row: number) =>
      row % 1_009 === 0 ? 'tooFewColumns' : row % 997 === 0 ? 'badDate' : null;
    const rows = numbers.map((row) => {
      if (row % 1_013 === 0) return '';
      const at = reasonOf(row) === 'badDate' ? 'never' : '2026-03-01';
      return reasonOf(row) === 'tooFewColumns' ? `${row},${at}` : `${row},${at},${textOf(row)},5`;
    });
    const told = numbers.flatMap((row) => (reasonOf(row) === null ? [] : [[row, reasonOf(row)]]));
    const blank = rows.filter((row) => row === '').length;
    const report = await workspace.import('many.csv', `id,"created\nat",text,csat\n${rows.join('\n')}\n`, {
      kind: 'contacts',
      columns: { id: 0, at: 1, text: 2, csat: 3 },
      questions: [],
    });
    expect(report).toMatchObject({ rows: rows.length - blank, imported: rows.length - blank - told.length });
    const { importId } = report;
    const page = { offset: 0, limit: 100 };
    const rejected = replyOf(await workspace.client.request('rejectedRows', { importId, page }));
    expect(rejected.rows.map(({ row, reason }) => [row, reason])).toEqual(told);
  });
});
