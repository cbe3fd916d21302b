import { describe, expect, it } from 'vitest';
import {
  formatFigure,
  formatInterval,
  formatMetric,
  formatN,
  formatNumber,
  formatPeriod,
} from '#core/metrics/format';
import { readContactRate, readMetric } from '#core/metrics/read-metric';
import { defaultSettings, readingOf, scores } from './sample-readings';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('metrics as text', () => {
  const csat = readMetric(readingOf(scores({ '5': 24, '2': 16 })), defaultSettings, 'csat');

  it('are written as each language writes them', () => {
    expect(formatFigure(csat, 'en')).toBe('60.0%');
    expect(formatFigure(csat, 'ru')).toBe('60,0\u00a0%');
    expect(spaced(formatN(csat, 'ru'))).toBe('n = 40');
    expect(spaced(formatInterval(csat, 'ru'))).toBe('44,6–73,7 %');
    expect(formatInterval(csat, 'en')).toBe('44.6–73.7%');
    const nps = readMetric(readingOf(scores({ '10': 60, '5': 20 }, 0, 10)), defaultSettings, 'nps');
    expect(spaced(formatInterval(nps, 'en'))).toMatch(/^\+\d+\.\d to \+\d+\.\d$/);
    expect(spaced(formatInterval(nps, 'ru'))).toMatch(/^от \+\d+,\d до \+\d+,\d$/);
    expect(spaced(formatNumber(1_234_567, 'ru'))).toBe('1 234 567');
    expect(formatNumber(1_234_567, 'en')).toBe('1,234,567');
    expect(formatNumber(1_621, 'en')).toBe('1,621');
    expect(formatNumber(1_621, 'ru')).toBe('1\u00a0621');
    expect(formatNumber(621, 'ru')).toBe('621');
    expect(formatNumber(-2.5, 'ru', 1)).toBe('−2,5');
  });

  it('name what a rate is per, and a missing figure its reason', () => {
    const rate = readContactRate(
      readingOf({ form: 'count', gross: 34, net: null }),
      readingOf({ form: 'count', gross: 1_000, net: null }),
      defaultSettings,
    );
    expect(spaced(formatMetric(rate, 'en'))).toBe('3.4 per 100');
    expect(spaced(formatMetric(rate, 'ru'))).toBe('3,4 на 100');
    const none = readMetric(undefined, defaultSettings, 'ces');
    expect(formatFigure(none, 'ru')).toBe('—');
    expect(formatMetric(none, 'ru')).toBe('нет данных');
  });

  it('warn about few answers', () => {
    const few = readMetric(readingOf(scores({ '5': 12 })), defaultSettings, 'csat');
    expect(spaced(formatN(few, 'ru'))).toBe('n = 12, мало ответов');
    expect(spaced(formatN(few, 'en'))).toBe('n = 12, few answers');
  });

  it('a period of whole months is named by its months', () => {
    expect(formatPeriod({ from: '2026-05-01', to: '2026-05-31' }, 'en')).toBe('May 2026');
    expect(spaced(formatPeriod({ from: '2026-05-01', to: '2026-05-31' }, 'ru'))).toBe('май 2026');
    expect(formatPeriod({ from: '2026-05-02', to: '2026-05-31' }, 'en')).toBe('2 May 2026 – 31 May 2026');
  });
});
