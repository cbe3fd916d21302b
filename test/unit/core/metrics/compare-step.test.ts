import { describe, expect, it } from 'vitest';
import { newMap } from '#core/document/new-map';
import type { Reading, Tally } from '#core/document/records/metric';
import { compareStep, type ReadingsOf, type StepReadings } from '#core/metrics/compare-step';

const map = newMap({ title: '', language: 'en' }).find(({ record }) => record.kind === 'map')?.record;
if (map?.kind !== 'map') throw new Error('A new map has its record');
const { metricSettings: settings } = map;

const reading = (tally: Tally, kind: Reading['origin']['kind'] = 'contacts', to = '2026-05-31'): Reading => ({
  tally,
  series: [],
  origin: { kind, sources: [], period: { from: '2026-05-01', to }, takenAt: '2026-06-01T00:00:00.000Z' },
});
const of = (readings: StepReadings): ReadingsOf => ({ readings, settings });
const scores = (good: number, bad: number): Tally => ({
  form: 'scores',
  scale: { min: 1, max: 5 },
  counts: { 5: good, 1: bad },
});
const only = (before: StepReadings, after: StepReadings) => {
  const [first] = compareStep(of(before), of(after));
  if (!first) throw new Error('There is a number');
  return first;
};

describe('The metrics of a step in two maps', () => {
  it('are called better or worse only where the interval says so', () => {
    const clear = only({ csat: reading(scores(400, 600)) }, { csat: reading(scores(600, 400)) });
    expect(clear.change).toMatchObject({ verdict: 'better' });
    expect(clear.change?.difference).toBeCloseTo(0.2);
    const unclear = only({ csat: reading(scores(20, 30)) }, { csat: reading(scores(24, 26)) });
    expect(unclear.change).toMatchObject({ verdict: 'noClearChange', isFew: false });
    const few = only({ csat: reading(scores(4, 6)) }, { csat: reading(scores(6, 4)) });
    expect(few.change).toMatchObject({ isFew: true });
  });

  it('are not compared where they are means on different scales', () => {
    const mean = { ...settings, ces: { ...settings.ces, form: 'mean' as const } };
    const onScale = (max: number, score: number): ReadingsOf => ({
      readings: {
        ces: reading({ form: 'scores', scale: { min: 1, max }, counts: { [score]: 50, [score - 1]: 50 } }),
      },
      settings: mean,
    });
    expect(compareStep(onScale(7, 6), onScale(5, 5))).toMatchObject([
      { before: { value: 5.5 }, after: { value: 4.5 }, change: null },
    ]);
    expect(compareStep(onScale(5, 4), onScale(5, 5))).toMatchObject([{ change: { verdict: 'better' } }]);
  });

  it('call a number typed for tomorrow a forecast, and pass no judgement on it', () => {
    const typed = reading({ form: 'typed', share: 0.8, n: null }, 'typed');
    const forecast = only({ csat: reading(scores(400, 600)) }, { csat: typed });
    expect(forecast).toMatchObject({ isForecast: true, change: { verdict: null } });
    expect(forecast.change?.difference).toBeCloseTo(0.4);
  });

  it('take a typed share with its answers for a measurement', () => {
    const typed = reading({ form: 'typed', share: 0.8, n: 500 }, 'typed');
    expect(only({ csat: reading(scores(400, 600)) }, { csat: typed })).toMatchObject({
      isForecast: false,
      change: { verdict: 'better' },
    });
  });

  it('do not set volumes of a month against volumes of a quarter', () => {
    const volume: Tally = { form: 'count', gross: 300, net: null };
    const quarter = reading(volume, 'contacts', '2026-07-31');
    expect(only({ contacts: reading(volume) }, { contacts: quarter })).toMatchObject({
      change: null,
      hasOtherPeriod: true,
    });
  });

  it('list what only one of them has, without a difference', () => {
    expect(only({ ces: reading(scores(10, 10)) }, {})).toMatchObject({
      metric: 'ces',
      change: null,
      hasOtherPeriod: false,
    });
    expect(compareStep(of({}), of({}))).toEqual([]);
  });
});
