import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { stemOf } from '#core/text/stem';
import { migrations } from '#electron/evidence/tables';
import { makeWorkspace, replyOf } from './workspace';

/** A store as it was when every contact carried its own text (version 2), with contacts and a survey in it. */
async function writeVersion2(workspace: string): Promise<void> {
  await mkdir(workspace);
  const instance = await DuckDBInstance.create(join(workspace, 'contacts.duckdb'));
  const connection = await instance.connect();
  for (const version of [1, 2])
    for (const statement of migrations[version] ?? []) await connection.run(statement);
  await connection.run('UPDATE store SET schema_version = 2, next_id = 9');
  await connection.run(`INSERT INTO sources VALUES (1, 'Chats', 'contacts'), (2, 'Poll', 'survey')`);
  for (const [table, source, texts] of [
    ['contacts', 1, ['Не приходит код', 'Не приходит код', 'Верните деньги!', '']],
    ['respondents', 2, ['Долго ждал кода']],
  ] as const)
    for (const [i, text] of texts.entries())
      await connection.run(
        `INSERT INTO ${table} VALUES (${i + 10 * source}, ${source}, ${source + 2}, ${i}, '2026-05-0${i + 1}', NULL, 'chat', 'A', '', '',
          'ru', $1, ' ' || lower(replace($1, '!', '')) || ' ', ${i}, 5, NULL, NULL, true, 4, 1)`,
        [text],
      );
  await connection.run(`INSERT INTO answers VALUES (20, 4, 'Q', 'csat', 1, 5, 4)`);
  await connection.run(
    `INSERT INTO imports VALUES (3, 1, '2026-06-01', 0, 1, 5, 1, 7), (4, 2, '2026-06-01', 0, 1, 5, 1, 7)`,
  );
  for (const word of ['не', 'приходит', 'код', 'верните', 'деньги', 'долго', 'ждал', 'кода'])
    await connection.run('INSERT INTO words VALUES ($1, $2)', [word, stemOf(word)]);
  connection.closeSync();
  instance.closeSync();
}

describe('a store of an older version', () => {
  it('is brought up with its contacts, answers and words, and deletes as a new one does', async () => {
    const { client, folder } = await makeWorkspace();
    await writeVersion2(join(folder, 'workspace'));
    expect(replyOf(await client.request('totals', { period: null }))).toMatchObject({
      contacts: 4,
      answers: 1,
    });
    const page = { offset: 0, limit: 10 };
    const search = async (words: string) =>
      replyOf(await client.request('searchContacts', { words, rule: null, period: null, page }));
    const found = await search('код');
    expect(found.contacts.map(({ text }) => text)).toEqual(['Не приходит код', 'Не приходит код']);
    expect((await search('деньги')).total).toBe(1);
    const rule = { test: 'anyWord' as const, words: ['коды'] };
    const answers = await client.request('tryRule', { about: 'answers', rule, period: null, sample: 1 });
    expect(replyOf(answers)).toMatchObject({ count: 1, sample: [{ text: 'Долго ждал кода' }] });
    replyOf(await client.request('deleteSource', { sourceId: '1' }));
    expect((await search('деньги')).total).toBe(0);
    expect(replyOf(await client.request('totals', { period: null }))).toMatchObject({
      contacts: 0,
      answers: 1,
    });
  });

  it('keeps to the way its customers were hashed', async () => {
    const hashIn = async (isOld: boolean) => {
      const { client, folder } = await makeWorkspace();
      const workspace = join(folder, 'workspace');
      if (isOld) await writeVersion2(workspace);
      replyOf(await client.request('totals', { period: null }));
      await client.close();
      const instance = await DuckDBInstance.create(join(workspace, 'contacts.duckdb'));
      const connection = await instance.connect();
      const reader = await connection.runAndReadAll('SELECT customer_hash FROM store');
      connection.closeSync();
      instance.closeSync();
      return reader.getRows();
    };
    expect([await hashIn(true), await hashIn(false)]).toEqual([[['sha256']], [['md5']]]);
  });
});
