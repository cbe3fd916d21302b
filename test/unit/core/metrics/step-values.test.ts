import { expect, test } from 'vitest';
import { metricIdOf, metric as metricRecord } from '#core/document/records/metric';
import { stepValues } from '#core/metrics/step-values';
import { documentOf, smallMapRecords, step } from '../../support/small-map';
import { readingOf, scores } from './sample-readings';

const withNumbers = () => {
  const csat = metricRecord.parse({
    id: metricIdOf(step('b'), 'csat'),
    kind: 'metric',
    of: { stepId: 'b', metric: 'csat' },
    reading: readingOf(scores({ 1: 30, 5: 70 })),
  });
  const contacts = metricRecord.parse({
    id: metricIdOf(step('b'), 'contacts'),
    kind: 'metric',
    of: { stepId: 'b', metric: 'contacts' },
    reading: readingOf({ form: 'count', gross: 200, net: null }, { from: '2026-01-01', to: '2026-02-28' }),
  });
  return documentOf([...smallMapRecords, csat, contacts]).snapshot();
};

test('a step of which nothing was counted has no numbers', () => {
  expect(stepValues(withNumbers(), step('a'))).toEqual([]);
});

test('contacts and answers give volume, the missing rate with its reason, CSAT, DSAT and the pain score', () => {
  const values = stepValues(withNumbers(), step('b'));
  expect(values.map(({ metric, value, reason }) => [metric, value, reason])).toEqual([
    ['contacts', 200, null],
    ['contactRate', null, 'noDenominator'],
    ['csat', 0.7, null],
    ['dsat', 0.3, null],
    ['painScore', 30, null],
  ]);
});
