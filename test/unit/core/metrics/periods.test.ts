import { describe, expect, it } from 'vitest';
import {
  kindOf,
  lastMonths,
  monthsOf,
  nextPeriod,
  periodOfQuarter,
  quartersOf,
} from '#core/metrics/period-choices';
import { areAlike, monthBefore, monthsBetween, previousPeriod, yearBefore } from '#core/metrics/periods';

const days = (from: string, to: string) => ({ from, to });

describe('the period before', () => {
  it('is as many whole months, be they shorter, or as many days', () => {
    expect(previousPeriod(days('2026-03-01', '2026-03-31'))).toEqual(days('2026-02-01', '2026-02-28'));
    expect(previousPeriod(days('2026-01-01', '2026-03-31'))).toEqual(days('2025-10-01', '2025-12-31'));
    expect(previousPeriod(days('2026-03-05', '2026-03-11'))).toEqual(days('2026-02-26', '2026-03-04'));
  });

  it('leads back from the one after', () => {
    for (const period of [days('2026-01-01', '2026-02-28'), days('2026-03-05', '2026-03-11')])
      expect(previousPeriod(nextPeriod(period))).toEqual(period);
  });
});

describe('the same days a year ago', () => {
  it('end with the month where the month was whole, and know leap years', () => {
    expect(yearBefore(days('2025-02-01', '2025-02-28'))).toEqual(days('2024-02-01', '2024-02-29'));
    expect(yearBefore(days('2024-02-10', '2024-02-29'))).toEqual(days('2023-02-10', '2023-02-28'));
    expect(monthBefore('2026-01', -12)).toBe('2027-01');
  });
});

describe('months from one to another', () => {
  it('are all of them, over the turn of a year, and of one month itself', () => {
    expect(monthsBetween('2025-11', '2026-02', 10)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2026-02', 10)).toEqual(['2026-02']);
    expect(monthsBetween('9999-11', '9999-12', 10)).toEqual(['9999-11', '9999-12']);
  });

  it('are none backwards, and no more than asked for', () => {
    expect(monthsBetween('2026-03', '2026-02', 10)).toEqual([]);
    expect(monthsBetween('0001-01', '2026-02', 3)).toEqual(['0001-01', '0001-02', '0001-03']);
  });
});

describe('periods to choose from', () => {
  const span = days('2025-11-03', '2026-04-12');

  it('are the months and quarters of what there is, newest first', () => {
    expect(monthsOf(span)).toEqual(['2026-04', '2026-03', '2026-02', '2026-01', '2025-12', '2025-11']);
    expect(quartersOf(span)).toEqual(['2026-04', '2026-01', '2025-10']);
    expect(periodOfQuarter('2025-10')).toEqual(days('2025-10-01', '2025-12-31'));
    expect(lastMonths(span, 3)).toEqual(days('2026-02-01', '2026-04-30'));
  });

  it('are told by what they are', () => {
    expect(kindOf(null, span)).toBe('all');
    expect(kindOf(days('2026-02-01', '2026-02-28'), span)).toBe('month');
    expect(kindOf(days('2026-01-01', '2026-03-31'), span)).toBe('quarter');
    expect(kindOf(lastMonths(span, 3), span)).toBe('last');
    expect(kindOf(days('2026-02-02', '2026-02-28'), span)).toBe('range');
  });
});

describe('periods of a number and of what it is divided by', () => {
  it('may differ by a quiet day, not by a month', () => {
    expect(areAlike(days('2025-11-01', '2026-10-31'), days('2025-11-03', '2026-10-30'))).toBe(true);
    expect(areAlike(days('2026-10-01', '2026-10-31'), days('2025-11-01', '2026-10-31'))).toBe(false);
    expect(areAlike(days('2026-10-01', '2026-10-31'), days('2026-11-01', '2026-11-30'))).toBe(false);
    expect(areAlike(days('2026-10-01', '2026-10-31'), null)).toBe(true);
  });
});
