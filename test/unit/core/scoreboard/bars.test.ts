/** Bars of a goal: which months are drawn, and where they stand. */
import { describe, expect, it } from 'vitest';
import { goalBars, lineOf } from '#core/scoreboard/bars';

const read = (...months: readonly string[]) => months.map((month, index) => ({ month, value: index + 1 }));

describe('bars of a goal', () => {
  it('stand where their months are in the period, with room for those to come', () => {
    const { bars, places, line } = goalBars(read('2026-02', '2026-04'), 4, {
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(places).toBe(12);
    expect(bars.map(({ place }) => place)).toEqual([1, 3]);
    expect(bars.map(({ tall }) => tall)).toEqual([0.25, 0.5]);
    expect(line).toBe(0);
  });

  it('stand side by side without a period, and hang from nought where they are below it', () => {
    const { bars, places, line } = goalBars(
      [
        { month: '2026-02', value: -1 },
        { month: '2026-04', value: 3 },
      ],
      null,
      null,
    );
    expect([places, line]).toEqual([2, null]);
    expect(bars.map(({ top, tall }) => [top, tall])).toEqual([
      [0.75, 0.25],
      [0, 0.75],
    ]);
    expect(goalBars([{ month: '2026-02', value: 0 }], null, null).bars).toMatchObject([{ top: 1, tall: 0 }]);
  });

  it('are held against the goal, or against its part of the months where they add up', () => {
    const period = { from: '2026-01-01', to: '2026-12-31' };
    expect(lineOf({ target: 300, across: 'sum', period })).toBe(25);
    expect(lineOf({ target: 300, across: 'sum', period: null })).toBeNull();
    expect(lineOf({ target: 0.9, across: 'mean', period })).toBe(0.9);
    expect(lineOf({ target: null, across: 'sum', period })).toBeNull();
  });

  it('of a period of many years are the last two read, not the last two of the period', () => {
    const long = { from: '2026-01-01', to: '2030-12-31' };
    expect(goalBars(read('2026-01', '2026-02'), null, long)).toMatchObject({
      places: 24,
      bars: [{ place: 0 }, { place: 1 }],
    });
    const { bars } = goalBars(read('2026-02', '2026-06', '2028-05'), null, long);
    expect(bars.map(({ month, place }) => [month, place])).toEqual([
      ['2026-06', 0],
      ['2028-05', 23],
    ]);
  });
});
