/** Old texts go and their numbers stay; a wiped store leaves nothing. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { makeWorkspace, replyOf } from './workspace';

const today = new Date().toISOString().slice(0, 10);
const file = (more = '') =>
  `id,created_at,channel,text,csat\n1,2020-03-01,chat,parcel never came,2\n2,${today},chat,thank you,5\n${more}`;
afterEach(() => {
  vi.useRealTimers();
});

const page = { offset: 0, limit: 10 };

it('forgets the texts of older records at once and after each import, and keeps their numbers', async () => {
  const workspace = await makeWorkspace();
  const { client } = workspace;
  await workspace.import('a.csv', file());
  expect(replyOf(await client.request('retention', {}))).toEqual({ months: null, texts: 2 });
  expect(replyOf(await client.request('setRetention', { months: 12 }))).toEqual({ rows: 1, isErased: true });
  const search = async (words: string) =>
    replyOf(await client.request('searchContacts', { words, rule: null, period: null, page }));
  expect((await search('parcel')).total).toBe(0);
  expect((await search('')).contacts.map(({ text, csat }) => [text, csat])).toEqual([
    ['thank you', 5],
    ['', 2],
  ]);
  // An overlapping export brings no old text back, neither of known contacts nor of new ones.
  const again = await workspace.import('a.csv', file('3,2020-04-01,chat,parcel lost,1\n'));
  expect(again).toMatchObject({ imported: 1, duplicates: 2 });
  expect((await search('parcel')).total).toBe(0);
  expect(replyOf(await client.request('retention', {}))).toEqual({ months: 12, texts: 1 });
  expect(replyOf(await client.request('totals', { period: null }))).toMatchObject({
    contacts: 3,
    csat: { n: 3 },
  });
});

it('forgets texts without a date by the age of their import', async () => {
  vi.setSystemTime('2024-01-10T12:00:00Z');
  const workspace = await makeWorkspace();
  const { client } = workspace;
  await workspace.import('poll.csv', 'id,comment,csat\n1,parcel never came,2\n2,thank you,5\n');
  vi.setSystemTime('2026-05-31T12:00:00Z');
  await workspace.import('poll.csv', 'id,comment,csat\n3,quick answer,5\n');
  expect(replyOf(await client.request('setRetention', { months: 12 }))).toEqual({ rows: 2, isErased: true });
  expect(replyOf(await client.request('retention', {}))).toEqual({ months: 12, texts: 1 });
});

it('forgets an old text that only an undo would bring back', async () => {
  const workspace = await makeWorkspace();
  const { client } = workspace;
  await workspace.import('a.csv', 'id,created_at,text\n1,2020-03-01,lost for good\n');
  await workspace.import('a.csv', `id,created_at,text\n1,${today},found at last\n`);
  replyOf(await client.request('setRetention', { months: 12 }));
  const [source] = replyOf(await client.request('listSources', {}));
  const [latest] = replyOf(await client.request('listImports', { sourceId: source?.id ?? '' }));
  replyOf(await client.request('undoImport', { importId: latest?.id ?? '' }));
  expect(replyOf(await client.request('retention', {})).texts).toBe(0);
});

it('keeps what is not older than so many months where the month then was shorter', async () => {
  vi.setSystemTime('2026-08-31T12:00:00Z');
  const workspace = await makeWorkspace();
  await workspace.import(
    'a.csv',
    'id,created_at,text\n1,2026-02-27,too old\n2,2026-02-28,six months\n3,2026-03-01,five months\n4,2026-03-03,five\n',
  );
  const { rows } = replyOf(await workspace.client.request('setRetention', { months: 6 }));
  expect(rows).toBe(1);
});

it('wipes everything for good, and starts anew', async () => {
  const workspace = await makeWorkspace();
  const { client, folder } = workspace;
  await workspace.import('a.csv', file());
  replyOf(await client.request('wipeStore', {}));
  expect(await readdir(join(folder, 'workspace'))).toEqual([]);
  expect(replyOf(await client.request('listSources', {}))).toEqual([]);
  expect(await workspace.import('a.csv', file())).toMatchObject({ imported: 2 });
});
