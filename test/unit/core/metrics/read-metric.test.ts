import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricSettings } from '#core/document/records/map';
import { readContactRate, readMetric, readPainScore } from '#core/metrics/read-metric';
import { defaultSettings, readingOf, scores } from './sample-readings';

const contacts = (gross: number, net: number | null = null) => readingOf({ form: 'count', gross, net });

describe('metrics of a step', () => {
  it('say why they are not there instead of showing 0', () => {
    expect(readMetric(null, defaultSettings, 'csat')).toMatchObject({ value: null, reason: 'noData' });
    expect(readMetric(readingOf(scores({})), defaultSettings, 'csat')).toMatchObject({
      value: null,
      reason: 'noAnswers',
    });
    expect(readMetric(readingOf({ form: 'part', part: 0, whole: 0 }), defaultSettings, 'fcr')).toMatchObject({
      value: null,
      reason: 'noAnswers',
    });
    expect(readContactRate(contacts(10), null, defaultSettings)).toMatchObject({
      value: null,
      reason: 'noDenominator',
    });
    expect(readMetric(contacts(10), { ...defaultSettings, volume: 'net' }, 'contacts')).toMatchObject({
      value: null,
      reason: 'customersUnknown',
    });
    expect(readMetric(readingOf(scores({ '4': 3 }, 1, 10)), defaultSettings, 'csat')).toMatchObject({
      value: null,
      reason: 'otherScale',
    });
  });

  it('NPS is promoters minus detractors', () => {
    const reading = readingOf(scores({ '0': 100, '6': 242, '7': 968, '9': 436, '10': 1_000 }, 0, 10));
    const value = readMetric(reading, defaultSettings, 'nps');
    expect(value.value).toBeCloseTo(39.84, 2);
    expect(value).toMatchObject({ unit: 'index', n: 2_746 });
  });

  it('CES counts the top two of five, the top three of seven, and turns reversed scales', () => {
    const ofFive = readingOf(scores({ '1': 28, '2': 42, '3': 460, '4': 673, '5': 1_116 }));
    expect(readMetric(ofFive, defaultSettings, 'ces').value).toBeCloseTo(0.7715, 4);
    const ofSeven = readingOf(scores({ '1': 10, '4': 20, '5': 30, '7': 40 }, 1, 7));
    expect(readMetric(ofSeven, defaultSettings, 'ces').value).toBeCloseTo(0.7, 12);
    const reversed: MetricSettings = {
      ...defaultSettings,
      ces: { ...defaultSettings.ces, higherIsEasier: false },
    };
    expect(readMetric(ofSeven, reversed, 'ces').value).toBeCloseTo(0.1, 12);
    const index: MetricSettings = { ...defaultSettings, ces: { ...defaultSettings.ces, form: 'index' } };
    expect(readMetric(ofSeven, index, 'ces').value).toBeCloseTo(30, 12);
    expect(readMetric(ofFive, index, 'ces').reason).toBe('otherScale');
    const mean: MetricSettings = { ...defaultSettings, ces: { ...defaultSettings.ces, form: 'mean' } };
    expect(readMetric(ofFive, mean, 'ces').value).toBeCloseTo(4.2104, 4);
  });

  it('contact rate divides by those who entered, or by the figure of the map', () => {
    const entered = contacts(2_000);
    expect(readContactRate(contacts(50), entered, defaultSettings)).toMatchObject({ value: 2.5, per: 100 });
    const byOrders: MetricSettings = {
      ...defaultSettings,
      denominator: { kind: 'orders', value: 10_000, per: 1_000 },
    };
    expect(readContactRate(contacts(50), null, byOrders).value).toBeCloseTo(5, 12);
  });

  it('the pain score is dissatisfied contacts a month', () => {
    const quarter = { from: '2026-01-01', to: '2026-03-31' };
    const volume = readingOf({ form: 'count', gross: 3_000, net: null }, quarter);
    const csat = readingOf(scores({ '5': 60, '1': 40 }), quarter);
    expect(readPainScore(volume, csat, defaultSettings).value).toBeCloseTo(400, 9);
  });

  it('a typed share keeps its n, and may not have one', () => {
    const typed = readMetric(readingOf({ form: 'typed', share: 0.8, n: null }), defaultSettings, 'csat');
    expect(typed).toMatchObject({ value: 0.8, n: null, interval: null, isFew: false });
    const few = readMetric(readingOf({ form: 'typed', share: 0.8, n: 20 }), defaultSettings, 'csat');
    expect(few.isFew).toBe(true);
  });

  it('CSAT and DSAT of the same answers make a whole', () => {
    const counts = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.nat(10_000));
    fc.assert(
      fc.property(counts, (dictionary) => {
        const reading = readingOf(scores({ ...dictionary }));
        const csat = readMetric(reading, defaultSettings, 'csat');
        const dsat = readMetric(reading, defaultSettings, 'dsat');
        if (csat.value === null) expect(dsat.value).toBeNull();
        else expect(csat.value + (dsat.value ?? Number.NaN)).toBeCloseTo(1, 9);
      }),
    );
  });
});
