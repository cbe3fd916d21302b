/** Problems of a month: their numbers, three orders and the one made of them, and where every contact went. */
import { describe, expect, it } from 'vitest';
import type { VocCounts } from '#core/evidence/voc-request';
import { chooseQuotes } from '#core/voc/choose-quotes';
import { growthOf } from '#core/voc/growth';
import { type MonthRanking, monthRanking } from '#core/voc/month-ranking';
import { noveltyOf } from '#core/voc/novelty';
import { growthWords, problemLines } from '#core/voc/ranking-words';

const month = (name: string, contacts: number, rated = 0, dissatisfied = 0) => ({
  month: name,
  contacts,
  rated,
  dissatisfied,
});
const theme = (id: number, months: VocCounts['months']): VocCounts['themes'][number] => ({
  theme: { id, name: `Theme ${id}`, phrases: [] },
  months,
  quotes: [],
});

const counts: VocCounts = {
  months: [month('2026-08', 1_000), month('2026-09', 1_000), month('2026-10', 1_000, 400, 200)],
  themes: [
    // Many and unhappy, as ever.
    theme(1, [month('2026-08', 400), month('2026-09', 400), month('2026-10', 400, 200, 120)]),
    // Grew.
    theme(2, [month('2026-08', 50), month('2026-09', 50), month('2026-10', 200, 100, 20)]),
    // New.
    theme(3, [month('2026-10', 60, 20, 10)]),
    // Nobody rated, and it is the same contacts as the step.
    theme(4, [month('2026-09', 100), month('2026-10', 100)]),
    // Not heard this month.
    theme(5, [month('2026-09', 70)]),
  ],
  steps: [
    {
      map: 0,
      stepId: 'pay',
      months: [month('2026-08', 110), month('2026-09', 110), month('2026-10', 110, 30, 15)],
      quotes: [],
    },
  ],
  sets: [
    { theme: 1, steps: [], count: 400 },
    { theme: 2, steps: [], count: 200 },
    { theme: 3, steps: [], count: 60 },
    { theme: 4, steps: [0], count: 100 },
    { theme: null, steps: [0], count: 10 },
    { theme: null, steps: [], count: 230 },
  ],
  unseen: [],
  span: { from: '2026-08-01', to: '2026-10-31' },
};
const maps = [{ mapId: 'm', title: 'Selling', stepTitles: new Map([['pay', 'Pay']]) }];
const ranked = (more: Partial<Parameters<typeof monthRanking>[1]> = {}): MonthRanking =>
  monthRanking(counts, { month: '2026-10', maps, order: 'all', top: null, ...more });
const titles = (ranking: MonthRanking) => ranking.listed.map(({ problem }) => problem.title);

describe('the problems of a month', () => {
  it('have contacts, DSAT with its interval, and contacts × DSAT', () => {
    const [first] = ranked().listed;
    expect(first?.problem).toMatchObject({ contacts: 400, rated: 200, dsat: 0.6, score: 240, isFew: false });
    expect(first?.problem.interval?.low).toBeCloseTo(0.531, 3);
    expect(first?.problem.trend.map(({ contacts }) => contacts)).toEqual([400, 400, 400]);
  });

  it('take turns: what hurts, what grew, what is new; nothing twice, nothing that only repeats', () => {
    const ranking = ranked();
    expect(ranking.listed.map(({ problem, reason }) => [problem.title, reason])).toEqual([
      ['Theme 1', 'score'],
      ['Theme 2', 'growth'],
      ['Theme 3', 'novelty'],
      ['Pay', 'score'],
    ]);
    expect(ranking.repeats.map(({ title, sameAs }) => [title, sameAs])).toEqual([['Theme 4', 'm/pay']]);
    expect(ranking.orders.score).toEqual(['1', 'm/pay', '2', '3', '4']);
    expect(titles(ranked({ order: 'growth' }))[0]).toBe('Theme 2');
    expect(titles(ranked({ order: 'novelty' }))[0]).toBe('Theme 3');
  });

  it('leave no contact out: those listed, those of other problems and those of none are all there are', () => {
    expect(ranked().coverage).toEqual({ contacts: 1_000, listed: 770, notListed: 0, unassigned: 230 });
    const short = ranked({ top: 2 });
    expect(titles(short)).toEqual(['Theme 1', 'Theme 2']);
    expect(short.coverage).toEqual({ contacts: 1_000, listed: 600, notListed: 170, unassigned: 230 });
  });

  it('know the steps they touch', () => {
    const theme4 = ranked().all.find(({ title }) => title === 'Theme 4');
    expect(theme4?.places).toEqual([
      { mapId: 'm', mapTitle: 'Selling', stepId: 'pay', stepTitle: 'Pay', contacts: 100 },
    ]);
  });

  it('are said in both languages, with words that claim no more than the numbers', () => {
    const [first, second] = ranked().listed;
    if (!first || !second) throw new Error('There are four');
    expect(problemLines(first, [], 'en')[0]).toBe(
      '1. Theme 1 (theme): 400 contacts, DSAT 60.0% (n = 200); 240 dissatisfied a month; 0 since the month before (0.0%\u00a0rel.), no clear change',
    );
    expect(problemLines(second, [], 'ru')[0]).toContain(
      '+150 к прошлому месяцу (+300,0\u00a0%\u00a0отн.), больше',
    );
    const quoted = {
      ...first,
      problem: {
        ...first.problem,
        quotes: [{ text: 'It failed', at: null, source: '', isDissatisfied: true }],
      },
    };
    expect(problemLines(quoted, [], 'en').at(-1)).toBe('   “It failed”');
    expect(problemLines(quoted, [], 'ru').at(-1)).toBe('   «It failed»');
    const said = (score: number) =>
      problemLines({ place: 1, problem: { ...first.problem, score } }, [], 'ru')[0];
    expect(said(20.6)).toContain('; 21 недовольное обращение в месяц');
    expect(said(3)).toContain('; 3 недовольных обращения в месяц');
    expect(said(4.5)).toContain('; 4,5 недовольного обращения в месяц');
  });
});

describe('growth', () => {
  it('is clear only past chance, and never of a month that was not recorded', () => {
    expect(growthOf(30_000, 15_000, true)).toMatchObject({
      verdict: 'fewer',
      relative: -0.5,
      difference: -15_000,
    });
    const { ratio, interval } = growthOf(30_000, 15_000, true);
    expect([ratio, interval?.low, interval?.high].map((value) => value?.toFixed(3))).toEqual([
      '0.500',
      '0.490',
      '0.510',
    ]);
    expect(growthOf(10, 14, true).verdict).toBe('noClearChange');
    expect(growthOf(0, 5, true).verdict).toBe('noClearChange');
    expect(growthOf(0, 6, true)).toMatchObject({ verdict: 'more', relative: null, ratio: null });
    expect(growthOf(0, 6, false).verdict).toBe('unknown');
    expect(growthWords(growthOf(0, 6, true), 'en')).toBe('not heard the month before');
    expect(growthWords(growthOf(0, 6, false), 'ru')).toBe('за прошлый месяц обращений нет');
  });
});

describe('a problem is new', () => {
  const all = [month('2026-08', 1_000), month('2026-09', 1_000), month('2026-10', 1_000)];
  const heard = (...contacts: readonly number[]) =>
    noveltyOf(
      contacts.map((count, index) => month(`2026-${String(8 + index).padStart(2, '0')}`, count)),
      all,
      '2026-10',
    );

  it('when nobody wrote of it before, or clearly a fraction did', () => {
    expect(heard(0, 0, 20)).toEqual({ firstMonth: '2026-10', isNew: true, earlierPart: 0 });
    expect(heard(1, 1, 60)).toMatchObject({ firstMonth: '2026-08', isNew: true });
    expect(heard(10, 10, 20).isNew).toBe(false);
    expect(heard(0, 0, 1).isNew).toBe(false);
  });

  it('in the first month of a store nothing can be called new', () => {
    expect(noveltyOf([month('2026-10', 9)], [month('2026-10', 90)], '2026-10').isNew).toBe(false);
  });
});

describe('quotes', () => {
  const said = (text: string, isDissatisfied = false, likeness = 0.5, at = '2026-10-10T00:00:00.000Z') => ({
    text,
    isDissatisfied,
    likeness,
    at,
  });

  it('are of dissatisfied customers first, differ from each other, and say something', () => {
    const chosen = chooseQuotes(
      [
        said('Спасибо большое'),
        said('Деньги списали два раза, верните', true),
        said('Деньги списали два раза верните пожалуйста', true, 0.4),
        said('Оплата прошла, но объявление не активно'),
        said('не работает', true),
        said(''),
        said('Почему карта отклонена, если деньги есть', false, 0.9),
      ],
      5,
    );
    expect(chosen.map(({ text }) => text)).toEqual([
      'Деньги списали два раза, верните',
      'Почему карта отклонена, если деньги есть',
      'Оплата прошла, но объявление не активно',
    ]);
  });
});
