import { describe, expect, it } from 'vitest';
import { clockText, comeTo, readMinutes, startTiming, timeNow } from '#core/present/timing';
import { step } from '../../support/small-map';

const minute = 60_000;

describe('Time of a presentation', () => {
  it('is only counted until a length is given', () => {
    expect(timeNow(startTiming(0), 4, 5_000)).toEqual({ elapsed: 5_000, left: null, leftHere: null });
  });

  it('gives each step an equal share, and counts all stays at it', () => {
    const begun = { ...startTiming(0), minutes: 40 };
    const first = comeTo(begun, step('a'), 1 * minute);
    expect(timeNow(first, 4, 4 * minute)).toEqual({
      elapsed: 4 * minute,
      left: 36 * minute,
      leftHere: 7 * minute,
    });
    const away = comeTo(comeTo(first, step('b'), 5 * minute), null, 6 * minute);
    expect(timeNow(away, 4, 9 * minute).leftHere).toBeNull();
    const again = comeTo(away, step('a'), 10 * minute);
    expect(timeNow(again, 4, 18 * minute).leftHere).toBe(-2 * minute);
    expect(comeTo(again, step('a'), 19 * minute)).toBe(again);
  });

  it('reads a length as people type it', () => {
    expect(['90', ' 12,5 ', '', '0', '-3', 'soon', '99999'].map(readMinutes)).toEqual([
      90,
      12.5,
      null,
      null,
      null,
      null,
      1_440,
    ]);
  });

  it('is written like a clock, with a minus when it is over', () => {
    expect([0, 65_000, 3_725_000, -15_400].map(clockText)).toEqual(['0:00', '1:05', '1:02:05', '−0:15']);
  });
});
