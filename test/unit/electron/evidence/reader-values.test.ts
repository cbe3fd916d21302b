/** What stands in a file is what is read: no kind of file changes a number, a day or a text, or drops a record untold. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
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
