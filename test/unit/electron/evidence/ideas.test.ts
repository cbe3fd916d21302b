/** Ideas of a period from the store: found in texts and by tags, colleagues apart, counted to the last one. */
import { describe, expect, it } from 'vitest';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import { makeWorkspace, replyOf } from './workspace';

const asked: EvidenceInput<'findIdeas'> = {
  period: { from: '2026-10-01', to: '2026-10-31' },
  page: { offset: 0, limit: 10 },
};
const rows = [
  '1,2026-10-01,c1,Bugs,Please add a dark theme',
  '2,2026-10-02,c2,Bugs,It would be nice if the app had a dark theme',
  '3,2026-10-03,c2,Wishes,dark theme for the evening',
  '4,2026-10-04,c3,Bugs,The app crashes',
  '5,2026-11-05,c4,Bugs,Please add a dark theme',
  '6,2026-10-06,c5,Wishes,',
];
const table = ['id,created at,customer,category,text', ...rows].join('\n');

describe('findIdeas', () => {
  it('counts each record once, by its words or by its tag', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('Chat.csv', table);
    const plain = replyOf(await client.request('findIdeas', asked));
    expect(plain).toMatchObject({ records: 4, ideas: 2, total: 1, colleagues: 0, sources: ['Chat'] });
    const tagged = replyOf(await client.request('findIdeas', { ...asked, tags: ['wishes '] }));
    expect(tagged).toMatchObject({ ideas: 3, total: 1 });
    expect(tagged.groups[0]).toMatchObject({
      count: 3,
      customers: 2,
      named: 3,
      voices: [{ month: '2026-10', way: 'contacts', source: 'Chat', count: 3 }],
      signs: [
        { sign: 'makeIt', count: 1 },
        { sign: 'tag', count: 1 },
        { sign: 'wouldBe', count: 1 },
      ],
    });
    expect(replyOf(await client.request('findIdeas', { ...asked, categories: ['wishes'] })).ideas).toBe(0);
    expect(replyOf(await client.request('findIdeas', { ...asked, sources: ['Mail'] })).ideas).toBe(0);
    expect(replyOf(await client.request('findIdeas', { ...asked, period: null })).ideas).toBe(3);
  });

  it('reads page by page, and answers anew when the store has changed', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('Chat.csv', `${table}\n7,2026-10-07,c6,Bugs,Please add a search by photo`);
    const page = (offset: number) =>
      client.request('findIdeas', { ...asked, page: { offset, limit: 1 } }).then(replyOf);
    const [first, second, third] = [await page(0), await page(1), await page(2)];
    expect([first.groups[0]?.count, second.groups[0]?.count, third.groups.length]).toEqual([2, 1, 0]);
    expect(first.total).toBe(2);
    await workspace.import('Mail.csv', table, { sourceName: 'Mail' });
    expect((await page(0)).groups[0]?.count).toBe(4);
  });

  it('counts what colleagues say as theirs, comments of surveys and rows of ideas too', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('Chat.csv', table);
    await workspace.import('Team.csv', table, { sourceName: 'Team', isColleagues: true });
    await workspace.import('Box.csv', 'id,created at,text\n1,2026-10-02,dark theme for the evening', {
      kind: 'ideas',
    });
    await workspace.import(
      'Survey.csv',
      'id,created at,How easy was it? (1-5),Comment\n1,2026-10-02,5,Please add a dark theme',
      { kind: 'survey', sourceName: 'Survey' },
    );
    const { ideas, colleagues, groups } = replyOf(await client.request('findIdeas', asked));
    expect([ideas, colleagues]).toEqual([6, 2]);
    expect(
      groups.flatMap(({ voices }) => voices.map(({ way, source, count }) => [way, source, count])),
    ).toEqual([
      ['contacts', 'Box', 1],
      ['contacts', 'Chat', 2],
      ['contacts', 'Survey', 1],
      ['colleagues', 'Team', 2],
    ]);
  });

  it('stops when it is called off', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('Chat.csv', table);
    const result = await client.request('findIdeas', asked, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
