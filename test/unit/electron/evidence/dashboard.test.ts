/** The sources dashboard as the store makes it, against the same records counted one by one. */
import { describe, expect, it } from 'vitest';
import { unpackDashboard } from '#core/dashboard/pack';
import { everything, sumCube } from '#core/dashboard/sums';
import { csvText } from '#core/evidence/safe-cell';
import { makeWorkspace, replyOf, type Workspace } from './workspace';

const said = [
  'Не приходит код подтверждения на телефон',
  'Верните деньги за отменённый заказ',
  'Где мой заказ уже неделю',
  'Спасибо',
];
const heads = ['id', 'created_at', 'channel', 'category', 'text', 'customer_id', 'csat'];
const contacts = Array.from({ length: 80 }, (_, index) => ({
  id: `c${index}`,
  at: `2026-0${1 + (index % 3)}-1${index % 9}`,
  channel: ['chat', 'mail', ''][index % 3] ?? '',
  category: `Category ${index % 5}`,
  text: `${said[index % 4]}${index % 4 === 3 ? '' : ` ${index} раз, пишите на ivan${index}@example.com`}`,
  csat: index % 4 === 0 ? '' : String(1 + (index % 5)),
}));
const table = (rows: typeof contacts) =>
  csvText([
    heads,
    ...rows.map(({ id, at, channel, category, text, csat }) => [id, at, channel, category, text, id, csat]),
  ]);

async function filled(): Promise<Workspace> {
  const workspace = await makeWorkspace();
  await workspace.import('support.csv', table(contacts), { sourceName: 'Support' });
  await workspace.import('panel.csv', table(contacts.slice(0, 8)), {
    kind: 'survey',
    sourceName: 'Panel',
    columns: { id: 0, at: 1, channel: 2, category: 3, text: 4, customer: 5 },
    questions: [{ column: 6, name: 'Happy?', kind: 'csat', scale: { min: 1, max: 5 } }],
  });
  await workspace.import('team.csv', table(contacts.slice(0, 7)), { sourceName: 'Team', isColleagues: true });
  return workspace;
}

const asked = { language: 'ru' as const, madeOn: '2026-11-22' };

describe('the dashboard of a store', () => {
  it('counts what customers left, by each thing it tells apart', async () => {
    const { client } = await filled();
    const { packed, facts } = replyOf(await client.request('dashboard', asked));
    const made = unpackDashboard(packed);
    const rows = [...contacts, ...contacts.slice(0, 8)];
    const rated = rows.filter(({ csat }) => csat !== '');
    const sums = sumCube(made.cube, everything);
    expect(sums.whole).toEqual({
      contacts: 88,
      rated: rated.length,
      dissatisfied: rated.filter(({ csat }) => Number(csat) < 4).length,
    });
    expect(facts).toMatchObject({ ...sums.whole, sources: 2, period: made.period });
    expect(made.period).toEqual({ from: '2026-01-10', to: '2026-03-18' });
    expect(made.cube.names.source).toEqual(['Support', 'Panel']);
    for (const [at, name] of made.cube.names.channel.entries()) {
      const own = typeof name === 'string' ? name : '';
      expect(sums.of.channel[at]?.contacts).toBe(rows.filter(({ channel }) => channel === own).length);
    }
    for (const [at, month] of made.cube.months.entries())
      expect(sums.months[at]?.contacts).toBe(rows.filter((row) => row.at.startsWith(month)).length);
    // Of one word there is nothing to read; the panel's texts are those of contacts.
    expect(made.texts).toBe(60);
    expect(made.quotes.text).toHaveLength(60);
    expect(made.quotes.text.join(' ')).not.toContain('@example.com');
    // Every quote stands where its record was counted.
    for (const [at, text] of made.quotes.text.entries()) {
      const row = contacts.find(({ text: own }) => text.startsWith(own.slice(0, own.indexOf(','))));
      const channel = made.cube.names.channel[made.quotes.channel[at] ?? -1];
      expect(typeof channel === 'string' ? channel : '').toBe(row?.channel);
      expect(made.cube.months[made.quotes.month[at] ?? -1]).toBe(row?.at.slice(0, 7));
      expect(made.quotes.day[at]).toBe(row?.at);
    }
  });

  it('narrows to months, sources and so many quotes, spread over all there is', async () => {
    const { client } = await filled();
    const sources = replyOf(await client.request('listSources', {}));
    const support = sources.find(({ name }) => name === 'Support')?.id ?? '';
    const narrow = { ...asked, from: '2026-02', to: '2026-03', sources: [support], quotes: 6 };
    const made = unpackDashboard(replyOf(await client.request('dashboard', narrow)).packed);
    expect(made.cube.names.source).toEqual(['Support']);
    expect(made.cube.months).toEqual(['2026-02', '2026-03']);
    expect(sumCube(made.cube, everything).whole.contacts).toBe(
      contacts.filter(({ at }) => at >= '2026-02').length,
    );
    expect([0, 1].map((month) => made.quotes.month.filter((one) => one === month).length)).toEqual([3, 3]);
  });

  it('is of colleagues alone when it is asked for them', async () => {
    const { client } = await filled();
    const made = unpackDashboard(
      replyOf(await client.request('dashboard', { ...asked, whose: 'colleagues', quotes: 0 })).packed,
    );
    expect(made.cube.names.source).toEqual(['Team']);
    expect(sumCube(made.cube, everything).whole.contacts).toBe(7);
    expect(made.quotes.text).toEqual([]);
  });

  it('of an empty store has nothing in it', async () => {
    const { client } = await makeWorkspace();
    const { facts } = replyOf(await client.request('dashboard', asked));
    expect(facts).toMatchObject({ contacts: 0, quotes: 0, cells: 0, period: null });
  });
});
