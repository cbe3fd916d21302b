/** What is said of effort and behaviour: right units, honest standing, and never what comes of what. */
import { describe, expect, it } from 'vitest';
import { analyse } from '#core/effort/analyse';
import { doseChart } from '#core/effort/chart';
import { chartSvg } from '#core/effort/chart-svg';
import { effortMarkdown } from '#core/effort/effort-markdown';
import type { Cell, EffortOutcome, EffortQuestion, EffortReply } from '#core/effort/effort-request';
import { effortCsv } from '#core/effort/effort-table';
import { sentence, supportingSentences } from '#core/effort/effort-words';
import { missingNotes } from '#core/effort/notes';
import * as words from '#core/i18n/messages/effort';

const cell = (n: number, mean: number, variance: number, any = n): Cell => ({
  n,
  sum: n * mean,
  squares: (n - 1) * variance + n * mean * mean,
  any,
});

const outcome = (easy: Cell, hard: Cell, strata: EffortOutcome['strata'] = []): EffortOutcome => ({
  n: easy.n + hard.n,
  leftOut: { tooEarly: 0, tooLate: 12, unknown: 0 },
  byScore: [
    { from: 1, to: 3, ...hard },
    { from: 4, to: 4, ...cell(3, 1, 1) },
    { from: 5, to: 7, ...easy },
  ],
  easy,
  hard,
  between: 0,
  strata,
  thin: { strata: 0, customers: 0 },
  rank: { rho: -0.31, low: -0.36, high: -0.26, n: 1_300 },
});

const asked: EffortQuestion = {
  metric: 'ces',
  question: 'How easy was it?',
  scale: { min: 1, max: 7 },
  period: null,
  horizons: [30],
  easy: { from: 5, to: 7 },
  hard: { from: 1, to: 4 },
  confounders: [],
  beforeDays: 60,
  retentionDays: 30,
};

const reply = (outcomes: NonNullable<EffortReply['asked']>['horizons'][number]['outcomes']): EffortReply => ({
  takenAt: '2026-11-01T00:00:00.000Z',
  questions: [],
  contacts: { records: 10, named: 10, period: null },
  activity: {
    records: 1,
    customers: 1,
    period: null,
    isMonthly: false,
    hasSpend: true,
    hasSegments: false,
    listsInactive: false,
  },
  asked: {
    customers: 1_312,
    answers: 1_400,
    unnamed: 20,
    inContacts: 900,
    inActivity: 900,
    endEarly: [{ source: 'chat', to: '2026-09-01' }],
    withoutConfounder: 0,
    horizons: [{ days: 30, outcomes }],
  },
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('sentences', () => {
  const found = reply({
    contacts: outcome(cell(1_000, 0.31, 0.5), cell(300, 0.61, 0.9)),
    retention: outcome(cell(1_000, 0.82, 0.15, 820), cell(300, 0.74, 0.2, 222)),
    spend: outcome(cell(1_000, 1_000, 1e6), cell(300, 990, 1e6)),
    anyContact: outcome(cell(20, 0.2, 0.1, 4), cell(25, 0.4, 0.1, 10)),
  });
  const results = analyse(found, asked);
  const said = (language: 'ru' | 'en') => results.map((result) => plain(sentence(result, asked, language)));

  it('name relative changes and points for what they are', () => {
    expect(said('en')).toEqual([
      'Customers who found it easy contact support 49% less (rel.) within 30 days than those who found it hard: 0.31 against 0.61 contacts a customer.',
      'Not enough data. Wrote at least once, 30 days: 20 and 25 customers in the groups; at least 30 in each are needed.',
      'Customers who found it easy were still active after 30 days in 82.0% of cases, against 74.0% of those who found it hard: retention +8.0 pp.',
      'No clear difference. Spend a customer, 30 days: 1,000 (easy) and 990 (hard).',
    ]);
    expect(said('ru')[0]).toBe(
      'Клиенты, которым было легко, обращаются в поддержку на 49 % реже (отн.) в ближайшие 30 дней, чем те, кому было трудно: 0,31 обращения на клиента против 0,61.',
    );
    expect(said('ru')[2]).toBe(
      'Клиенты, которым было легко, через 30 дней оставались активны в 82,0 % случаев против 74,0 % у тех, кому было трудно: удержание +8,0 п.п.',
    );
    const [first] = results;
    expect(first && plain(supportingSentences(first, asked, 'en').join(' '))).toContain('n = 1,000 and 300.');
  });

  it('are silent where answers and records have no customers in common', () => {
    const apart = { ...found, asked: found.asked && { ...found.asked, inContacts: 0 } };
    expect(analyse(apart, asked).map(({ name }) => name)).toEqual(['retention', 'spend']);
    expect(missingNotes(apart, 'en')).toEqual([
      'Of 1,312 customers who answered none is in the contacts: contacts after the answer say nothing.',
    ]);
    const checked: EffortQuestion = { ...asked, confounders: [{ by: 'segment', attribute: '' }] };
    const [first] = analyse(found, checked);
    expect(first && plain(sentence(first, checked, 'en'))).toBe(
      'Not enough data. Contacts a customer, 30 days: at the same mix no part has five customers of each group.',
    );
  });

  it('say nowhere what comes of what', () => {
    const causes =
      /because|leads? to|led to|causes?\b|caused|due to|thanks to|results? in|as a result|therefore|потому|приводит|привод|из-за|благодаря|вследствие|в результате|поэтому|вызыва|причин[аы]\b|следовательно|ведёт к/i;
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(words);
    for (const language of ['ru', 'en'] as const) texts.push(effortMarkdown(found, results, asked, language));
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => causes.test(text))).toEqual([]);
  });

  it('go into a report with tables and a chart that says each score', () => {
    const markdown = plain(effortMarkdown(found, results, asked, 'ru'));
    expect(markdown).toContain('| Обращения на клиента | 30 | 0,31 | 0,61 | 1 000 / 300 | −49 % отн. |');
    expect(markdown).toContain('Обращения источника «chat» заканчиваются');
    expect(markdown).not.toContain('Никто.');
    const nobody = { ...found, asked: found.asked && { ...found.asked, answers: 1_312, unnamed: 0 } };
    expect(effortMarkdown(nobody, [], asked, 'ru')).toContain('## Не вошли\n\nНикто.');
    expect(markdown).toContain('Это показывает, что встречается вместе, а не почему.');
    expect(effortCsv(results, asked, 'en').split('\r\n')[0]).toBe(
      'What came after,Days,easy,hard,n,As it is,95%',
    );
    const [first] = results;
    if (first === undefined) throw new Error('no result');
    const svg = chartSvg([doseChart(first, asked, 'en')]);
    expect(svg).toContain('<title>Score 5–7: 0.31, 95% 0.27 to 0.35, n = 1,000</title>');
    expect(svg).not.toContain('NaN');
  });
});
