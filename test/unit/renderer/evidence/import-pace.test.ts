import { describe, expect, it } from 'vitest';
import { guessFurther, leftOf, paceOf, shownSeconds } from '#renderer/evidence/import-pace';

describe('the pace of an import', () => {
  it('is not told from a moment or from next to nothing', () => {
    const unknown = { rowsPerSecond: null, secondsLeft: null };
    expect(paceOf({ share: 0.5, ms: 1_000, rows: 10 })).toEqual(unknown);
    expect(paceOf({ share: 0.01, ms: 5_000, rows: 10 })).toEqual(unknown);
  });

  it('says rows a second and what is left of the whole', () => {
    expect(paceOf({ share: 0.25, ms: 10_000, rows: 1_000_000 })).toEqual({
      rowsPerSecond: 25_000,
      secondsLeft: 30,
    });
    expect(paceOf({ share: 0.3, ms: 7_000, rows: 1_500_000 }).rowsPerSecond).toBe(64_000);
    expect(paceOf({ share: 1, ms: 10_000, rows: 0 })).toEqual({ rowsPerSecond: null, secondsLeft: null });
  });

  it('counts the time down between two shares, and is corrected by the next half way', () => {
    const first = guessFurther(null, { share: 0.25, ms: 10_000, rows: 0 });
    if (first === null) throw new Error('no guess');
    expect([leftOf(first, 10_000), leftOf(first, 14_000), leftOf(first, 90_000)]).toEqual([30, 26, 0]);
    const second = guessFurther(first, { share: 0.5, ms: 30_000, rows: 0 });
    expect(second).toEqual({ seconds: 20, at: 30_000 });
    expect(guessFurther(first, { share: 0.01, ms: 30_000, rows: 0 })).toBe(first);
  });

  it('is shown the coarser the longer it takes', () => {
    expect([0.2, 4.1, 31, 59, 61, 150].map(shownSeconds)).toEqual([1, 5, 35, 60, 120, 180]);
  });
});
