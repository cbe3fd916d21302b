import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baselineOf,
  firstWhole,
  lengthOf,
  partsOf,
  windowsAfter,
  yearBeforeWindow,
} from '#core/metrics/effect-windows';
import { daysOn, mondayOf } from '#core/metrics/periods';

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => daysOn('2020-01-01', days));

describe('windows of whole weeks', () => {
  it('end before the week of the launch and begin after it', () => {
    // A Wednesday.
    expect(baselineOf('2026-06-03', 'week', 8)).toEqual({ from: '2026-04-06', to: '2026-05-31' });
    expect(windowsAfter('2026-06-03', 'week', 8, '2026-10-31')).toEqual([
      { from: '2026-06-08', to: '2026-08-02' },
      { from: '2026-08-03', to: '2026-09-27' },
    ]);
  });

  it('of any launch are whole, of one length, and leave its week out', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 26 }), (day, count) => {
        const before = baselineOf(day, 'week', count);
        const [after] = windowsAfter(day, 'week', count, daysOn(day, 7 * (count + 2)));
        expect(mondayOf(before.from)).toBe(before.from);
        expect(after).toBeDefined();
        if (!after) return;
        expect(lengthOf(before, 'week')).toBe(count);
        expect(lengthOf(after, 'week')).toBe(count);
        expect(daysOn(before.to, 8)).toBe(after.from);
        expect(before.to < day && day < after.from).toBe(true);
        expect(partsOf(after, 'week')).toHaveLength(count);
      }),
    );
  });

  it('are as many weeks as are over while the first is not', () => {
    expect(windowsAfter('2026-06-03', 'week', 8, '2026-06-29')).toEqual([
      { from: '2026-06-08', to: '2026-06-28' },
    ]);
    expect(windowsAfter('2026-06-03', 'week', 8, '2026-06-13')).toEqual([]);
  });

  it('have the same weekdays a year ago', () => {
    expect(yearBeforeWindow({ from: '2026-06-08', to: '2026-08-02' }, 'week')).toEqual({
      from: '2025-06-09',
      to: '2025-08-03',
    });
  });

  it('begin with the first whole week there are records of', () => {
    expect(firstWhole('2026-04-06', 'week')).toBe('2026-04-06');
    expect(firstWhole('2026-04-07', 'week')).toBe('2026-04-13');
    expect(firstWhole('2026-04-07', 'month')).toBe('2026-05-01');
  });
});

describe('windows of whole months', () => {
  it('leave out the month of the launch', () => {
    expect(baselineOf('2026-02-03', 'month', 2)).toEqual({ from: '2025-12-01', to: '2026-01-31' });
    expect(windowsAfter('2026-02-03', 'month', 2, '2026-06-30')).toEqual([
      { from: '2026-03-01', to: '2026-04-30' },
      { from: '2026-05-01', to: '2026-06-30' },
    ]);
    expect(lengthOf({ from: '2025-12-01', to: '2026-01-31' }, 'month')).toBe(2);
    expect(partsOf({ from: '2025-12-01', to: '2026-01-31' }, 'month')).toEqual(['2025-12-01', '2026-01-01']);
    expect(yearBeforeWindow({ from: '2026-03-01', to: '2026-04-30' }, 'month')).toEqual({
      from: '2025-03-01',
      to: '2025-04-30',
    });
  });
});
