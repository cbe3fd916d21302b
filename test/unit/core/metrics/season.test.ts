import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthBefore } from '#core/metrics/periods';
import { seasonOf, unbroken } from '#core/metrics/season';

/** Months that end with September 2026: a level that grows, with a high December and a low July. */
const series = (months: number, last = 1) =>
  Array.from({ length: months }, (_, index) => {
    const month = monthBefore('2026-09', months - 1 - index);
    const season = month.endsWith('-12') ? 1.5 : month.endsWith('-07') ? 0.6 : 1;
    const wobble = 1 + 0.02 * Math.sin(index * 2.4);
    const isLast = index === months - 1;
    return { month, value: 1_000 * 1.01 ** index * season * wobble * (isLast ? last : 1) };
  });

describe('the season of a month', () => {
  it('is not spoken of without two whole years before it', () => {
    expect(seasonOf(series(24), false)).toEqual({ kind: 'tooShort', months: 23 });
    expect(seasonOf([], false)).toEqual({ kind: 'tooShort', months: 0 });
    expect(seasonOf(series(25), false).kind).toBe('usual');
  });

  it('knows a high December for usual, and a September as high for unusual', () => {
    const untilDecember = series(34).slice(0, 25);
    expect(untilDecember.at(-1)?.month).toBe('2025-12');
    expect(seasonOf(untilDecember, false)).toMatchObject({ kind: 'usual', years: 1 });
    expect(seasonOf(series(34, 1.5), false).kind).toBe('above');
    expect(seasonOf(series(34, 0.6), false).kind).toBe('below');
  });

  it('takes seasons of shares as differences', () => {
    const shares = series(34).map(({ month }, index) => ({
      month,
      value: 0.7 + (month.endsWith('-12') ? -0.2 : 0) + 0.005 * Math.sin(index * 2.4),
    }));
    expect(seasonOf(shares, true).kind).toBe('usual');
    expect(seasonOf(shares.with(-1, { month: '2026-09', value: 0.5 }), true).kind).toBe('below');
  });

  it('claims nothing that chance alone explains', () => {
    const far = seasonOf(series(34, 1.2), false);
    expect(far.kind).toBe('above');
    // Twenty-five contacts a month: one month differs from another by a fifth without any reason.
    expect(seasonOf(series(34, 1.2), false, 1 / 25).kind).toBe('usual');
  });

  it('is the same whatever the unit: twice the contacts, twice the expectation', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1_000, noNaN: true }), (times) => {
        const one = seasonOf(series(30), false);
        const other = seasonOf(
          series(30).map(({ month, value }) => ({ month, value: value * times })),
          false,
        );
        expect(other.kind).toBe(one.kind);
        if (one.kind === 'tooShort' || other.kind === 'tooShort') throw new Error('long enough');
        expect(other.expected.middle / times / one.expected.middle).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is told from months without a gap', () => {
    const run = unbroken(
      series(30).filter(({ month }) => month !== '2025-01'),
      (month) => monthBefore(month, 1),
    );
    expect(run[0]?.month).toBe('2025-02');
  });
});
