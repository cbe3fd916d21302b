import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBySteps, overlapOf } from '#core/evidence/rule-overlap';
import { partsOfContact, shareOut, wholeContact } from '#core/evidence/share-out';
import { formatAmount } from '#core/metrics/format';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('a contact that several steps share', () => {
  it('is one contact in the end, whatever the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 60 }), (weights) => {
        const units = shareOut(weights);
        expect(sum(units)).toBe(wholeContact);
        const fair = weights.map((weight) => (wholeContact * weight) / sum(weights));
        for (const [i, part] of units.entries())
          expect(Math.abs(part - (fair[i] ?? 0))).toBeLessThanOrEqual(1);
      }),
      { seed: 20_261_122 },
    );
  });

  it('adds up to the last digit, in whatever order millions of parts are added', () => {
    const parts = shareOut([1, 1, 1]).map((units) => units / wholeContact);
    const totals = parts.map((part) => sum(Array.from({ length: 100_000 }, () => part)));
    expect(sum(totals)).toBe(100_000);
    expect(sum(totals.toReversed())).toBe(100_000);
    // A third, to eight digits.
    expect(parts[0]).toBeCloseTo(1 / 3, 7);
  });

  it('shows its parts while they matter', () => {
    expect(['ru', 'en'].map((language) => formatAmount(2_743.5, language === 'ru' ? 'ru' : 'en'))).toEqual([
      '2\u00a0743,5',
      '2,743.5',
    ]);
    expect(formatAmount(214, 'en')).toBe('214');
    expect(formatAmount(12_743.5, 'en')).toBe('12,744');
  });

  it('is the first step’s alone where the map does not share', () => {
    expect(partsOfContact([2, 5], null)).toEqual([{ step: 2, units: wholeContact }]);
    expect(partsOfContact([], null)).toEqual([]);
    expect(partsOfContact([0, 2], [3, 1, 1])).toEqual([
      { step: 0, units: (wholeContact * 3) / 4 },
      { step: 2, units: wholeContact / 4 },
    ]);
  });
});

describe('a rule among the steps', () => {
  const contacts = [
    { month: '2026-01', steps: [0, 1, 2], count: 4 },
    { month: '2026-01', steps: [1], count: 10 },
    { month: '2026-02', steps: [1, 2], count: 6 },
    { month: null, steps: [], count: 5 },
  ];
  const stepIds = ['early', 'own', 'late'];

  it('says which of its contacts belong to earlier steps, and which it keeps from later ones', () => {
    expect(overlapOf(contacts, { stepIds, own: 1, weights: null })).toEqual({
      byMonth: [
        { month: '2026-01', count: 14, total: 14 },
        { month: '2026-02', count: 6, total: 6 },
      ],
      count: 20,
      own: 16,
      covered: 20,
      total: 25,
      overlaps: [
        { stepId: 'early', count: 4, taken: 4, isEarlier: true },
        { stepId: 'late', count: 10, taken: 0, isEarlier: false },
      ],
    });
  });

  it('says how much of them it has where contacts are shared', () => {
    const { own, overlaps } = overlapOf(contacts, { stepIds, own: 1, weights: [2, 1, 1] });
    expect(own).toBe(4 / 4 + 10 + 6 / 2);
    expect(overlaps).toEqual([
      { stepId: 'late', count: 10, taken: 1 + 3, isEarlier: false },
      { stepId: 'early', count: 4, taken: 2, isEarlier: true },
    ]);
  });

  it('tells what each step would have in another order, or with other weights, from the same counts', () => {
    const kept = (order: readonly number[], weights: readonly number[] | null) =>
      order.map((step) => keptBySteps(contacts, order, weights).get(step)?.kept);
    expect(kept([0, 1, 2], null)).toEqual([4, 16, 0]);
    expect(kept([2, 0, 1], null)).toEqual([10, 0, 10]);
    expect(kept([0, 1, 2], [2, 1, 1])).toEqual([2, 14, 4]);
    expect(keptBySteps(contacts, [0, 1, 2], null).get(2)?.found).toBe(10);
  });
});
