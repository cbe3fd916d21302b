import { describe, expect, it } from 'vitest';
import { createMapDocument } from '#core/document/map-document';
import { readRecords } from '#core/document/plain-record';
import type { Effect } from '#core/document/records/effect';
import type { Period } from '#core/document/records/field';
import type { Reading } from '#core/document/records/metric';
import { fixesInOrder, mapOf } from '#core/document/select';
import { effectOf } from '#core/metrics/effect';
import { countedBy } from '#core/metrics/effect-fingerprint';
import { effectOfMonths } from '#core/metrics/effect-months';
import { effectWarningsOf } from '#core/metrics/effect-warnings';
import { partsOf } from '#core/metrics/effect-windows';
import { daysOn, monthBefore, periodOfMonth } from '#core/metrics/periods';
import { countingIds, steadyClock } from '../../support/random-map';
import { readingOf } from './sample-readings';

const launch = '2026-06-03';
const before = { from: '2026-04-06', to: '2026-05-31' };
const after = { from: '2026-06-08', to: '2026-08-02' };

const contacts = (gross: number, period: Period): Reading =>
  readingOf({ form: 'count', gross, net: null }, period);

interface Told {
  readonly was?: number;
  readonly is?: number;
  readonly untouched?: readonly [number, number];
  readonly yearAgo?: readonly [number, number];
  readonly fields?: Partial<Effect>;
}

function effectWith({ was = 800, is = 560, untouched, yearAgo, fields = {} }: Told): Effect {
  const window = (period: Period, own: number, index: 0 | 1) => ({
    period,
    contacts: contacts(own, period),
    ...(untouched ? { untouched: { contacts: contacts(untouched[index], period) } } : {}),
    ...(yearAgo ? { yearAgo: { contacts: contacts(yearAgo[index], period) } } : {}),
  });
  return { shippedOn: launch, baseline: window(before, was, 0), windows: [window(after, is, 1)], ...fields };
}

function snapshotWith(effect: Effect, others: readonly Record<string, unknown>[] = [], shippedOn = launch) {
  const { records } = readRecords([
    { kind: 'map', id: 'map' },
    { kind: 'step', id: 'a', title: 'Add photos' },
    { kind: 'step', id: 'b', title: 'Log in' },
    { kind: 'fix', id: 'f', title: 'Background upload', stepIds: ['a'], shippedOn, effect },
    ...others,
  ]);
  const now = steadyClock(0);
  return createMapDocument({ mapId: 'm', records, actor: 'x', now, newId: countingIds('') }).snapshot();
}

function told(effect: Effect, others: readonly Record<string, unknown>[] = [], shippedOn = launch) {
  const snapshot = snapshotWith(effect, others, shippedOn);
  const fix = fixesInOrder(snapshot).find(({ id }) => id === 'f');
  const window = effect.windows.at(-1);
  if (!fix || !window) throw new Error('The fix was measured');
  const { metricSettings } = mapOf(snapshot);
  const effects = effectOf(effect, window, metricSettings);
  const warnings = effectWarningsOf(snapshot, fix, effect, window, effects, metricSettings, 'en');
  return { names: warnings.map(({ name }) => name), words: warnings.map(({ words }) => words).join('\n') };
}

const calm = { untouched: [4_000, 4_000] } as const;

describe('what to keep in mind beside an effect', () => {
  it('is that nothing but contacts is known, at the least', () => {
    expect(told(effectWith(calm)).names).toEqual(['noDivisor']);
  });

  it('names other fixes that went out at the same steps while the windows lasted', () => {
    const other = (id: string, title: string, shippedOn: string, stepIds: readonly string[]) => ({
      kind: 'fix',
      id,
      title,
      stepIds,
      shippedOn,
      state: { status: 'shipped', reason: '', since: null },
    });
    const { names, words } = told(effectWith(calm), [
      other('g', 'Smaller pictures', '2026-07-01', ['a']),
      other('h', 'Elsewhere', '2026-07-01', ['b']),
      other('i', 'Long ago', '2026-01-01', ['a']),
    ]);
    expect(names).toContain('otherFixes');
    expect(words).toContain('“Smaller pictures”');
    expect(words).not.toContain('Elsewhere');
    expect(words).not.toContain('Long ago');
  });

  it('is that nothing untouched is there to compare with', () => {
    expect(told(effectWith({})).names).toContain('noComparison');
  });

  it('is the season, where the same weeks fell as much a year ago', () => {
    expect(told(effectWith({ ...calm, yearAgo: [700, 480] })).names).toContain('seasonYearAgo');
    expect(told(effectWith({ ...calm, yearAgo: [700, 480] })).words).toContain('−31%\u00a0rel.');
    expect(told(effectWith({ ...calm, yearAgo: [700, 700] })).names).not.toContain('seasonYearAgo');
    expect(told(effectWith({ ...calm, yearAgo: [700, 900] })).names).not.toContain('seasonYearAgo');
  });

  it('is the season, where the months of the map always fall then', () => {
    const months = Array.from({ length: 31 }, (_, index) => monthBefore('2026-07', 30 - index));
    const seasonal = (month: string) => (month.endsWith('-06') || month.endsWith('-07') ? 280 : 400);
    const reading: Reading = {
      ...contacts(10_000, { from: '2024-01-01', to: '2026-07-31' }),
      series: months.map((month, index) => ({
        month,
        tally: { form: 'count', gross: seasonal(month) + (index % 3), net: null },
      })),
    };
    const metric = { kind: 'metric', of: { stepId: 'a', metric: 'contacts' }, reading };
    expect(told(effectWith(calm), [metric]).names).toContain('seasonUsual');
    const flat = {
      ...reading,
      series: reading.series.map(({ month }, index) => ({
        month,
        tally: { form: 'count' as const, gross: (month === '2026-07' ? 280 : 400) + (index % 3), net: null },
      })),
    };
    expect(told(effectWith(calm), [{ ...metric, reading: flat }]).names).not.toContain('seasonUsual');
  });

  it('is that it is too early, that there are few, and that another day was meant', () => {
    const early = effectWith(calm);
    const part = { from: after.from, to: '2026-06-28' };
    const cut: Effect = {
      ...early,
      windows: [
        { period: part, contacts: contacts(20, part), untouched: { contacts: contacts(1_500, part) } },
      ],
    };
    expect(told(cut).names).toEqual(['tooEarly', 'few', 'noDivisor']);
    expect(told(cut).words).toContain('Too early: 3 whole weeks after the launch, 8 are wanted.');
    expect(told(effectWith(calm), [], '2026-06-24').names).toContain('otherDay');
  });

  it('is that rules or the divisor are not those of the window before', () => {
    const plain = snapshotWith(effectWith(calm));
    const [fix] = fixesInOrder(plain);
    if (!fix) throw new Error('The map has a fix');
    const counted = effectWith({ ...calm, fields: { countedBy: countedBy(plain, fix) } });
    expect(told(counted).names).toEqual(['noDivisor']);
    const rule = {
      kind: 'rule',
      of: { stepId: 'a', about: 'contacts' },
      expression: { test: 'is', field: 'category', values: ['photos'] },
    };
    expect(told(counted, [rule]).names).toEqual(['rulesChanged', 'noDivisor']);
  });

  it('is that its steps were moving away from the others before the launch', () => {
    const weeksWith = (slope: number) =>
      [before, after].flatMap((period) =>
        partsOf(period, 'week').map((from, index) => ({
          from,
          own: { contacts: { form: 'count' as const, gross: Math.round(100 * slope ** index), net: null } },
          untouched: { contacts: { form: 'count' as const, gross: 500, net: null } },
        })),
      );
    const falling = told(effectWith({ ...calm, fields: { weeks: weeksWith(0.9) } }));
    expect(falling.names).toContain('trendApart');
    expect(falling.words).toContain('−10%\u00a0rel. a week');
    expect(told(effectWith({ ...calm, fields: { weeks: weeksWith(1) } })).names).not.toContain('trendApart');
    expect(told(effectWith({ fields: { weeks: weeksWith(0.9) } })).names).toContain('trend');
  });

  it('is how much weeks scatter beyond chance', () => {
    const gross = [40, 160, 60, 140, 30, 170, 80, 120];
    const weeks = [before, after].flatMap((period) =>
      partsOf(period, 'week').map((from, index) => ({
        from,
        own: { contacts: { form: 'count' as const, gross: gross[index] ?? 0, net: null } },
        untouched: { contacts: { form: 'count' as const, gross: 500, net: null } },
      })),
    );
    expect(told(effectWith({ ...calm, fields: { weeks } })).names).toContain('scatter');
  });
});

describe('months that a map keeps', () => {
  const months = Array.from({ length: 8 }, (_, index) => monthBefore('2026-09', 7 - index));
  const series = (of: (month: string) => number) =>
    months.map((month) => ({ month, tally: { form: 'count' as const, gross: of(month), net: null } }));
  const metric = (stepId: string, name: string, of: (month: string) => number) => ({
    kind: 'metric',
    of: { stepId, metric: name },
    reading: { ...contacts(1, { from: '2026-02-01', to: '2026-09-30' }), series: series(of) },
  });
  const planned: Effect = { shippedOn: launch, baseline: { period: before }, windows: [] };

  it('are compared where there are no contacts: two before the month of the launch, and two by two after it', () => {
    const snapshot = snapshotWith(planned, [
      metric('a', 'contacts', (month) => (month > '2026-06' ? 500 : 1_000)),
      metric('b', 'contacts', () => 3_000),
    ]);
    const [fix] = fixesInOrder(snapshot);
    const effect = fix && effectOfMonths(snapshot, fix, planned);
    expect(effect?.baseline.period).toEqual({ from: '2026-04-01', to: '2026-05-31' });
    expect(effect?.windows.map(({ period }) => period)).toEqual([{ from: '2026-07-01', to: '2026-08-31' }]);
    expect(effect?.comparison?.stepIds).toEqual(['b']);
    expect(effect?.weeks?.map(({ from }) => from)).toEqual([
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
    ]);
    const [window] = effect?.windows ?? [];
    if (!effect || !window) throw new Error('Two months are over');
    const [told] = effectOf(effect, window, mapOf(snapshot).metricSettings);
    expect(told?.net?.change).toBeCloseTo(0.5);
    expect(told?.before.value).toBe(1_000);
  });

  it('are as many as there are, and none where the map keeps none', () => {
    const late = { ...planned, shippedOn: '2026-03-15' };
    const snapshot = snapshotWith(late, [metric('a', 'contacts', () => 100)], '2026-03-15');
    const [fix] = fixesInOrder(snapshot);
    expect(fix && effectOfMonths(snapshot, fix, late)?.baseline.period).toEqual(periodOfMonth('2026-02'));
    const bare = snapshotWith(planned);
    const [plain] = fixesInOrder(bare);
    expect(plain && effectOfMonths(bare, plain, planned)).toBeNull();
    expect(daysOn('2026-02-28', 1)).toBe('2026-03-01');
  });
});
