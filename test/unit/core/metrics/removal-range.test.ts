import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '#core/document/records/effect';
import { type Fix, fix } from '#core/document/records/fix';
import type { FixId } from '#core/document/records/identity';
import { type Spread, spreadEnds, withEnd } from '#core/metrics/forecast';
import { measuredRemoval, removalRange, similarRemovals } from '#core/metrics/removal-range';
import { defaultSettings, readingOf } from './sample-readings';

const counted = (gross: number, period: { from: string; to: string }, entered?: number) => ({
  period,
  contacts: readingOf({ form: 'count', gross, net: null }, period),
  ...(entered === undefined
    ? {}
    : { others: { entered: readingOf({ form: 'count', gross: entered, net: null }, period) } }),
});
const effectOf = (
  before: number,
  after: number,
  entered: readonly [number, number] | null = null,
): Effect => ({
  shippedOn: '2026-03-15',
  unit: 'month',
  baseline: counted(before, { from: '2026-02-01', to: '2026-02-28' }, entered?.[0]),
  windows: [counted(after, { from: '2026-04-01', to: '2026-04-30' }, entered?.[1])],
});
const measuredFix = (id: string, fields: Partial<Fix>): Fix => ({
  ...fix.parse({ id, kind: 'fix', state: { status: 'measured', reason: '', since: null } }),
  ...fields,
  id: id as FixId,
});

describe('what similar fixes removed', () => {
  it('is one minus the measured ratio, of contacts for each who entered where both windows know them', () => {
    expect(measuredRemoval(effectOf(1_000, 700), defaultSettings)).toBeCloseTo(0.3, 12);
    // More entered after: the rate fell more than the contacts.
    expect(measuredRemoval(effectOf(1_000, 700, [5_000, 7_000]), defaultSettings)).toBeCloseTo(0.5, 12);
    expect(measuredRemoval({ ...effectOf(1_000, 700), windows: [] }, defaultSettings)).toBeNull();
    expect(measuredRemoval(effectOf(0, 700), defaultSettings)).toBeNull();
  });

  it('counts fixes of the same kind alone, and not itself', () => {
    const own = measuredFix('own', { effect: effectOf(1_000, 100) });
    const others = [
      own,
      measuredFix('same', { effect: effectOf(1_000, 800) }),
      measuredFix('copy', { fixKind: 'copy', effect: effectOf(1_000, 500) }),
      measuredFix('unmeasured', {}),
    ];
    expect(similarRemovals(own, others, defaultSettings).map((one) => Math.round(one * 100))).toEqual([20]);
  });

  it('is given as quartiles from four on, as extremes below, and not at all without any', () => {
    expect(removalRange([])).toBeNull();
    expect(removalRange([0.2])).toEqual({ low: 0.2, likely: 0.2, high: 0.2, n: 1, basis: 'extremes' });
    expect(removalRange([0.3, 0.1, 0.2])).toEqual({
      low: 0.1,
      likely: 0.2,
      high: 0.3,
      n: 3,
      basis: 'extremes',
    });
    const four = removalRange([0.4, 0.1, 0.2, 0.3]);
    expect(four).toMatchObject({ n: 4, basis: 'quartiles' });
    expect([four?.low, four?.likely, four?.high].map((one) => Math.round((one ?? 0) * 1000))).toEqual([
      175, 250, 325,
    ]);
    // A fix after which contacts rose removed nothing.
    expect(removalRange([-0.2])).toMatchObject({ low: 0, likely: 0, high: 0 });
  });

  it('low, likely and high keep their order whatever end a person moves, and the moved one is where it was put', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const moves = fc.array(fc.record({ end: fc.constantFrom(...spreadEnds), value: share }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(moves, (all) => {
        let spread: Spread | null = null;
        for (const { end, value } of all) {
          spread = withEnd(spread, end, value);
          expect(spread[end]).toBe(value);
          expect(spread.low).toBeLessThanOrEqual(spread.likely);
          expect(spread.likely).toBeLessThanOrEqual(spread.high);
        }
      }),
    );
    expect(withEnd(null, 'likely', 1.4)).toEqual({ low: 1, likely: 1, high: 1 });
  });
});
