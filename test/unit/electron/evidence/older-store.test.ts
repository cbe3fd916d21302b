import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { stemOf } from '#core/text/stem';
import { openEvidence } from '#electron/evidence/client';
import { migrations, schemaVersion } from '#electron/evidence/tables';
import { makeWorkspace, replyOf } from './workspace';

/**
 * A store with contacts and a survey in it, made when every contact carried its own text (version 2 and before) and
 * brought up since then by an older Tapki.
 */
async function writeStore(workspace: string, version: number): Promise<void> {
  await mkdir(workspace);
  const instance = await DuckDBInstance.create(join(workspace, 'contacts.duckdb'));
  const connection = await instance.connect();
  const bringUp = async (from: number, to: number) => {
    for (let each = from; each <= to; each++)
      for (const statement of migrations[each] ?? []) await connection.run(statement);
  };
  const filledAt = Math.min(version, 2);
  await bringUp(1, filledAt);
  await connection.run('UPDATE store SET next_id = 9');
  await connection.run(`INSERT INTO sources VALUES (1, 'Chats', 'contacts'), (2, 'Poll', 'survey')`);
  for (const [table, source, texts] of [
    ['contacts', 1, ['Не приходит код', 'Не приходит код', 'Верните деньги!', '']],
    ['respondents', 2, ['Долго ждал кода', '']],
  ] as const)
    for (const [i, text] of texts.entries())
      await connection.run(
        `INSERT INTO ${table} VALUES (${i + 10 * source}, ${source}, ${source + 2}, ${i}, '2026-05-0${i + 1}', NULL, 'chat', 'A', '', '',
          'ru', $1, ' ' || lower(replace($1, '!', '')) || ' ', ${i}, 5, NULL, NULL, true, 4, 1)`,
        [text],
      );
  await connection.run(
    `INSERT INTO answers VALUES (20, 4, 'Q', 'csat', 1, 5, 4), (20, 4, 'R', 'csat', 1, 5, 2), (21, 4, 'Q', 'csat', 1, 5, 5)`,
  );
  await connection.run(
    `INSERT INTO imports VALUES (3, 1, '2026-06-01', 0, 1, 5, 1, 7), (4, 2, '2026-06-01', 0, 1, 5, 1, 7)`,
  );
  for (const word of ['не', 'приходит', 'код', 'верните', 'деньги', 'долго', 'ждал', 'кода'])
    await connection.run('INSERT INTO words VALUES ($1, $2)', [word, stemOf(word)]);
  await bringUp(filledAt + 1, version);
  await connection.run('UPDATE store SET schema_version = $1', [version]);
  connection.closeSync();
  instance.closeSync();
}

const versions = Array.from({ length: schemaVersion }, (_, before) => before + 1);

describe('a store of an older version', () => {
  it('is brought up with its contacts, answers and words, and deletes as a new one does', async () => {
    const { client, folder } = await makeWorkspace();
    await writeStore(join(folder, 'workspace'), 2);
    expect(replyOf(await client.request('totals', { period: null }))).toMatchObject({
      contacts: 4,
      answers: 3,
    });
    const page = { offset: 0, limit: 10 };
    const search = async (words: string) =>
      replyOf(await client.request('searchContacts', { words, rule: null, period: null, page }));
    const found = await search('код');
    expect(found.contacts.map(({ text }) => text)).toEqual(['Не приходит код', 'Не приходит код']);
    expect((await search('деньги')).total).toBe(1);
    const rule = { test: 'anyWord' as const, words: ['коды'] };
    const answers = await client.request('tryRule', { about: 'answers', rule, period: null, sample: 1 });
    expect(replyOf(answers)).toMatchObject({ count: 2, sample: [{ text: 'Долго ждал кода' }] });
    replyOf(await client.request('deleteSource', { sourceId: '1' }));
    expect((await search('деньги')).total).toBe(0);
    expect(replyOf(await client.request('totals', { period: null }))).toMatchObject({
      contacts: 0,
      answers: 3,
    });
  });

  it.each(versions)(
    'of version %i counts contacts and respondents once each, as a new one does',
    async (version) => {
      const { client, folder } = await makeWorkspace();
      await writeStore(join(folder, 'workspace'), version);
      const steps = [
        {
          stepId: 'step',
          contacts: { test: 'anyWord' as const, words: ['код'] },
          answers: { test: 'is' as const, field: 'question' as const, values: ['Q', 'R'] },
        },
      ];
      const measured = replyOf(await client.request('measure', { steps, period: null, onTimeHours: 24 }));
      expect(measured.contacts).toEqual({ total: 4, bound: 2, unassigned: 2 });
      // Two people gave three answers.
      expect(measured.answers).toEqual({ total: 2, bound: 2, unassigned: 0 });
      expect(measured.steps[0]?.readings).toMatchObject({
        contacts: { tally: { gross: 2, net: 2 } },
        csat: { tally: { form: 'scores' } },
      });
    },
  );

  it.each([2, 8, 9])(
    'of version %i keeps colleagues apart and takes activity in, takes both back, and forgets a source',
    async (version) => {
      const { client, folder, ...workspace } = await makeWorkspace();
      await writeStore(join(folder, 'workspace'), version);
      const counted = async () => {
        const { contacts, answers } = replyOf(await client.request('totals', { period: null }));
        const { activity } = replyOf(await client.request('effort', { asked: null }));
        return { contacts, answers, activity: activity.records };
      };
      expect(await counted()).toEqual({ contacts: 4, answers: 3, activity: 0 });
      const mark = async (sourceId: string, isColleagues: boolean) =>
        replyOf(await client.request('markColleagues', { sourceId, isColleagues }));
      await mark('1', true);
      expect(await counted()).toEqual({ contacts: 0, answers: 3, activity: 0 });
      const { colleagues, customers } = replyOf(await client.request('participants', { period: null }));
      expect([colleagues.records, customers.records]).toEqual([4, 2]);
      await mark('2', true);
      expect(await counted()).toEqual({ contacts: 0, answers: 0, activity: 0 });
      await mark('1', false);
      await mark('2', false);
      const did = await workspace.import('did.csv', 'customer,month,active\na,2026-05,1\nb,2026-05,0\n');
      expect(await counted()).toEqual({ contacts: 4, answers: 3, activity: 2 });
      replyOf(await client.request('undoImport', { importId: did.importId }));
      replyOf(await client.request('deleteSource', { sourceId: '2' }));
      expect(await counted()).toEqual({ contacts: 4, answers: 0, activity: 0 });
    },
  );

  it('keeps to the way its customers were hashed', async () => {
    const hashIn = async (isOld: boolean) => {
      const { client, folder } = await makeWorkspace();
      const workspace = join(folder, 'workspace');
      if (isOld) await writeStore(workspace, 2);
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

  it('knows the rows of a table without dates again that had no day in their key', async () => {
    const { client, folder, ...workspace } = await makeWorkspace();
    const poll = 'comment,csat\ngood,5\nok,3\nok,3\n';
    const funnel = 'Шаг;Вошли\nОплатить;500\n';
    const given = { questions: [], attributes: [], fixedDay: '2026-01-31' };
    const asPoll = { ...given, kind: 'contacts' as const, columns: { text: 0, csat: 1 }, sourceName: 'P' };
    const asFunnel = { ...given, kind: 'counts' as const, columns: { step: 0, entered: 1 }, sourceName: 'F' };
    await workspace.import('poll.csv', poll, asPoll);
    await workspace.import('funnel.csv', funnel, asFunnel);
    await client.close();
    // As they were written before decision 34.
    const instance = await DuckDBInstance.create(join(folder, 'workspace', 'contacts.duckdb'));
    const connection = await instance.connect();
    const [cut, row] = ['chr(31)', `'contacts' || chr(31) || 'P' || chr(31) || 'row' || chr(31)`];
    await connection.run(
      `UPDATE contact_records SET key = CASE WHEN csat = 5 THEN md5_number(${row} || 'good' || ${cut} || '5')
        WHEN rowid = 1 THEN md5_number(${row} || 'ok' || ${cut} || '3')
        ELSE md5_number(md5_number(${row} || 'ok' || ${cut} || '3')::VARCHAR || '#2') END`,
    );
    for (const table of ['counting_records', 'step_counts'])
      await connection.run(
        `UPDATE ${table} SET key = md5_number('counts' || ${cut} || 'F' || ${cut} || '' || ${cut} || 'Оплатить' || ${cut} || '')`,
      );
    connection.closeSync();
    instance.closeSync();
    const later = openEvidence(join(folder, 'workspace'));
    const bring = async (name: string, mapping: object) => {
      const fileToken = later.addFile(join(folder, name));
      const preview = replyOf(await later.request('previewFile', { fileToken, mapping: null }));
      return replyOf(
        await later.request('importFile', { fileToken, mapping: { ...preview.mapping, ...mapping } }),
      );
    };
    expect(await bring('poll.csv', asPoll)).toMatchObject({ imported: 0, updated: 0, duplicates: 3 });
    expect(await bring('funnel.csv', asFunnel)).toMatchObject({ imported: 0, updated: 0, duplicates: 1 });
    const february = { fixedDay: '2026-02-28' };
    expect(await bring('poll.csv', { ...asPoll, ...february })).toMatchObject({ imported: 3, updated: 0 });
    expect(await bring('funnel.csv', { ...asFunnel, ...february })).toMatchObject({
      imported: 1,
      updated: 0,
    });
    await later.close();
  });
});
