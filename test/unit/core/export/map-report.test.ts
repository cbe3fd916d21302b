import { describe, expect, test } from 'vitest';
import { metricIdOf, metric as metricRecord } from '#core/document/records/metric';
import { usualContents } from '#core/export/contents-choice';
import { type MapReport, mapReport } from '#core/export/map-report';
import { documentOf, smallMapRecords, step, threadRecords } from '../../support/small-map';
import { readingOf, scores } from '../metrics/sample-readings';

const csat = metricRecord.parse({
  id: metricIdOf(step('b'), 'csat'),
  kind: 'metric',
  of: { stepId: 'b', metric: 'csat' },
  reading: {
    ...readingOf(scores({ 1: 16, 5: 24 }), { from: '2026-01-01', to: '2026-02-28' }),
    series: [
      { month: '2026-01', tally: scores({ 1: 8, 5: 8 }) },
      { month: '2026-02', tally: scores({}) },
    ],
  },
});
const records = [
  ...smallMapRecords,
  csat,
  { kind: 'cell', at: { laneId: 'emotion', stepId: 'b' }, emotion: -2, text: 'gives up' },
  { kind: 'pain', id: 'mild', title: 'Slow page', stepIds: ['c'], severity: 1 },
  { kind: 'pain', id: 'grave', title: 'No answer', stepIds: ['d', 'b'], severity: 4, quoteIds: ['q'] },
  {
    kind: 'pain',
    id: 'counted',
    title: 'Waits for weeks',
    evidence: {
      contacts: readingOf({ form: 'count', gross: 100, net: null }, { from: '2026-01-01', to: '2026-01-31' }),
      csat: readingOf(scores({ 1: 40, 5: 60 })),
    },
  },
  { kind: 'fix', id: 'fix', title: 'Answer sooner', stepIds: ['b'], painIds: ['grave'], dueOn: '2026-03-01' },
  ...threadRecords,
];

const report = (language: 'ru' | 'en'): MapReport =>
  mapReport(documentOf(records).snapshot(), { language, date: '2026-10-05', choice: usualContents });

const stepB = (language: 'ru' | 'en') => report(language).stages[0]?.steps[1];

describe('a map in words and numbers', () => {
  test('is told stage by stage, steps numbered as on the map', () => {
    const { stages } = report('en');
    expect(stages.map(({ title, steps }) => [title, steps.map(({ number }) => number)])).toEqual([
      ['Untitled stage', ['1.1', '1.2']],
      ['Untitled stage', ['2.1', '2.2']],
    ]);
  });

  test('tells what people wrote in the lanes, an emotion in words before its note', () => {
    expect(stepB('en')?.texts.map(({ lane, text }) => [lane, text])).toEqual([
      ['Actions', 'waits'],
      ['Emotion', 'Very bad\ngives up'],
    ]);
  });

  test('gives each number with n, interval and period, and the months behind it, one without answers empty', () => {
    const found = stepB('en')?.numbers.find(({ name }) => name === 'CSAT');
    expect(found).toMatchObject({
      figure: '60.0%',
      period: 'Jan 2026 – Feb 2026',
      series: [
        { month: '2026-01', value: 0.5 },
        { month: '2026-02', value: null },
      ],
    });
    expect(found?.size).toMatch(/^n\s=\s40 · 95%: 44.6–73.7%$/);
    expect(found?.value.value).toBe(0.6);
  });

  test('ranks pains by dissatisfied contacts a month; severity moves none, and what is not counted stands behind as in the map', () => {
    expect(
      report('ru').pains.map(({ title, score, severityWords }) => [title, score, severityWords]),
    ).toEqual([
      ['Waits for weeks', 40, ''],
      ['Slow page', null, 'досадно'],
      ['No answer', null, 'останавливает'],
    ]);
    expect(report('ru').pains[2]).toMatchObject({ steps: ['1.2', '2.2'], quotes: ['How long?'] });
  });

  test('says of a fix its kind, status and pains in the language of the export', () => {
    expect(report('ru').fixes).toMatchObject([
      {
        title: 'Answer sooner',
        kind: 'продукт',
        statusWords: 'предложено',
        steps: ['1.2'],
        pains: ['No answer'],
      },
    ]);
  });

  test('keeps the answers to a comment behind it', () => {
    expect(stepB('en')?.comments.map(({ author, text }) => [author, text])).toEqual([
      ['Ann', 'Is it so?'],
      ['Bob', 'Yes'],
    ]);
  });

  test('says where customers go from a step', () => {
    expect(stepB('en')?.exits).toEqual(['2.1 Untitled step · 90% · then']);
  });
});
