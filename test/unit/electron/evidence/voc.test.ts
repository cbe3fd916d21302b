/** What a VOC review is ranked from, counted by the database and, beside it, contact by contact in plain words. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BoundStep, EvidenceInput } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';
import { csvText } from '#core/evidence/safe-cell';
import { partsOfContact, wholeContact } from '#core/evidence/share-out';
import type { VocCounts, VocMonth } from '#core/evidence/voc-request';
import { isDissatisfied, type Satisfaction, usualSatisfaction } from '#core/metrics/dissatisfied';
import { openEvidence } from '#electron/evidence/client';
import { markColleagues } from '#electron/evidence/colleagues';
import { Store } from '#electron/evidence/store';
import { voc } from '#electron/evidence/voc';
import { type Matchable, matcherFor } from '../../support/match-rule';
import { replyOf } from './workspace';

const seed = 20_261_101;
const said = 'оплата карта доставка не пришла ошибка возврат денег заказ фото объявление долго'.split(' ');

const contacts: Matchable[] = fc
  .sample(
    fc.record({
      category: fc.constantFrom('Оплата', 'ДОСТАВКА', 'Фото, видео'),
      month: fc.constantFrom('2026-06', '2026-08', '2026-09', '2026-10', '2026-11'),
      day: fc.integer({ min: 1, max: 28 }),
      words: fc.array(fc.constantFrom(...said), { minLength: 1, maxLength: 9 }),
      csat: fc.option(fc.integer({ min: 1, max: 5 })),
      theme: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { seed, numRuns: 1_500 },
  )
  .map(({ category, month, day, words, csat, theme }, index) => ({
    channel: 'чат',
    category,
    topic: `t${index}`,
    source: 'Chats',
    language: 'ru',
    group: '',
    question: '',
    at: `${month}-${String(day).padStart(2, '0')}`,
    text: words.join(' '),
    scores: { csat },
    themeIds: theme === null ? [] : [theme],
  }));

const words = (...some: string[]): StepRule => ({ test: 'anyWord', words: some });
const step = (stepId: string, rule: StepRule | null, weight?: number): BoundStep => ({
  stepId,
  contacts: rule,
  answers: null,
  ...(weight === undefined ? {} : { weight }),
});
const byPriority: readonly BoundStep[] = [
  step('pay', words('оплата', 'карта')),
  step('none', null),
  step('get', { test: 'all', rules: [words('доставка'), { test: 'not', rule: words('ошибка') }] }),
  step('theme', { test: 'theme', themes: [{ id: 2, name: 'Theme 2', phrases: [] }] }),
];
const shared: readonly BoundStep[] = [
  step('a', words('оплата', 'возврат'), 2),
  step('b', words('карта', 'денег'), 1),
  step('c', { test: 'is', field: 'category', values: ['доставка'] }, 3),
];

/** Theme 4 is part of theme 1; theme 5 is hidden. */
const themeOf = ({ themeIds = [] }: Matchable): number | null => {
  const [own] = themeIds;
  return own === undefined || own === 5 ? null : own === 4 ? 1 : own;
};

/** The plain meaning of the request, one contact after another. */
function plain(asked: EvidenceInput<'voc'>, satisfaction: Satisfaction): Omit<VocCounts, 'unseen' | 'span'> {
  const { month, categories = [] } = asked;
  const folded = categories.map((one) => one.trim().toLowerCase());
  const mine = contacts.filter(
    ({ at, category }) =>
      (at ?? '').slice(0, 7) <= month && (folded.length === 0 || folded.includes(category.toLowerCase())),
  );
  // Rules see the theme that a theme was put into.
  const seen = (contact: Matchable): Matchable => ({
    ...contact,
    themeIds: (contact.themeIds ?? []).map((id) => (id === 4 ? 1 : id)),
  });
  const steps = asked.maps.flatMap((own, map) =>
    own.flatMap(({ stepId, contacts: rule }) => (rule ? [{ map, stepId, matches: matcherFor(rule) }] : [])),
  );
  const sums = new Map<string, Map<string, VocMonth>>();
  const add = (key: string, contact: Matchable, part: number) => {
    const at = (contact.at ?? '').slice(0, 7);
    const months = sums.get(key) ?? new Map<string, VocMonth>();
    const { csat = null } = contact.scores;
    const before = months.get(at) ?? { month: at, contacts: 0, rated: 0, dissatisfied: 0 };
    const isBad = csat !== null && isDissatisfied(csat, { min: 1, max: 5 }, satisfaction);
    months.set(at, {
      month: at,
      contacts: before.contacts + part,
      rated: before.rated + (csat === null ? 0 : part),
      dissatisfied: before.dissatisfied + (isBad ? part : 0),
    });
    sums.set(key, months);
  };
  const sets = new Map<string, VocCounts['sets'][number]>();
  for (const contact of mine) {
    add('all', contact, 1);
    const theme = themeOf(contact);
    if (theme !== null) add(`theme ${theme}`, contact, 1);
    const met: number[] = [];
    for (const [map, own] of asked.maps.entries()) {
      const wanted = steps.flatMap((one, index) =>
        one.map === map && one.matches(seen(contact)) ? [index] : [],
      );
      const weights = own.some(({ weight }) => weight !== undefined)
        ? steps.map(({ stepId }) => own.find((each) => each.stepId === stepId)?.weight ?? 1)
        : null;
      for (const { step: index, units } of partsOfContact(wanted, weights)) {
        add(`step ${index}`, contact, units / wholeContact);
        met.push(index);
      }
    }
    if (contact.at?.startsWith(month)) {
      const key = `${theme} ${met.join()}`;
      sets.set(key, { theme, steps: met, count: (sets.get(key)?.count ?? 0) + 1 });
    }
  }
  const months = (key: string) =>
    [...(sums.get(key)?.values() ?? [])].toSorted((one, other) => (one.month < other.month ? -1 : 1));
  return {
    months: months('all'),
    themes: [1, 2, 3].map((id) => ({
      theme: { id, name: `Theme ${id}`, phrases: [] },
      months: months(`theme ${id}`),
      quotes: [],
    })),
    steps: steps.map(({ map, stepId }, index) => ({
      map,
      stepId,
      months: months(`step ${index}`),
      quotes: [],
    })),
    sets: [...sets.values()],
  };
}

const steadySets = (sets: VocCounts['sets']) =>
  sets.map((set) => JSON.stringify([set.theme, set.steps, set.count])).toSorted();

describe('contacts of a month by theme and step', () => {
  let folder = '';
  let store: Store;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tapki-voc-'));
    const path = join(folder, 'chats.csv');
    const rows = contacts.map(({ at, category, topic, text, scores }, index) => [
      `c${index}`,
      at ?? '',
      category,
      topic,
      text,
      String(scores.csat ?? ''),
    ]);
    await writeFile(path, csvText([['id', 'created_at', 'category', 'topic', 'text', 'csat'], ...rows]));
    const client = openEvidence(join(folder, 'workspace'));
    const fileToken = client.addFile(path);
    const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    replyOf(await client.request('importFile', { fileToken, mapping: { ...mapping, sourceName: 'Chats' } }));
    await client.close();
    store = new Store(join(folder, 'workspace'));
    await store.write(async (query) => {
      for (const id of [1, 2, 3, 4, 5])
        await query.run(`INSERT INTO themes VALUES ($1, $2, '[]', $3, $4, 1)`, [
          id,
          `Theme ${id}`,
          id === 5,
          id === 4 ? 1 : null,
        ]);
      await query.run('CREATE TEMP TABLE given (topic VARCHAR, theme DOUBLE)');
      await query.append(
        'given',
        contacts.flatMap(({ topic, themeIds = [] }) => themeIds.map((id) => [topic, id])),
      );
      await query.run(
        'INSERT INTO theme_of SELECT c.key, g.theme::INTEGER, 1 FROM given g JOIN contact_rows c USING (topic)',
      );
    });
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['everything', {}, usualSatisfaction],
    ['one category, written in another case', { categories: [' оплата '] }, usualSatisfaction],
    [
      'only 1 and 2 are dissatisfied',
      { categories: ['Фото, видео', 'доставка'], month: '2026-09' },
      { ...usualSatisfaction, dissatisfied: [1, 2] },
    ],
  ])('are those of the direct evaluator: %s', async (_, more, satisfaction) => {
    const question = {
      month: '2026-10',
      categories: [],
      sources: [],
      quotes: 0,
      maps: [[...byPriority], [...shared]],
      satisfaction,
      ...more,
    };
    const counted = await store.read((query) => voc(query, question));
    const { sets, ...expected } = plain(question, satisfaction);
    expect(counted).toMatchObject(expected);
    expect(steadySets(counted.sets)).toEqual(steadySets(sets));
    expect(counted.sets.reduce((sum, { count }) => sum + count, 0)).toBe(counted.months.at(-1)?.contacts);
  });

  it('say which contacts nobody has looked at, and quote from the month alone', async () => {
    const question = {
      month: '2026-10',
      categories: [],
      sources: ['chats'],
      quotes: 4,
      maps: [[...byPriority]],
    };
    const { unseen, themes, steps, span } = await store.read((query) => voc(query, question));
    const open = (month: string) =>
      contacts.filter(({ at, themeIds }) => at?.startsWith(month) && themeIds?.length === 0).length;
    expect(unseen.find(({ month }) => month === '2026-10')?.contacts).toBe(open('2026-10'));
    expect(span?.from.startsWith('2026-06')).toBe(true);
    for (const { quotes } of [...themes, ...steps]) {
      expect(quotes.length).toBeGreaterThan(1);
      expect(quotes.every(({ at }) => at?.startsWith('2026-10'))).toBe(true);
      expect(quotes.every(({ text }) => text.split(' ').length > 2)).toBe(true);
      expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length);
    }
    expect(themes[0]?.quotes[0]?.isDissatisfied).toBe(true);
  });

  it('of a source that nobody has are none', async () => {
    const question = { month: '2026-10', categories: [], sources: ['Mail'], quotes: 3, maps: [] };
    expect(await store.read((query) => voc(query, question))).toMatchObject({ months: [], sets: [] });
  });

  it('leave out what colleagues say', async () => {
    const question = { month: '2026-10', categories: [], sources: [], quotes: 0, maps: [] };
    const mark = (isColleagues: boolean) =>
      store.write(async (query) => {
        const [source] = await query.rows(
          'SELECT id::DOUBLE AS id FROM sources',
          z.object({ id: z.number() }),
        );
        await markColleagues(query, source?.id ?? 0, isColleagues);
      });
    await mark(true);
    expect(await store.read((query) => voc(query, question))).toMatchObject({ months: [], span: null });
    await mark(false);
    expect((await store.read((query) => voc(query, question))).months).toHaveLength(4);
  });
});
