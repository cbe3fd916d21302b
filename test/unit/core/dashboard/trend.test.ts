/** The last whole month beside the one before it: nothing is compared that was not recorded whole. */
import { describe, expect, it } from 'vitest';
import { everything } from '#core/dashboard/sums';
import { lastMonths, trendOf } from '#core/dashboard/trend';

const cube = { months: ['2026-01', '2026-02', '2026-03', ''] };
const months = (from: string, to: string, filter = {}) =>
  lastMonths(cube, { from, to }, { ...everything, ...filter });

describe('the trend of a dashboard', () => {
  it('compares whole months alone, a quiet day at either end apart', () => {
    expect(months('2026-01-01', '2026-03-31')).toEqual({ before: 1, last: 2 });
    expect(months('2026-01-03', '2026-03-29')).toEqual({ before: 1, last: 2 });
    expect(months('2026-01-01', '2026-03-20')).toEqual({ before: 0, last: 1 });
    // Half of January and half of March leave one whole month.
    expect(months('2026-01-15', '2026-03-20')).toBeNull();
    expect(lastMonths(cube, null, everything)).toBeNull();
    // A month that is not in the list lies between: the last one has nothing beside it.
    const gap = { months: ['1970-01', '2026-01', '2026-03'] };
    expect(lastMonths(gap, { from: '1970-01-01', to: '2026-03-31' }, everything)).toBeNull();
  });

  it('stays within the months of the filter', () => {
    expect(months('2026-01-01', '2026-03-31', { to: 1 })).toEqual({ before: 0, last: 1 });
    expect(months('2026-01-01', '2026-03-31', { from: 2 })).toBeNull();
  });

  it('says more or fewer only where it is more than chance', () => {
    const word = (before: number, last: number) => trendOf([before, last], { before: 0, last: 1 })?.word;
    expect(word(1_000, 1_200)).toBe('more');
    expect(word(1_200, 1_000)).toBe('fewer');
    expect(word(10, 12)).toBe('noClearChange');
    expect(word(0, 12)).toBe('unknown');
    // metrics.md: 30,000 contacts, then 15,000, at one denominator.
    const { comparison } = trendOf([30_000, 15_000], { before: 0, last: 1 }) ?? {};
    expect(comparison?.change).toBeCloseTo(0.5, 3);
    expect(comparison?.interval.low).toBeCloseTo(0.49, 3);
    expect(comparison?.interval.high).toBeCloseTo(0.51, 3);
  });
});
