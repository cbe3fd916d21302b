import { describe, expect, test } from 'vitest';
import { metricIdOf, metric as metricRecord } from '#core/document/records/metric';
import { usualContents } from '#core/export/contents-choice';
import { mapReport } from '#core/export/map-report';
import { workbook } from '#core/export/workbook';
import type { Sheet } from '#core/export/workbook-sheet';
import { documentOf, smallMapRecords, step } from '../../support/small-map';
import { readingOf, scores } from '../metrics/sample-readings';

const csat = metricRecord.parse({
  id: metricIdOf(step('b'), 'csat'),
  kind: 'metric',
  of: { stepId: 'b', metric: 'csat' },
  reading: {
    ...readingOf(scores({ 1: 16, 5: 24 })),
    series: [{ month: '2026-01', tally: scores({ 1: 1, 5: 3 }) }],
  },
});

const sheets = (records: readonly object[]): readonly Sheet[] =>
  workbook(
    mapReport(documentOf([...smallMapRecords, ...records]).snapshot(), {
      language: 'en',
      date: '2026-10-05',
      choice: usualContents,
    }),
  );
const sheet = (id: Sheet['id'], records: readonly object[]) => sheets(records).find((one) => one.id === id);

describe('a map as tables', () => {
  test('leaves out tables of what the map has none of', () => {
    expect(sheets([]).map(({ id }) => id)).toEqual(['steps', 'quotes', 'methods']);
  });

  test('has a column for each metric that any step has, shares as parts of one', () => {
    const steps = sheet('steps', [csat]);
    expect(steps?.columns.map(({ title, kind }) => [title, kind])).toEqual([
      ['No.', 'text'],
      ['Stage', 'text'],
      ['Step', 'text'],
      ['CSAT', 'share'],
      ['DSAT', 'share'],
    ]);
    expect(steps?.rows[1]).toEqual(['1.2', 'Untitled stage', 'Untitled step', 0.6, 0.4]);
    expect(steps?.rows[0]).toEqual(['1.1', 'Untitled stage', 'Untitled step', null, null]);
  });

  test('gives each number a row with its n, interval and source', () => {
    const [first] = sheet('numbers', [csat])?.rows ?? [];
    expect(first?.slice(3, 7)).toEqual(['CSAT', 0.6, '60.0%', 40]);
    expect(first?.[7]).toBeCloseTo(0.446, 3);
    expect(first?.at(-1)).toBe('Export');
  });

  test('gives each month a row', () => {
    expect(sheet('series', [csat])?.rows.map((row) => row.slice(3))).toEqual([
      ['CSAT', '2026-01', 0.75],
      ['DSAT', '2026-01', 0.25],
    ]);
  });

  test('has as many values in a row as columns', () => {
    const pain = { kind: 'pain', id: 'p', title: 'Waits', stepIds: ['b'] };
    const fix = { kind: 'fix', id: 'f', title: 'Answer', stepIds: ['b'], effort: { low: 1, high: 3 } };
    const source = { kind: 'source', id: 's', name: 'Export', rows: 10 };
    for (const { columns, rows } of sheets([csat, pain, fix, source]))
      for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
