import { describe, expect, test } from 'vitest';
import { exitsOf } from '#renderer/inspector/exit-shares';
import { ageOf } from '#renderer/inspector/provenance';

const shares = (...values: (number | null)[]) => values.map((share) => ({ share }));

describe('Ways on from a step', () => {
  test('leave the rest of the customers behind', () => {
    expect(exitsOf(shares(0.6, 0.25))).toEqual({ kind: 'leaves', share: expect.closeTo(0.15) });
    expect(exitsOf(shares(0.5, 0.5))).toEqual({ kind: 'leaves', share: 0 });
  });

  test('say nothing about the rest while a share is not known', () => {
    expect(exitsOf(shares(0.6, null))).toEqual({ kind: 'unknown' });
    expect(exitsOf([])).toEqual({ kind: 'none' });
  });

  test('that add up to more than everybody are a mistake, also with shares missing', () => {
    expect(exitsOf(shares(0.8, 0.3))).toMatchObject({ kind: 'over' });
    expect(exitsOf(shares(0.9, 0.2, null))).toMatchObject({ kind: 'over' });
  });

  test('typed in rounded per cent are not more than everybody', () => {
    expect(exitsOf(shares(0.3333, 0.3333, 0.3335))).toMatchObject({ kind: 'leaves' });
  });
});

describe('The age of a number', () => {
  const taken = '2026-10-05T12:00:00.000Z';
  const daysLater = (days: number) => Date.parse(taken) + days * 86_400_000;

  test('is said in the words of the language', () => {
    expect(ageOf(taken, daysLater(0), 'en')).toBe('today');
    expect(ageOf(taken, daysLater(3), 'en')).toBe('3 days ago');
    expect(ageOf(taken, daysLater(3), 'ru')).toBe('3 дня назад');
    expect(ageOf(taken, daysLater(90), 'ru')).toBe('3 месяца назад');
    expect(ageOf(taken, daysLater(1000), 'en')).toBe('3 years ago');
  });

  test('of a clock that is behind is today', () => {
    expect(ageOf(taken, daysLater(-5), 'en')).toBe('today');
  });
});
