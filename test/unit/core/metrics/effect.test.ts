import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '#core/document/records/effect';
import type { Reading } from '#core/document/records/metric';
import { effectOf } from '#core/metrics/effect';
import { effectChart } from '#core/metrics/effect-chart';
import { againstUntouched } from '#core/metrics/effect-intervals';
import { rateSpread, shareSpread } from '#core/metrics/effect-spread';
import { partsOf } from '#core/metrics/effect-windows';
import { chanceAlone, compareRates, compareShares } from '#core/metrics/intervals';
import { defaultSettings, readingOf } from './sample-readings';

const before = { from: '2026-04-06', to: '2026-05-03' };
const after = { from: '2026-05-11', to: '2026-06-07' };
const count = (gross: number): Reading => readingOf({ form: 'count', gross, net: null });

const effectOfCounts = (was: number, is: number, fields: Partial<Effect> = {}): Effect => ({
  shippedOn: '2026-05-06',
  baseline: { period: before, contacts: count(was) },
  windows: [{ period: after, contacts: count(is) }],
  ...fields,
});
const first = (effect: Effect) => {
  const [window] = effect.windows;
  const [told] = window ? effectOf(effect, window, defaultSettings) : [];
  if (!told) throw new Error('Contacts are measured');
  return told;
};

describe('contacts of two windows', () => {
  it('are told by the week, so that windows of two lengths can be compared', () => {
    const part = { from: '2026-05-11', to: '2026-05-24' };
    const told = first(effectOfCounts(400, 100, { windows: [{ period: part, contacts: count(100) }] }));
    expect([told.before.value, told.after.value]).toEqual([100, 50]);
    expect(told.change?.comparison?.change).toBeCloseTo(0.5);
    expect(told.change?.relative).toBeCloseTo(-0.5);
  });

  it('have an interval where nobody wrote any more', () => {
    const told = first(effectOfCounts(200, 0));
    expect(told.after.value).toBe(0);
    expect(told.verdict).toBe('better');
    expect(told.change?.comparison?.interval.high).toBeLessThan(0.1);
  });

  it('are not divided by one typed number when windows differ in length', () => {
    const typed = {
      ...defaultSettings,
      denominator: { kind: 'typed' as const, value: 1_000, per: 100 as const },
    };
    const even = effectOfCounts(400, 200);
    const [window] = even.windows;
    if (!window) throw new Error('A window is over');
    expect(effectOf(even, window, typed)[0]?.metric).toBe('contactRate');
    const part = { period: { from: '2026-05-11', to: '2026-05-17' }, contacts: count(50) };
    expect(effectOf({ ...even, windows: [part] }, part, typed)[0]?.metric).toBe('contacts');
  });
});

describe('a change against untouched steps', () => {
  const rate = fc.record({
    events: fc.integer({ min: 1, max: 5_000 }),
    exposure: fc.integer({ min: 1, max: 9_999 }),
  });

  it('of rates is the ratio of the two ratios, inside its interval, and the other way round its inverse', () => {
    fc.assert(
      fc.property(rate, rate, rate, rate, (a, b, c, d) => {
        const [own, other] = [compareRates(a, b), compareRates(c, d)];
        if (!own || !other) throw new Error('Each has events');
        const net = againstUntouched(own, other);
        const back = againstUntouched(other, own);
        if (!net || !back) throw new Error('Both are ratios');
        expect(net.change / (own.change / other.change)).toBeCloseTo(1, 9);
        expect(net.interval.low).toBeLessThanOrEqual(net.change);
        expect(net.interval.high).toBeGreaterThanOrEqual(net.change);
        expect(back.interval.low * net.interval.high).toBeCloseTo(1, 6);
        // By Katz and others: the variances of the four logarithms add up.
        const spread =
          chanceAlone.quantile * Math.sqrt(1 / a.events + 1 / b.events + 1 / c.events + 1 / d.events);
        expect(Math.log(net.interval.high / net.change)).toBeCloseTo(spread, 6);
      }),
    );
  });

  it('of shares is the difference of the two differences, wider than either', () => {
    const own = compareShares({ part: 50, n: 100 }, { part: 70, n: 100 });
    const other = compareShares({ part: 300, n: 600 }, { part: 330, n: 600 });
    const net = own && other && againstUntouched(own, other);
    expect(net?.change).toBeCloseTo(0.15);
    const width = (one: typeof own) => (one ? one.interval.high - one.interval.low : 0);
    expect(width(net ?? null)).toBeGreaterThan(width(own));
  });

  it('is not told between a ratio and a difference', () => {
    const own = compareRates({ events: 5, exposure: 1 }, { events: 4, exposure: 1 });
    const other = compareShares({ part: 5, n: 9 }, { part: 4, n: 9 });
    expect(own && other && againstUntouched(own, other)).toBeNull();
  });
});

describe('how weeks scatter', () => {
  const weeks = (own: readonly number[], other: readonly number[]) =>
    own.map((events, index) => ({
      own: { events, exposure: 1 },
      other: { events: other[index] ?? 0, exposure: 1 },
    }));

  it('leaves out what moves both alike', () => {
    const season = [50, 100, 200, 100, 50, 25];
    expect(
      rateSpread([
        weeks(
          season,
          season.map((one) => one * 3),
        ),
      ]),
    ).toEqual(chanceAlone);
    const alone = weeks(season, []).map(({ own }) => ({ own, other: null }));
    expect(rateSpread([alone]).factor).toBeGreaterThan(20);
  });

  it('is chance alone where there are too few weeks, or all alike', () => {
    expect(rateSpread([weeks([50], [70]), weeks([90], [10])])).toEqual(chanceAlone);
    const same = Array.from({ length: 6 }, () => ({ own: { part: 5, n: 10 }, other: null }));
    expect(shareSpread([same])).toEqual(chanceAlone);
  });

  it('widens the interval and takes Student’s quantile where weeks are clearly unlike', () => {
    const { factor, quantile } = rateSpread([
      weeks([20, 90, 30, 80, 25, 95], [100, 100, 100, 100, 100, 100]),
    ]);
    expect(factor).toBeGreaterThan(5);
    expect(quantile).toBeCloseTo(2.571, 3);
  });
});

describe('the chart of an effect', () => {
  const weeks = partsOf({ from: before.from, to: after.to }, 'week').map((from, index) => ({
    from,
    own: { contacts: { form: 'count' as const, gross: 100 - index, net: null } },
    untouched: { contacts: { form: 'count' as const, gross: 500, net: null } },
  }));
  const effect = effectOfCounts(394, 358, { weeks });

  it('says which week is of which window, and moves the untouched steps to the level before', () => {
    const { points, ticks } = effectChart(effect, effect.windows[0] ?? null, defaultSettings, 'contacts');
    expect(points.map(({ place }) => place)).toEqual([
      ...Array.from({ length: 4 }, () => 'before'),
      'launch',
      ...Array.from({ length: 4 }, () => 'after'),
    ]);
    expect(points[0]?.moved).toBeCloseTo(98.5);
    expect(ticks).toEqual([0, 50, 100]);
  });

  it('has a scale of round numbers that holds every value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 9, maxLength: 9 }),
        (gross) => {
          const odd = weeks.map((week, index) => ({
            from: week.from,
            own: { contacts: { form: 'count' as const, gross: gross[index] ?? 0, net: null } },
          }));
          const { ticks } = effectChart({ ...effect, weeks: odd }, null, defaultSettings, 'contacts');
          expect(ticks[0]).toBe(0);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...gross));
          expect(ticks.length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});
