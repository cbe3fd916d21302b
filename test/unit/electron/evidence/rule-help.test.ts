import { describe, expect, it } from 'vitest';
import { giveContact, handsFirst, takeContact } from '#core/evidence/by-hand';
import type { StepRule } from '#core/evidence/rule';
import { makeWorkspace, replyOf } from './workspace';

const told = [
  'Не приходит код подтверждения на телефон',
  'Код подтверждения так и не пришёл, жду час',
  'где код подтверждения, третий раз жду',
  'Деньги списали дважды, верните',
  'Верните деньги за отменённый заказ',
  'деньги не вернули до сих пор',
  'Курьер опоздал на три часа',
  'Курьер не приехал совсем',
];
const csv = [
  'id,created_at,category,text,csat',
  ...told.map((text, i) => `${i + 1},2026-0${(i % 3) + 1}-10 10:00,${i < 3 ? 'Вход' : 'Прочее'},"${text}",`),
  '',
].join('\n');

const code: StepRule = { test: 'anyWord', words: ['код'] };
const money: StepRule = { test: 'anyWord', words: ['деньги'] };
const steps = [
  { stepId: 'code', contacts: code, answers: null },
  { stepId: 'money', contacts: money, answers: null },
];
const whole = { period: null, onTimeHours: 24 };

describe('help while a rule is written', () => {
  it('tells its months, what other steps share with it, what it would cover', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('told.csv', csv);
    const rule: StepRule = { test: 'anyWord', words: ['жду', 'деньги'] };
    const context = replyOf(
      await client.request('ruleContext', { about: 'contacts', rule, stepId: 'money', steps, period: null }),
    );
    expect(context).toEqual({
      byMonth: [
        { month: '2026-01', count: 1, total: 3 },
        { month: '2026-02', count: 2, total: 3 },
        { month: '2026-03', count: 2, total: 2 },
      ],
      count: 5,
      own: 3,
      covered: 6,
      total: 8,
      overlaps: [{ stepId: 'code', count: 2, taken: 2, isEarlier: true }],
    });
    const shared = replyOf(
      await client.request('ruleContext', {
        about: 'contacts',
        rule,
        stepId: 'money',
        steps: steps.map((step, i) => ({ ...step, weight: i + 1 })),
        period: null,
      }),
    );
    // Two thirds of two contacts, to eight digits.
    expect(shared.own).toBeCloseTo(3 + 4 / 3, 7);
    expect(shared.own + (shared.overlaps[0]?.taken ?? 0)).toBe(5);
  });

  it('counts together the contacts that the same rules find', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('told.csv', csv);
    const wide = {
      stepId: 'wide',
      contacts: { test: 'anyWord' as const, words: ['жду', 'деньги'] },
      answers: null,
    };
    const asked = { about: 'contacts' as const, steps: [...steps, wide], period: null };
    expect(replyOf(await client.request('alike', asked))).toEqual({
      sets: [
        { steps: [1, 2], count: 3 },
        { steps: [], count: 2 },
        { steps: [0, 2], count: 2 },
        { steps: [0], count: 1 },
      ],
      left: 0,
    });
  });

  it('proposes words from chosen contacts, with what they find among them and among the others', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('told.csv', csv);
    const tried = replyOf(
      await client.request('tryRule', { about: 'contacts', rule: code, period: null, sample: 10 }),
    );
    const keys = tried.sample.map(({ key }) => key);
    const proposed = replyOf(await client.request('suggestWords', { about: 'contacts', keys, period: null }));
    expect(proposed).toMatchObject({ examples: 3, others: 5, recall: 1, rest: 0, precision: 1 });
    expect(proposed.words).toEqual([{ words: 'код подтверждения', found: 3, rest: 0 }]);
  });

  it('shows what an expression found', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('told.csv', csv);
    const rule: StepRule = { test: 'matches', pattern: 'курьер не \\w+' };
    const tried = replyOf(
      await client.request('tryRule', { about: 'contacts', rule, period: null, sample: 5 }),
    );
    expect(Object.values(tried.found)).toEqual([['Курьер не приехал']]);
    expect(Object.values(tried.reasons)).toEqual([[rule]]);
  });

  it('says of each of the sample why it is there, with facts the window is not told', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import(
      'groups.csv',
      'id,created_at,text,agent group,csat\n1,2026-01-10 10:00,Верните деньги,Вторая линия,2\n',
    );
    const rule: StepRule = {
      test: 'any',
      rules: [
        { test: 'is', field: 'group', values: ['первая линия', 'вторая линия'] },
        { test: 'score', field: 'csat', from: 1, to: 3 },
        { test: 'anyWord', words: ['доставка'] },
      ],
    };
    const { reasons } = replyOf(
      await client.request('tryRule', { about: 'contacts', rule, period: null, sample: 5 }),
    );
    expect(Object.values(reasons)).toEqual([
      [
        { test: 'is', field: 'group', values: ['Вторая линия'] },
        { test: 'score', field: 'csat', from: 2, to: 2 },
      ],
    ]);
  });

  it('a contact given by hand is the step’s, one taken is not, and both hold after the file is imported again', async () => {
    const { client, ...workspace } = await makeWorkspace();
    await workspace.import('told.csv', csv);
    const late = replyOf(
      await client.request('searchContacts', {
        words: 'опоздал',
        rule: null,
        period: null,
        page: { offset: 0, limit: 5 },
      }),
    ).contacts[0];
    const first = replyOf(
      await client.request('tryRule', { about: 'contacts', rule: code, period: null, sample: 1 }),
    ).sample[0];
    if (!late || !first) throw new Error('nothing found');
    const rules = handsFirst([
      takeContact(code, first.key),
      giveContact(giveContact(money, late.key), first.key),
    ]);
    const asked = steps.map((step, i) => ({ ...step, contacts: rules[i] ?? null }));
    const counts = async () =>
      replyOf(await client.request('measure', { steps: asked, ...whole })).steps.map(
        ({ readings }) => readings.contacts?.tally,
      );
    const expected = [{ gross: 2 }, { gross: 5 }];
    expect(await counts()).toMatchObject(expected);
    await workspace.import('told.csv', csv.replace('на три часа', 'на пять часов'));
    expect(await counts()).toMatchObject(expected);
  });
});
