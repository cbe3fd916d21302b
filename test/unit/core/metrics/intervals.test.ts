import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMeans, compareShares, meanInterval, poissonRate, wilson } from '#core/metrics/intervals';
import { studentQuantile } from '#core/metrics/student';

const partOf = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((n) => fc.record({ n: fc.constant(n), part: fc.integer({ min: 0, max: n }) }));

describe('intervals', () => {
  it('agree with the published example of Newcombe (56/70 against 48/80: 0.20, 0.0524 to 0.3339)', () => {
    const comparison = compareShares({ part: 48, n: 80 }, { part: 56, n: 70 });
    expect(comparison?.change).toBeCloseTo(0.2, 10);
    expect(comparison?.interval.low).toBeCloseTo(0.0524, 4);
    expect(comparison?.interval.high).toBeCloseTo(0.3339, 4);
  });

  it.each([
    [1, 12.7062],
    [2, 4.3027],
    [10, 2.2281],
    [29, 2.0452],
    [1_000, 1.9623],
    [1e9, 1.95996],
  ])('the t quantile for %d degrees of freedom is that of the tables', (freedom, expected) => {
    expect(studentQuantile(0.975, freedom)).toBeCloseTo(expected, 4);
  });

  it("Welch's t agrees with a worked example (equal n, unequal variances)", () => {
    const comparison = compareMeans(
      { mean: 20.82, variance: 2.8 ** 2, n: 15 },
      { mean: 22.99, variance: 5.0 ** 2, n: 15 },
    );
    // df = 21.99, t(0.975) = 2.0739, standard error = 1.4796
    expect(comparison?.interval.low).toBeCloseTo(2.17 - 2.0739 * 1.4797, 2);
    expect(comparison?.interval.high).toBeCloseTo(2.17 + 2.0739 * 1.4797, 2);
  });

  it('a Wilson interval holds its share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(partOf, ({ part, n }) => {
        const interval = wilson(part, n);
        if (interval === null) throw new Error('a share of something has an interval');
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low - 1e-12).toBeLessThanOrEqual(part / n);
        expect(interval.high + 1e-12).toBeGreaterThanOrEqual(part / n);
      }),
    );
  });

  it('a difference read backwards is the same interval turned round', () => {
    fc.assert(
      fc.property(partOf, partOf, (a, b) => {
        const there = compareShares(a, b);
        const back = compareShares(b, a);
        expect(there?.interval.low).toBeCloseTo(-(back?.interval.high ?? 0), 12);
        expect(there?.interval.high).toBeCloseTo(-(back?.interval.low ?? 0), 12);
      }),
    );
  });

  it('of nothing there is no interval', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(poissonRate(0, 100)).toBeNull();
    expect(meanInterval(4, 0, 1)).toBeNull();
    expect(compareShares({ part: 0, n: 0 }, { part: 1, n: 2 })).toBeNull();
  });
});
