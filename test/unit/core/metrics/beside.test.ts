import { describe, expect, it } from 'vitest';
import { map } from '#core/document/records/map';
import type { Reading, Tally } from '#core/document/records/metric';
import { besidePeriods } from '#core/metrics/beside';
import { directionOf } from '#core/metrics/change';
import { formatChange, formatChangeInterval } from '#core/metrics/format';

const settings = map.parse({ id: 'map', kind: 'map' }).metricSettings;
const september = { from: '2026-09-01', to: '2026-09-30' };
const august = { from: '2026-08-01', to: '2026-08-31' };
const yearAgo = { from: '2025-09-01', to: '2025-09-30' };
const part = (own: number, whole: number): Tally => ({ form: 'part', part: own, whole });
const count = (gross: number): Tally => ({ form: 'count', gross, net: null });

const reading = (tally: Tally, earlier: Reading['earlier']): Reading => ({
  tally,
  series: [],
  ...(earlier ? { earlier } : {}),
  origin: { kind: 'contacts', sources: [], period: september, takenAt: '2026-10-01T00:00:00.000Z' },
});

describe('a number beside earlier periods', () => {
  it('says the difference of shares in points, with its interval, and whether it is more than chance', () => {
    const fcr = reading(part(640, 1_000), {
      previous: { period: august, tally: part(560, 1_000) },
      yearAgo: { period: yearAgo, tally: part(635, 1_000) },
    });
    const { previous, yearAgo: then, value } = besidePeriods({ fcr }, settings, 'fcr');
    expect(previous?.change && formatChange(previous.change, value, 'ru')).toBe('+8,0\u00a0п.п., лучше');
    expect(previous?.change && formatChangeInterval(previous.change, value, 'ru')).toBe(
      'от\u00a0+3,7\u00a0до\u00a0+12,3\u00a0п.п.',
    );
    expect(then?.change?.verdict).toBe('noClearChange');
    expect(previous?.change && directionOf(previous.change)).toBe('up');
    expect(then?.change && directionOf(then.change)).toBe('flat');
  });

  it('compares contacts as a ratio of two Poisson counts', () => {
    const contacts = reading(count(15_000), {
      previous: { period: august, tally: count(30_000) },
      yearAgo: null,
    });
    const { previous, value, yearAgo: then } = besidePeriods({ contacts }, settings, 'contacts');
    expect(previous?.change).toMatchObject({ difference: -15_000, relative: -0.5, verdict: 'better' });
    // metrics.md: ratio 0.500, 95 % 0.490–0.510.
    expect(previous?.change?.comparison?.interval.low).toBeCloseTo(0.49, 3);
    expect(previous?.change?.comparison?.interval.high).toBeCloseTo(0.51, 3);
    expect(previous?.change && formatChangeInterval(previous.change, value, 'en')).toBe(
      '−51.0\u00a0to\u00a0−49.0%\u00a0rel.',
    );
    expect(then).toBeNull();
  });

  it('divides earlier contacts by the customers of then, and is silent where they are not known', () => {
    const contacts = reading(count(300), {
      previous: { period: august, tally: count(200) },
      yearAgo: { period: yearAgo, tally: count(100) },
    });
    const entered = reading(count(10_000), {
      previous: { period: august, tally: count(5_000) },
      yearAgo: null,
    });
    const { previous, yearAgo: then, value } = besidePeriods({ contacts, entered }, settings, 'contactRate');
    expect(value.value).toBe(3);
    expect(previous?.value.value).toBe(4);
    expect(then?.change).toBeNull();
  });

  it('is of the last whole month where the map is of all there is', () => {
    const months = ['2025-09', '2026-07', '2026-08', '2026-09'];
    const contacts: Reading = {
      ...reading(count(1_000), undefined),
      series: months.map((month, index) => ({ month, tally: count(100 * (index + 1)) })),
    };
    const beside = besidePeriods({ contacts }, settings, 'contacts');
    expect(beside).toMatchObject({ isLastMonth: true, value: { value: 400 } });
    expect(beside.previous).toMatchObject({ period: august, value: { value: 300 } });
    expect(beside.yearAgo).toMatchObject({ period: yearAgo, value: { value: 100 } });
  });
});
