/** Contacts from the command line: files one after another, folders, a saved mapping, deletion. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runContacts } from '#electron/cli/contacts';
import { Query } from '#electron/evidence/query';
import { makeWorkspace, replyOf } from '../evidence/workspace';
import { listen } from '../support/heard';

const runSql = Query.prototype.run;
const { said, complained, ear } = listen();

async function makeWorld() {
  const { client, folder } = await makeWorkspace();
  const run = async (...words: string[]): Promise<[number, unknown]> => {
    said.length = 0;
    const code = await runContacts(words, {
      ...ear,
      language: 'en',
      isJson: true,
      workspace: join(folder, 'store'),
      folder,
    });
    return [code, JSON.parse(said[0] ?? 'null')];
  };
  return { client, folder, run };
}

const month = (number: number) =>
  `id,created_at,channel,text\n${number}1,2026-0${number}-01,chat,one\n${number}2,2026-0${number}-02,mail,two\n`;

describe('contacts import', () => {
  it('takes a folder of months as one source, and says which file could not be read', async () => {
    const { folder, run } = await makeWorld();
    const months = join(folder, 'Support 2026');
    await mkdir(months);
    for (const number of [1, 2, 3]) await writeFile(join(months, `m${number}.csv`), month(number));
    await writeFile(join(months, 'm4.xlsx'), 'PK\u0003\u0004 no spreadsheet');
    const [code, printed] = await run('import', 'Support 2026');
    expect(code).toBe(1);
    expect(printed).toMatchObject({
      failed: 1,
      files: [
        { file: 'm1.csv', imported: 2 },
        { file: 'm2.csv', imported: 2 },
        { file: 'm3.csv', imported: 2 },
        { file: 'm4.xlsx', error: 'tableUnreadable' },
      ],
    });
    expect(complained.join('\n')).toContain('m4.xlsx');
    expect((await run('list'))[1]).toMatchObject({ sources: [{ name: 'Support 2026', rows: 6 }] });
    const deleted = { source: 'Support 2026', rows: 6, isErased: true };
    expect(await run('delete', 'Support 2026')).toEqual([0, deleted]);
    expect((await run('list'))[1]).toEqual({ sources: [] });
    expect(complained.at(-1)).toContain('Quotes taken from “Support 2026” onto maps stay');
  });

  it('says where what was deleted could not be erased from the disk', async () => {
    const { folder, run } = await makeWorld();
    await writeFile(join(folder, 'support.csv'), month(1));
    await run('import', 'support.csv');
    const copy = vi.spyOn(Query.prototype, 'run').mockImplementation(function (this: Query, sql, values) {
      return sql.startsWith('ATTACH') ? Promise.reject(new Error('no room')) : runSql.call(this, sql, values);
    });
    const [code, printed] = await run('delete', 'support');
    copy.mockRestore();
    expect([code, printed]).toEqual([1, { source: 'support', rows: 2, isErased: false }]);
    expect(complained.join('\n')).toContain('their words are still on the disk');
  });

  it('reads several files as a saved mapping says', async () => {
    const { client, folder, run } = await makeWorld();
    for (const number of [1, 2]) await writeFile(join(folder, `m${number}.csv`), month(number));
    const fileToken = client.addFile(join(folder, 'm1.csv'));
    const preview = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    const mapping = { ...preview.mapping, sourceName: 'Chats', columns: { id: 0, at: 1, text: 3 } };
    await writeFile(join(folder, 'mapping.json'), JSON.stringify(mapping));
    const [code] = await run('import', 'm1.csv', 'm2.csv', '--mapping', 'mapping.json');
    expect(code).toBe(0);
    expect((await run('list'))[1]).toMatchObject({ sources: [{ name: 'Chats', rows: 4 }] });
    expect((await run('totals'))[1]).toMatchObject({ byChannel: { '': 4 } });
  });

  it('keeps colleagues apart, and says how many of them took part', async () => {
    const { folder, run } = await makeWorld();
    await writeFile(join(folder, 'team.csv'), month(1).replace('id,', 'customer_id,'));
    await writeFile(join(folder, 'support.csv'), month(2));
    expect((await run('import', 'team.csv', '--source', 'Team', '--colleagues'))[0]).toBe(0);
    expect((await run('import', 'support.csv', '--source', 'Support'))[0]).toBe(0);
    expect((await run('totals'))[1]).toMatchObject({ contacts: 2, byMonth: { '2026-02': 2 } });
    expect((await run('list'))[1]).toMatchObject({
      sources: [
        { name: 'Team', isColleagues: true },
        { name: 'Support', isColleagues: false },
      ],
    });
    expect((await run('participants', '--month', '2026-01'))[1]).toMatchObject({
      colleagues: { records: 2, people: 2, months: [{ month: '2026-01', people: 2 }] },
      customers: { records: 0 },
      sources: [{ source: 'Team', isColleagues: true, records: 2 }],
    });
    expect((await run('mark', 'Team'))[0]).toBe(1);
    for (const _ of ['once', 'again'])
      expect((await run('mark', 'Team', '--customers'))[1]).toEqual({ source: 'Team', isColleagues: false });
    expect((await run('totals'))[1]).toMatchObject({ contacts: 4 });
  });
});
