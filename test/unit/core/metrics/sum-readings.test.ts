import { describe, expect, it } from 'vitest';
import type { Reading, Tally } from '#core/document/records/metric';
import { sumReadings } from '#core/metrics/sum-readings';

const reading = (tally: Tally, months: Record<string, Tally> = {}, source = 'chat'): Reading => ({
  tally,
  series: Object.entries(months).map(([month, own]) => ({ month, tally: own })),
  origin: {
    kind: 'contacts',
    sources: [source],
    period: { from: '2026-01-01', to: '2026-02-28' },
    takenAt: '2026-03-01T00:00:00.000Z',
  },
});
const count = (gross: number): Tally => ({ form: 'count', gross, net: gross });

describe('readings of several steps together', () => {
  it('add contacts month by month, and forget distinct customers, who may be the same people', () => {
    const sum = sumReadings([
      reading(count(5), { '2026-01': count(2), '2026-02': count(3) }),
      reading(count(4), { '2026-02': count(4) }, 'mail'),
    ]);
    expect(sum?.tally).toEqual({ form: 'count', gross: 9, net: null });
    expect(sum?.series.map(({ month, tally }) => [month, tally.form === 'count' && tally.gross])).toEqual([
      ['2026-01', 2],
      ['2026-02', 7],
    ]);
    expect(sum?.origin.sources).toEqual(['chat', 'mail']);
  });

  it('add answers score by score on the same scale, and refuse to mix scales', () => {
    const five = { min: 1, max: 5 };
    const scores = (counts: Record<string, number>, scale = five): Reading =>
      reading({ form: 'scores', scale, counts });
    expect(sumReadings([scores({ '1': 2 }), scores({ '1': 1, '5': 4 })])?.tally).toEqual({
      form: 'scores',
      scale: five,
      counts: { '1': 3, '5': 4 },
    });
    expect(sumReadings([scores({ '1': 2 }), scores({ '1': 2 }, { min: 1, max: 7 })])).toBeNull();
  });

  it('of no step are nothing, of one step that reading', () => {
    const one = reading(count(1));
    expect(sumReadings([])).toBeNull();
    expect(sumReadings([one])).toBe(one);
  });
});
