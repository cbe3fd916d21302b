import { describe, expect, it } from 'vitest';
import { applyMeasurement } from '#core/commands/evidence';
import { typeMetric } from '#core/commands/metric';
import { clearRule, setRule } from '#core/commands/rule';
import type { Reading } from '#core/document/records/metric';
import { evidenceOf, metricOf, sourcesOf } from '#core/document/select';
import type { Measurement } from '#core/evidence/evidence-views';
import { documentOf, step } from '../../support/small-map';

const reading = (gross: number): Reading => ({
  tally: { form: 'count', gross, net: null },
  series: [],
  origin: { kind: 'contacts', sources: ['Чат'], period: null, takenAt: '2026-10-05 12:00:00Z' },
});

const measurement = (gross: number | null, name = 'Чат'): Measurement => ({
  takenAt: '2026-10-05T12:00:00Z',
  period: { from: '2026-01-01', to: '2026-06-30' },
  steps: [
    { stepId: 'a', readings: gross === null ? {} : { contacts: reading(gross) } },
    { stepId: 'gone', readings: { contacts: reading(5) } },
  ],
  contacts: { total: 100, bound: 60, unassigned: 40 },
  answers: { total: 0, bound: 0, unassigned: 0 },
  sources: [
    { id: name, name, kind: 'contacts', rows: 100, period: null, importedAt: 'yesterday', questions: [] },
  ],
});

const typed = {
  stepId: step('a'),
  metric: 'contacts' as const,
  tally: { form: 'count' as const, gross: 7, net: null },
};

describe('A measurement', () => {
  it('becomes metrics, sources and the remainder, in one undo step', () => {
    const map = documentOf();
    const { differences } = map.commit('evidence', applyMeasurement, {
      measurement: measurement(60, 'chat'),
    });
    expect(metricOf(map.snapshot(), step('a'), 'contacts')?.reading.tally).toMatchObject({ gross: 60 });
    expect(evidenceOf(map.snapshot()).taken).toMatchObject({ contacts: { unassigned: 40 } });
    expect(sourcesOf(map.snapshot())).toMatchObject([{ id: 'chat', rows: 100, importedAt: null }]);
    expect(differences).toMatchObject([{ stepId: 'a', metric: 'contacts', before: null }]);
    map.undo();
    expect(metricOf(map.snapshot(), step('a'), 'contacts')).toBeNull();
    expect(evidenceOf(map.snapshot()).taken).toBeNull();
  });

  it('whose sums differ by the order of adding alone changes nothing that is told', () => {
    const map = documentOf();
    const whole = measurement(60, 'chat');
    const of = (sum: number): Measurement => {
      const handling: Reading = { ...reading(0), tally: { form: 'sum', sum, n: 3 } };
      return { ...whole, steps: [{ stepId: 'a', readings: { handling } }] };
    };
    const changes = (sum: number) =>
      map.commit('evidence', applyMeasurement, { measurement: of(sum) }).differences.length;
    expect([changes(0.1 + 0.2 + 0.3), changes(0.3 + 0.2 + 0.1), changes(0.61)]).toEqual([1, 0, 1]);
  });

  it('of a store without any survey leaves survey numbers, their sources and their respondents as they are', () => {
    const map = documentOf();
    const rule = { test: 'is' as const, field: 'question' as const, values: ['Easy?'] };
    map.commit('rule', setRule, { stepId: step('a'), about: 'answers', expression: rule });
    const whole = measurement(60, 'chat');
    const ces: Reading = { ...reading(0), tally: { form: 'part', part: 3, whole: 4 } };
    map.commit('evidence', applyMeasurement, {
      measurement: {
        ...whole,
        steps: [{ stepId: 'a', readings: { ces: { ...ces, origin: { ...ces.origin, kind: 'survey' } } } }],
        answers: { total: 4, bound: 4, unassigned: 0 },
        sources: [
          { id: 'poll', name: 'Poll', kind: 'survey', rows: 4, period: null, importedAt: '', questions: [] },
        ],
      },
    });
    map.commit('evidence', applyMeasurement, { measurement: whole });
    expect(metricOf(map.snapshot(), step('a'), 'ces')?.reading.origin.kind).toBe('survey');
    expect(metricOf(map.snapshot(), step('a'), 'contacts')?.reading.tally).toMatchObject({ gross: 60 });
    expect(sourcesOf(map.snapshot()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['chat', 'Poll']),
    );
    expect(evidenceOf(map.snapshot()).taken).toMatchObject({
      contacts: { bound: 60 },
      answers: { bound: 4 },
    });
    map.commit('rule', clearRule, { stepId: step('a'), about: 'answers' });
    map.commit('evidence', applyMeasurement, { measurement: whole });
    expect(metricOf(map.snapshot(), step('a'), 'ces')).toBeNull();
  });

  it('lists only the numbers that changed', () => {
    const map = documentOf();
    const apply = (gross: number | null) =>
      map.commit('evidence', applyMeasurement, { measurement: measurement(gross, 'chat') }).differences;
    apply(60);
    expect(apply(60)).toEqual([]);
    expect(apply(61)).toMatchObject([{ before: { tally: { gross: 60 } }, after: { tally: { gross: 61 } } }]);
    expect(apply(null)).toMatchObject([{ after: null }]);
    expect(metricOf(map.snapshot(), step('a'), 'contacts')).toBeNull();
    expect(apply(3)).toMatchObject([{ before: null, after: { tally: { gross: 3 } } }]);
  });

  it('leaves a typed number where it has nothing to put in its place', () => {
    const map = documentOf();
    map.commit('metric', typeMetric, typed);
    for (const gross of [null, 0]) {
      map.commit('evidence', applyMeasurement, { measurement: measurement(gross, 'chat') });
      expect(metricOf(map.snapshot(), step('a'), 'contacts')?.reading.tally).toMatchObject({ gross: 7 });
    }
    map.commit('evidence', applyMeasurement, { measurement: measurement(12, 'chat') });
    expect(metricOf(map.snapshot(), step('a'), 'contacts')?.reading).toMatchObject({
      tally: { gross: 12 },
      origin: { kind: 'contacts' },
    });
  });

  it('forgets sources the store no longer has', () => {
    const map = documentOf();
    map.commit('evidence', applyMeasurement, { measurement: measurement(1, 'chat') });
    map.commit('evidence', applyMeasurement, { measurement: measurement(1, 'calls') });
    expect(sourcesOf(map.snapshot()).map(({ name }) => name)).toEqual(['calls']);
  });
});
