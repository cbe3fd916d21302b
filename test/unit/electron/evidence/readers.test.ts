/** Files of every kind become the same contacts: spreadsheets, JSON, Parquet, packed text. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { EvidenceClient } from '#electron/evidence/client';
import { makeWorkspace, replyOf } from './workspace';

const head = ['Номер обращения', 'Дата создания', 'Канал', 'Текст обращения', 'Оценка'];
const rows = [
  ['1', '2026-03-01 10:00:00', 'чат', 'Не приходит код, звоните +7 912 345-67-89', '2'],
  ['2', '2026-03-02 11:30:00', 'почта', 'Где мой заказ?', '5'],
  ['3', '2026-04-03', 'чат', 'Две строки\nтекста, "в кавычках"', '4'],
];

async function read(client: EvidenceClient, path: string) {
  const fileToken = client.addFile(path);
  const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
  const report = replyOf(await client.request('importFile', { fileToken, mapping: preview.mapping }));
  const page = { offset: 0, limit: 10 };
  const found = replyOf(
    await client.request('searchContacts', { words: '', rule: null, period: null, page }),
  );
  return { preview, report, contacts: found.contacts };
}

const book = (sheets: Record<string, unknown[][]>, change?: (name: string, sheet: object) => void) => {
  const whole = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(cells, { UTC: true });
    change?.(name, sheet);
    utils.book_append_sheet(whole, sheet, name);
  }
  return whole;
};
const asBytes = (whole: ReturnType<typeof book>, bookType: 'xlsx' | 'biff8' | 'ods'): Uint8Array =>
  write(whole, { type: 'buffer', bookType });

const dated = rows.map(([id, at = '', ...rest]) => [
  Number(id),
  new Date(`${at.replace(' ', 'T')}${at.length > 10 ? 'Z' : ''}`),
  ...rest,
]);

const files: Record<string, () => Promise<Uint8Array | string> | Uint8Array | string> = {
  'three.xlsx': () => asBytes(book({ Обращения: [head, ...dated] }), 'xlsx'),
  'three.xls': () => asBytes(book({ Обращения: [head, ...dated] }), 'biff8'),
  'three.ods': () => asBytes(book({ Обращения: [head, ...dated] }), 'ods'),
  'three.jsonl': () =>
    rows.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, i) => [head[i], cell])))).join('\n'),
  'three.json': () =>
    JSON.stringify(
      rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell]))),
      null,
      2,
    ),
  'inside.json': () =>
    JSON.stringify({
      page: 1,
      facets: [],
      tickets: rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell]))),
    }),
  'three.csv.gz': () => gzipSync(csv()),
  'three.csv': () => iconv.encode(csv(), 'utf-32le', { addBOM: true }),
};
const csv = () =>
  [head, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

describe('files of every kind', () => {
  it.each(Object.keys(files))('%s is read as the same three contacts', async (name) => {
    const { client, folder } = await makeWorkspace();
    const path = join(folder, name);
    await writeFile(path, (await files[name]?.()) ?? '');
    const { report, contacts } = await read(client, path);
    expect(report).toMatchObject({ rows: 3, imported: 3, rejected: 0 });
    const byText = contacts.map(({ at, channel, text, csat }) => [at?.slice(0, 10), channel, text, csat]);
    expect(byText.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))).toEqual([
      ['2026-03-01', 'чат', 'Не приходит код, звоните [телефон]', 2],
      ['2026-03-02', 'почта', 'Где мой заказ?', 5],
      ['2026-04-03', 'чат', 'Две строки\nтекста, "в кавычках"', 4],
    ]);
    // The same rows again, from the same file, are the same contacts.
    const fileToken = client.addFile(path);
    const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    expect(preview.isRemembered).toBe(true);
    const again = await client.request('importFile', { fileToken, mapping: preview.mapping });
    expect(replyOf(again)).toMatchObject({ imported: 0, duplicates: 3 });
  });

  it('reads Parquet', async () => {
    const { client, folder } = await makeWorkspace();
    const path = join(folder, 'three.parquet');
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    await connection.run(`COPY (SELECT 1 AS id, TIMESTAMP '2026-03-01 10:00:00' AS created_at, 'chat' AS channel,
        'Where is my order' AS text UNION ALL SELECT 2, TIMESTAMP '2026-03-02 00:00:00', 'mail', 'Thanks')
        TO '${path}' (FORMAT parquet)`);
    connection.closeSync();
    const { preview, report } = await read(client, path);
    expect(preview.file.kind).toBe('parquet');
    expect(report).toMatchObject({ imported: 2, rejected: 0 });
  });

  it('offers the sheets that hold cells, and reads the one that is chosen', async () => {
    const { client, folder } = await makeWorkspace();
    const path = join(folder, 'book.xlsx');
    const note = [['Выгрузка за март'], [], head, ...dated];
    await writeFile(
      path,
      asBytes(book({ Титул: [['О выгрузке'], ['Составлена отделом']], Пусто: [], Март: note }), 'xlsx'),
    );
    const fileToken = client.addFile(path);
    const first = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    expect(first.file).toEqual({ kind: 'sheet', sheets: ['Титул', 'Март'] });
    expect(first.headers).toEqual(head);
    const format = { ...first.mapping.format, sheet: 'Март', headerRow: 3 };
    const mapping = { ...first.mapping, columns: { id: 0, at: 1, text: 3 }, format };
    const chosen = replyOf(await client.request('previewFile', { fileToken, mapping }));
    expect(chosen.headers).toEqual(head);
    const report = await client.request('importFile', { fileToken, mapping: chosen.mapping });
    expect(replyOf(report)).toMatchObject({ imported: 3, rejected: 0 });
  });

  it('puts a heading over several columns before theirs', async () => {
    const { client, folder } = await makeWorkspace();
    const path = join(folder, 'merged.xlsx');
    const cells = [
      ['Номер', 'Оценки', null, 'Дата'],
      [null, 'CSAT', 'CES', null],
      ['1', 4, 6, '2026-03-01'],
      ['2', 5, 7, '2026-03-02'],
    ];
    const merge = (from: number, to: number, c: number, e: number) => ({
      s: { r: from, c },
      e: { r: to, c: e },
    });
    const whole = book({ Лист: cells }, (_, sheet) =>
      Object.assign(sheet, { '!merges': [merge(0, 1, 0, 0), merge(0, 0, 1, 2), merge(0, 1, 3, 3)] }),
    );
    await writeFile(path, asBytes(whole, 'xlsx'));
    const fileToken = client.addFile(path);
    const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    expect(preview.headers).toEqual(['Номер', 'Оценки: CSAT', 'Оценки: CES', 'Дата']);
    const again = await client.request('previewFile', { fileToken, mapping: preview.mapping });
    expect(replyOf(again).headers).toEqual(preview.headers);
  });

  it('finds nested fields by their paths, and shows a broken line as rejected', async () => {
    const { client, folder } = await makeWorkspace();
    const path = join(folder, 'nested.jsonl');
    const line = (id: number) =>
      JSON.stringify({
        id,
        created_at: `2026-03-0${id}`,
        customer: { id: 7 },
        tags: ['a', 'b'],
        comments: [{ body: 'Hi' }],
      });
    await writeFile(path, [line(1), '{"id": 2, "created_at": "20', line(3)].join('\n'));
    const { preview, report } = await read(client, path);
    expect(preview.headers).toEqual(['id', 'created_at', 'customer.id', 'tags', 'comments[0].body']);
    expect(preview.rows[0]?.[3]).toBe('a, b');
    expect(report).toMatchObject({ rows: 3, imported: 2, rejected: 1 });
    expect(report.rejectedSample[0]).toMatchObject({ row: 3, reason: 'tooFewColumns' });
  });

  it.each([
    ['cut.xlsx', 'tableUnreadable', () => asBytes(book({ A: [head, ...dated] }), 'xlsx').subarray(0, 900)],
    ['cut.csv.gz', 'tableUnreadable', () => gzipSync(csv()).subarray(0, 60)],
    ['empty.xlsx', 'tableEmpty', () => asBytes(book({ A: [] }), 'xlsx')],
    ['cut.parquet', 'tableUnreadable', () => Buffer.from('PAR1 and nothing behind it')],
    ['zeros.csv.gz', 'tableTooLarge', () => gzipSync(Buffer.alloc(80 << 20))],
  ])('%s is refused with the reason %s', async (name, code, make) => {
    const { client, folder } = await makeWorkspace();
    await writeFile(join(folder, name), make());
    const fileToken = client.addFile(join(folder, name));
    const refused = await client.request('previewFile', { fileToken, mapping: null });
    expect(refused).toMatchObject({ ok: false, error: { code } });
  });
});
