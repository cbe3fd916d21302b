import { describe, expect, it } from 'vitest';
import type { Reading, Tally } from '#core/document/records/metric';
import { mapOf } from '#core/document/select';
import { refreshedNumbers } from '#core/metrics/refreshed';
import { documentOf, step } from '../../support/small-map';

const settings = mapOf(documentOf().snapshot()).metricSettings;
const reading = (tally: Tally): Reading => ({
  tally,
  series: [],
  origin: { kind: 'contacts', sources: [], period: null, takenAt: '2026-07-01T00:00:00.000Z' },
});
const scores = (bad: number, good: number): Tally => ({
  form: 'scores',
  scale: { min: 1, max: 5 },
  counts: { '1': bad, '5': good },
});

describe('What a refresh changes', () => {
  it('is told in the numbers people see, with no verdict about contacts that are mostly the same', () => {
    const stepId = step('a');
    const [volume, csat, fresh, gone] = refreshedNumbers(
      [
        {
          stepId,
          metric: 'contacts',
          before: reading({ form: 'count', gross: 40, net: 40 }),
          after: reading({ form: 'count', gross: 55, net: 55 }),
        },
        { stepId, metric: 'csat', before: reading(scores(50, 50)), after: reading(scores(5, 95)) },
        { stepId, metric: 'csat', before: null, after: reading(scores(1, 3)) },
        { stepId, metric: 'csat', before: reading(scores(1, 3)), after: null },
      ],
      settings,
    );
    expect(volume).toMatchObject({ before: { value: 40 }, after: { value: 55 }, change: { difference: 15 } });
    expect(csat?.change?.difference).toBeCloseTo(0.45, 9);
    expect(csat?.change?.verdict).toBeNull();
    expect(fresh).toMatchObject({ before: { value: null }, after: { value: 0.75 }, change: null });
    expect(gone).toMatchObject({ before: { value: 0.75 }, after: { value: null }, change: null });
  });
});
