import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContactSet, combinedRemoval, forecast } from '#core/metrics/forecast';

const set = (id: string, fields: Partial<ContactSet> = {}): ContactSet => ({
  id,
  contacts: 1_000,
  rated: 200,
  satisfied: 120,
  knownOutcome: 500,
  resolvedAtFirst: 300,
  handlingMinutes: 6,
  ...fields,
});

describe('the forecast of fixes', () => {
  it('removes contacts and the answers that came with them', () => {
    const { now, likely } = forecast(
      [set('pay'), set('search', { satisfied: 180 })],
      [{ setIds: ['pay'], removal: { low: 0.1, likely: 0.5, high: 0.9 } }],
      100_000,
    );
    expect(now).toMatchObject({ contacts: 2_000, contactRate: 0.02, csat: 0.75, hoursSaved: 0 });
    expect(likely.contacts).toBe(1_500);
    expect(likely.contactRate).toBeCloseTo(0.015, 12);
    // (120 × 0.5 + 180) of (200 × 0.5 + 200)
    expect(likely.csat).toBeCloseTo(0.8, 12);
    expect(likely.hoursSaved).toBe(50);
  });

  it('two fixes on the same contacts do not add up: each acts on what the other leaves', () => {
    expect(combinedRemoval([0.5, 0.5])).toBe(0.75);
    expect(combinedRemoval([])).toBe(0);
  });

  it('never promises fewer contacts than none, and orders low, likely and high', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const removal = fc.tuple(share, share, share).map((three) => {
      const [low = 0, likely = 0, high = 0] = three.toSorted((a, b) => a - b);
      return { low, likely, high };
    });
    const fix = fc.record({ setIds: fc.subarray(['a', 'b']), removal });
    fc.assert(
      fc.property(fc.array(fix, { maxLength: 6 }), (fixes) => {
        const result = forecast([set('a'), set('b')], fixes, null);
        expect(result.high.contacts).toBeGreaterThanOrEqual(0);
        expect(result.high.contacts).toBeLessThanOrEqual(result.likely.contacts + 1e-9);
        expect(result.likely.contacts).toBeLessThanOrEqual(result.low.contacts + 1e-9);
        expect(result.low.contacts).toBeLessThanOrEqual(result.now.contacts + 1e-9);
        expect(result.now.contactRate).toBeNull();
      }),
    );
  });
});
