import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { StepRule } from '#core/evidence/rule';
import { csvText } from '#core/evidence/safe-cell';
import { partsOfContact, wholeContact } from '#core/evidence/share-out';
import { mask } from '#core/text/mask';
import { assign } from '#electron/evidence/assign';
import { openEvidence } from '#electron/evidence/client';
import { whereRule } from '#electron/evidence/evidence-rows';
import type { Query } from '#electron/evidence/query';
import { Store } from '#electron/evidence/store';
import { type Matchable, matcherFor } from '../../support/match-rule';
import { trials } from '../../support/trials';
import { replyOf } from './workspace';

const words =
  'оплата оплату оплатой деньги денег ещё еще карта карты заказ заказа заказов доставка доставки не работает ошибка ошибок ошибку звонок звонка payment payments paid refund refunded card cards delivery delayed x5 12345678 iPhone Wi-Fi'.split(
    ' ',
  );
const channels = ['чат', 'Phone', 'почта'];
const categories = ['Оплата', 'ДОСТАВКА', 'Возврат, обмен', 'Refunds'];
const seed = 20_261_122;
const randomRules = trials(120, 500);
const randomMaps = trials(4, 8);

/** Contacts written by a seeded generator; the topic is the number by which the test knows them. */
const contacts: Matchable[] = fc
  .sample(
    fc.record({
      channel: fc.constantFrom(...channels),
      category: fc.constantFrom(...categories),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      second: fc.integer({ min: 0, max: 86_399 }),
      parts: fc.array(
        fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ', ', '! ', '\n', ' — ', '/')),
        { minLength: 1, maxLength: 12 },
      ),
      isShouting: fc.boolean(),
      csat: fc.option(fc.integer({ min: 1, max: 5 })),
      nps: fc.option(fc.integer({ min: 0, max: 10 })),
      theme: fc.option(fc.integer({ min: 1, max: 4 })),
      tariff: fc.constantFrom('', 'Basic', 'ПРЕМИУМ', '7'),
      sum: fc.option(fc.integer({ min: 0, max: 50 })),
    }),
    { seed, numRuns: 10_000 },
  )
  .map(
    ({ channel, category, day, month, second, parts, isShouting, csat, nps, theme, tariff, sum }, index) => {
      const text = parts.flat().join('').trim();
      const clock = new Date(second * 1_000).toISOString().slice(11, 19);
      return {
        channel,
        category,
        topic: `t${index}`,
        source: 'Rules',
        language: /[а-яё]{2}/i.test(text) ? 'ru' : /[a-z]{2}/i.test(text) ? 'en' : '',
        group: '',
        question: '',
        at: `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${clock}`,
        // Rules see what is stored.
        text: mask(isShouting ? text.toUpperCase() : text).text,
        scores: { csat, nps },
        themeIds: theme === null ? [] : [theme],
        attributes: [
          ...(tariff === '' ? [] : [{ name: 'Tariff', value: tariff, number: tariff === '7' ? 7 : null }]),
          ...(sum === null ? [] : [{ name: 'Sum', value: String(sum), number: sum }]),
        ],
      };
    },
  );

const day = fc
  .date({ min: new Date('2025-12-01'), max: new Date('2027-01-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const term = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join(' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom('нетакогослова', '!!!', 'КАРТОЙ', '99') },
);
const condition: fc.Arbitrary<StepRule> = fc.oneof(
  fc.record({
    test: fc.constant('is' as const),
    field: fc.constantFrom('channel', 'category', 'language', 'source', 'topic', 'group', 'question'),
    values: fc.array(
      fc.constantFrom(...channels, ...categories, 'ЧАТ', ' phone ', 'RU', 'en', 'rules', 't7', 'T12'),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    test: fc.constant('between' as const),
    from: fc.option(day),
    to: fc.option(day),
  }),
  fc.record({
    test: fc.constantFrom('anyWord' as const, 'allWords' as const),
    words: fc.array(term, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    test: fc.constant('near' as const),
    words: fc.array(term, { minLength: 2, maxLength: 4 }),
    within: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    test: fc.constant('score' as const),
    field: fc.constantFrom('csat' as const, 'nps' as const, 'ces' as const),
    from: fc.option(fc.integer({ min: 0, max: 10 })),
    to: fc.option(fc.integer({ min: 0, max: 10 })),
  }),
  fc.record({
    test: fc.constant('theme' as const),
    themes: fc.array(
      fc.integer({ min: 1, max: 6 }).map((id) => ({ id, name: `Theme ${id}`, phrases: [] })),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    test: fc.constant('attribute' as const),
    name: fc.constantFrom('tariff', 'Tariff ', 'sum', 'age'),
    values: fc.array(fc.constantFrom('basic', 'Премиум', '7', '12', 'Gold'), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    test: fc.constant('amount' as const),
    name: fc.constantFrom('SUM', 'tariff'),
    from: fc.option(fc.integer({ min: 0, max: 50 })),
    to: fc.option(fc.integer({ min: 0, max: 50 })),
  }),
  fc.record({
    test: fc.constant('matches' as const),
    pattern: fc.constantFrom(
      'опл\\w+',
      '\\d{5,}',
      '^(не|payment)',
      'заказ\\s',
      'КАРТ[АЫ]',
      '.работает.',
      '[^\\w\\s]{1}\\s',
      'wi-fi$',
      'х|x5',
      'ещ[её]',
    ),
  }),
);
const rule: fc.Arbitrary<StepRule> = fc.letrec<{ rule: StepRule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.record({
      test: fc.constantFrom('all' as const, 'any' as const),
      rules: fc.array(tie('rule'), { maxLength: 4 }),
    }),
    fc.record({ test: fc.constant('not' as const), rule: tie('rule') }),
  ),
})).rule;

describe('rules in the database', () => {
  let folder = '';
  let store: Store;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tapki-rules-'));
    const path = join(folder, 'rules.csv');
    const header = [
      'id',
      'created_at',
      'channel',
      'category',
      'topic',
      'text',
      'csat',
      'nps',
      'Tariff',
      'Sum',
    ];
    const lines = contacts.map(({ at, channel, category, topic, text, scores, attributes = [] }, i) => [
      `c${i}`,
      at ?? '',
      channel,
      category,
      topic,
      text,
      String(scores.csat ?? ''),
      String(scores.nps ?? ''),
      ...['Tariff', 'Sum'].map((name) => attributes.find((kept) => kept.name === name)?.value ?? ''),
    ]);
    await writeFile(path, csvText([header, ...lines]));
    const client = openEvidence(join(folder, 'workspace'));
    const fileToken = client.addFile(path);
    const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    const attributes = [8, 9].map((column) => ({ column, name: header[column] ?? '' }));
    const report = replyOf(
      await client.request('importFile', {
        fileToken,
        mapping: { ...mapping, sourceName: 'Rules', attributes },
      }),
    );
    expect(report).toMatchObject({ imported: contacts.length, rejected: 0 });
    await client.close();
    store = new Store(join(folder, 'workspace'));
    await store.write((query) => giveThemes(query));
  }, 60_000);

  /** Four themes; nobody has heard of the fifth and the sixth. */
  async function giveThemes(query: Query): Promise<void> {
    for (const id of [1, 2, 3, 4])
      await query.run(`INSERT INTO themes VALUES ($1, $2, '[]', FALSE, NULL, 1)`, [id, `Theme ${id}`]);
    await query.run('CREATE TEMP TABLE given (topic VARCHAR, theme DOUBLE)');
    const given = contacts.flatMap(({ topic, themeIds = [] }) => themeIds.map((id) => [topic, id]));
    await query.append('given', given);
    await query.run(
      'INSERT INTO theme_of SELECT c.key, g.theme::INTEGER, 1 FROM given g JOIN contact_rows c USING (topic)',
    );
  }

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The contacts found, as one figure each for how many and which: rows of ten thousand are slow to fetch. */
  const markOf = (numbers: readonly number[]) => ({
    count: numbers.length,
    sum: numbers.reduce((sum, number) => sum + number, 0),
    squares: numbers.reduce((sum, number) => sum + number * number, 0),
  });

  it(`find the contacts that the direct evaluator finds (${randomRules} random rules, 10,000 contacts)`, async () => {
    const mark = z.object({ count: z.number(), sum: z.number(), squares: z.number() });
    await fc.assert(
      fc.asyncProperty(rule, async (one) => {
        const found = await store.read(async (query) => {
          const { from, where, bound } = await whereRule(query, 'contacts', one, null);
          return query.row(
            `SELECT count(*)::DOUBLE AS count, coalesce(sum(n), 0)::DOUBLE AS sum, coalesce(sum(n * n), 0)::DOUBLE AS squares
            FROM (SELECT substr(topic, 2)::BIGINT AS n FROM ${from} WHERE ${where})`,
            mark,
            bound.values,
          );
        });
        const matches = matcherFor(one);
        const numbers = contacts.flatMap((contact, index) => (matches(contact) ? [index] : []));
        expect(found).toEqual(markOf(numbers));
      }),
      { numRuns: randomRules, seed },
    );
  }, 180_000);

  it(`give each contact to the first step that wants it, or a part to each, as the direct evaluator does (${randomMaps} random maps)`, async () => {
    const steps = fc.record({
      rules: fc.array(rule, { minLength: 1, maxLength: 66, size: 'max' }),
      weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 66, maxLength: 66 }),
      isShared: fc.boolean(),
    });
    const given = z.object({
      step: z.number().nullable(),
      count: z.number(),
      sum: z.number(),
      units: z.number(),
    });
    await fc.assert(
      fc.asyncProperty(steps, async ({ rules, weights, isShared }) => {
        const asked = rules.map((contactRule, i) => ({
          stepId: `s${i}`,
          contacts: contactRule,
          answers: null,
          ...(isShared ? { weight: weights[i] ?? 1 } : {}),
        }));
        const found = await store.read(async (query) => {
          const task = { about: 'contacts', table: 'given', steps: asked, period: null } as const;
          await assign(query, { ...task, cut: { sql: 'topic' } });
          return query.rows(
            `SELECT step::DOUBLE AS step, count(*)::DOUBLE AS count, sum(substr(month, 2)::BIGINT)::DOUBLE AS sum,
              sum(${isShared ? `coalesce(units, ${wholeContact})` : wholeContact})::DOUBLE AS units
            FROM given GROUP BY step ORDER BY step NULLS LAST`,
            given,
          );
        });
        const matchers = rules.map(matcherFor);
        const expected = new Map<number | null, { count: number; sum: number; units: number }>();
        for (const [index, contact] of contacts.entries()) {
          const wanted = matchers.flatMap((matches, step) => (matches(contact) ? [step] : []));
          const parts = partsOfContact(wanted, isShared ? weights : null);
          for (const { step, units } of parts.length > 0 ? parts : [{ step: null, units: wholeContact }]) {
            const known = expected.get(step) ?? { count: 0, sum: 0, units: 0 };
            expected.set(step, {
              count: known.count + 1,
              sum: known.sum + index,
              units: known.units + units,
            });
          }
        }
        expect(found).toEqual(
          [...expected]
            .map(([step, sums]) => ({ step, ...sums }))
            .toSorted((a, b) => (a.step ?? Infinity) - (b.step ?? Infinity)),
        );
        // Steps and what no step has are all contacts again, to the last digit.
        const parts = found.map(({ units }) => units / wholeContact);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(contacts.length);
      }),
      { numRuns: randomMaps, seed },
    );
  }, 180_000);
});
