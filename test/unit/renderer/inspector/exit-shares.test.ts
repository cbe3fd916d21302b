import { describe, expect, test } from 'vitest';
import { exitsOf } from '#renderer/inspector/exit-shares';

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
