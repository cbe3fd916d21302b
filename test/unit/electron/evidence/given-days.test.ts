/** Tables without dates, whose rows get one day. */
import { describe, expect, it } from 'vitest';
import { makeWorkspace, replyOf } from './workspace';

describe('a table without dates', () => {
  it('keeps what was answered in one month beside the next where a day is given to every row', async () => {
    const { client, import: bring } = await makeWorkspace();
    const poll = 'comment,csat\ngood,5\nbad,1\nok,3\nok,3\n';
    const given = (fixedDay: string) => ({
      kind: 'contacts' as const,
      columns: { text: 0, csat: 1 },
      questions: [],
      fixedDay,
      sourceName: 'Poll',
    });
    expect(await bring('poll.csv', poll, given('2026-01-31'))).toMatchObject({ imported: 4 });
    const next = await bring('poll.csv', `${poll}fine,4\n`, given('2026-02-28'));
    expect(next).toMatchObject({ imported: 5, updated: 0, duplicates: 0 });
    const page = { offset: 0, limit: 50 };
    const asked = { words: '', rule: null, period: null, page };
    const january = replyOf(
      await client.request('searchContacts', { ...asked, period: { from: '2026-01-01', to: '2026-01-31' } }),
    );
    expect(january.total).toBe(4);
    expect(await bring('poll.csv', poll, given('2026-01-31'))).toMatchObject({ imported: 0, duplicates: 4 });
    // A row with a date of its own is known by itself, whatever day is given to those without.
    const dateless = {
      kind: 'contacts' as const,
      columns: { at: 0, text: 1 },
      questions: [],
      sourceName: 'D',
    };
    const dated = 'date,comment\n2026-03-01,slow\n,slow\n';
    await bring('dated.csv', dated, { ...dateless, fixedDay: '2026-03-31' });
    const again = await bring('dated.csv', dated, { ...dateless, fixedDay: '2026-04-30' });
    expect(again).toMatchObject({ imported: 1, updated: 1 });
  });
});
