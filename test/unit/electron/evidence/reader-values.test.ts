/** What stands in a file is what is read: no kind of file changes a number, a day or a text, or drops a record untold. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { utils, write } from '@e965/xlsx';
import { expect, it, vi } from 'vitest';
import type { Mapping } from '#core/evidence/contact-fields';
import { makeWorkspace, replyOf, type Workspace } from './workspace';

async function preview({ client, folder }: Workspace, name: string, bytes: Uint8Array | string) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const fileToken = client.addFile(path);
  const shown = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
  const bringIn = async (corrections: Partial<Mapping> = {}) =>
    replyOf(await client.request('importFile', { fileToken, mapping: { ...shown.mapping, ...corrections } }));
  return { ...shown, bringIn };
}

const sheetOf = (rows: unknown[][]): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'A');
  return write(book, { type: 'buffer', bookType: 'xlsx' });
};

/** `rows`: what is selected. */
async function parquet({ folder }: Workspace, rows: string): Promise<Uint8Array> {
  const path = join(folder, 'made.parquet');
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (${rows}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  database.closeSync();
  return readFile(path);
}

const head = ['ticket_id', 'created_at', 'text', 'handling_minutes'];

it('a spreadsheet keeps the digits of long ids, and no more of a sum than it shows', async () => {
  const rows = [2, 3, 4].map((n) => [1_234_567_890_123_450 + n, `2026-03-0${n}`, `text ${n}`, 0.1 + 0.2]);
  const read = await preview(await makeWorkspace(), 'ids.xlsx', sheetOf([head, ...rows]));
  expect(read.read.map((row) => row?.id)).toEqual([
    '1234567890123452',
    '1234567890123453',
    '1234567890123454',
  ]);
  expect(read.rows[0]?.[3]).toBe('0.3');
  expect(await read.bringIn()).toMatchObject({ rows: 3, imported: 3, duplicates: 0 });
});

it('moments of Parquet are those of UTC on a computer of any time zone', async () => {
  const create = DuckDBInstance.create.bind(DuckDBInstance);
  const workspace = await makeWorkspace();
  const rows = `SELECT 1 AS ticket_id, 'text' AS text, TIMESTAMPTZ '2026-03-01 01:00:00+00' AS created_at`;
  const file = await parquet(workspace, rows);
  const elsewhere = vi.spyOn(DuckDBInstance, 'create').mockImplementation(async (...given) => {
    const instance = await create(...given);
    const connection = await instance.connect();
    await connection.run(`SET GLOBAL TimeZone = 'America/New_York'`);
    connection.closeSync();
    return instance;
  });
  try {
    const read = await preview(workspace, 'zoned.parquet', file);
    expect(elsewhere).toHaveBeenCalled();
    expect(read.read[0]?.at).toBe('2026-03-01 01:00:00');
  } finally {
    elsewhere.mockRestore();
  }
});

it.each(['json', 'xlsx', 'parquet'])('.%s.gz is read as what is in it, each time', async (ending) => {
  const workspace = await makeWorkspace();
  const cells = [1, 2, 3].map((n) => [n, `2026-03-0${n}`, `text ${n}`, n]);
  const made: Record<string, () => Promise<Uint8Array> | Uint8Array | string> = {
    json: () => JSON.stringify(cells.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell])))),
    xlsx: () => sheetOf([head, ...cells]),
    parquet: () =>
      parquet(
        workspace,
        `SELECT n AS ticket_id, DATE '2026-03-01' AS created_at, 'text ' || n AS text FROM range(3) t(n)`,
      ),
  };
  const packed = gzipSync((await made[ending]?.()) ?? '');
  // Twice the same, and others in between, more than are kept.
  for (const name of ['a', 'a', 'b', 'c', 'a', 'd', 'a']) {
    const read = await preview(workspace, `${name}.${ending}.gz`, packed);
    expect(read.headers.slice(0, 3), name).toEqual(head.slice(0, 3));
    expect(await read.bringIn({ sourceName: name }), name).toMatchObject({ rows: 3, rejected: 0 });
  }
});

it('numbers of other kinds of files are not read by the decimal comma that text of the same table had', async () => {
  const workspace = await makeWorkspace();
  const rows = (write: (minutes: number) => string | number, first: number) =>
    Array.from({ length: 12 }, (_, n) => [first + n, `2026-03-${10 + n}`, `text ${n}`, write(n + 0.125)]);
  const text = [head, ...rows((minutes) => String(minutes).replace('.', ','), 0)];
  const comma = await preview(workspace, 'export.csv', text.map((row) => row.join(';')).join('\n'));
  expect(comma.mapping.format.decimal).toBe(',');
  await comma.bringIn();
  const plain = rows((minutes) => minutes + 1, 100);
  const selected = plain.map(([id, at, words, minutes]) => `(${id}, '${at}', '${words}', ${minutes})`);
  const files: Record<string, Uint8Array | string> = {
    'export.xlsx': sheetOf([head, ...plain]),
    'export.json': JSON.stringify(
      plain.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell]))),
    ),
    'export.parquet': await parquet(
      workspace,
      `SELECT * FROM (VALUES ${selected.join(', ')}) t(${head.join(', ')})`,
    ),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const read = await preview(workspace, name, bytes);
    expect(read.isRemembered, name).toBe(true);
    expect(
      read.read.slice(0, 2).map((row) => row?.handlingMinutes),
      name,
    ).toEqual(['1.125', '2.125']);
  }
});

it('a decimal comma is read where the same table was a spreadsheet before', async () => {
  const workspace = await makeWorkspace();
  const rows = (write: (minutes: number) => string | number, first: number) =>
    Array.from({ length: 12 }, (_, n) => [first + n, `2026-03-${10 + n}`, `text ${n}`, write(n + 0.125)]);
  const sheet = await preview(workspace, 'export.xlsx', sheetOf([head, ...rows((minutes) => minutes, 0)]));
  expect(sheet.mapping.format.decimal).toBe('.');
  await sheet.bringIn();
  const text = [head, ...rows((minutes) => String(minutes).replace('.', ','), 100)];
  const comma = await preview(workspace, 'export.csv', text.map((row) => row.join(';')).join('\n'));
  expect(comma.isRemembered).toBe(true);
  expect(comma.read.slice(0, 2).map((row) => row?.handlingMinutes)).toEqual(['0.125', '1.125']);
  expect(await comma.bringIn()).toMatchObject({ imported: 12, rejected: 0 });
});

const jsonLines = (records: readonly object[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n');

it('a field of JSON is a column wherever in the file it first turns up', async () => {
  const workspace = await makeWorkspace();
  const known = Array.from({ length: 1_200 }, (_, n) => ({
    ticket_id: n,
    created_at: '2026-03-01',
    text: `t ${n}`,
  }));
  const late = [
    { ticket_id: 5_000, created_at: '2026-03-02', text: 'late', csat: 5 },
    { closing: { note: 'nothing else' } },
  ];
  const read = await preview(workspace, 'late.jsonl', jsonLines([...known, ...late]));
  expect(read.headers).toEqual(['ticket_id', 'created_at', 'text', 'csat', 'closing.note']);
  const report = await read.bringIn({ columns: { ...read.mapping.columns, csat: 3 } });
  expect(report).toMatchObject({ rows: 1_202, imported: 1_201, rejected: 1 });
  const page = { offset: 0, limit: 10 };
  const request = { words: 'late', rule: null, period: null, page };
  const found = replyOf(await workspace.client.request('searchContacts', request));
  expect(found.contacts.map(({ csat }) => csat)).toEqual([5]);
  const again = await preview(workspace, 'late.jsonl', jsonLines([...known, ...late]));
  expect(again.isRemembered).toBe(true);
});

it.each([
  ['several columns', { created_at: '2026-03-01', text: 'words' }],
  ['one column', { text: 'words' }],
])('records of JSON that hold nothing are rejected and counted: %s', async (_, sound) => {
  const read = await preview(
    await makeWorkspace(),
    'blank.jsonl',
    jsonLines([sound, {}, { text: null }, { ...sound, text: 'others' }, { text: '' }]),
  );
  const report = await read.bringIn({ kind: 'contacts', fixedDay: '2026-03-01', questions: [] });
  expect(report).toMatchObject({ rows: 5, imported: 2, rejected: 3 });
  expect(report.rejectedSample.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'empty'],
    [4, 'empty'],
    [6, 'empty'],
  ]);
});

it('bytes of Parquet that are a text are read as one, whether they are marked or not', async () => {
  const workspace = await makeWorkspace();
  const rows = `SELECT n AS ticket_id, DATE '2026-03-01' AS created_at, encode('привет ' || n) AS "te""xt",
    '\\xFF\\xFEab'::BLOB AS bytes, '\\x00\\x01ab'::BLOB AS figures,
    CASE n WHEN 0 THEN NULL WHEN 1 THEN '\\xFF'::BLOB ELSE encode('да') END AS mixed FROM range(3) t(n)`;
  const read = await preview(workspace, 'unmarked.parquet', await parquet(workspace, rows));
  expect(read.headers).toEqual(['ticket_id', 'created_at', 'te"xt', 'bytes', 'figures', 'mixed']);
  expect(read.rows.map((row) => row.slice(2))).toEqual([
    ['привет 0', '\\xFF\\xFEab', '\\x00\\x01ab', ''],
    ['привет 1', '\\xFF\\xFEab', '\\x00\\x01ab', '\\xFF'],
    ['привет 2', '\\xFF\\xFEab', '\\x00\\x01ab', 'да'],
  ]);
});
