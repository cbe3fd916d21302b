/** Bars of a goal: which months are drawn, and where they stand. */
import { describe, expect, it } from 'vitest';
import { goalBars } from '#core/scoreboard/bars';

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
