import { describe, expect, it } from 'vitest';
import { paceOf, shownSeconds } from '#renderer/evidence/import-pace';

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
    expect(paceOf({ share: 1, ms: 10_000, rows: 0 })).toEqual({ rowsPerSecond: null, secondsLeft: null });
  });

  it('is shown the coarser the longer it takes', () => {
    expect([0.2, 4.1, 31, 59, 61, 150].map(shownSeconds)).toEqual([1, 5, 35, 60, 120, 180]);
  });
});
