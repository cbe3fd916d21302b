/** Which scores are dissatisfied, on the scale of the map and on others. */
import { expect, it } from 'vitest';
import { isDissatisfied, usualSatisfaction } from '#core/metrics/dissatisfied';

const unhappy = (min: number, max: number, satisfaction = usualSatisfaction) =>
  Array.from({ length: max - min + 1 }, (_, at) => min + at).filter((score) =>
    isDissatisfied(score, { min, max }, satisfaction),
  );

it('1 to 3 of five, as metrics.md defines it, and the same share of any other scale', () => {
  expect(unhappy(1, 5)).toEqual([1, 2, 3]);
  expect(unhappy(1, 10)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(unhappy(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(unhappy(1, 7)).toEqual([1, 2, 3, 4, 5]);
  expect(unhappy(1, 3)).toEqual([1, 2]);
  expect(unhappy(0, 1)).toEqual([0]);
});

it('What the map says goes before, for the scale it names', () => {
  const strict = { csat: { min: 1, max: 5, satisfied: [5] }, dissatisfied: null };
  expect(unhappy(1, 5, strict)).toEqual([1, 2, 3, 4]);
  expect(unhappy(1, 5, { ...strict, dissatisfied: [1, 2] })).toEqual([1, 2]);
  expect(unhappy(1, 10, strict)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
