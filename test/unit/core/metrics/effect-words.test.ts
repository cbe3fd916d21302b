import { describe, expect, it } from 'vitest';
import type { Language } from '#core/document/records/field';
import { effectOf, type MetricEffect } from '#core/metrics/effect';
import { againstForecast } from '#core/metrics/effect-forecast';
import {
  amountWords,
  changeSentence,
  forecastSentences,
  intervalWords,
  netSentence,
  ratioWords,
  shortLines,
} from '#core/metrics/effect-words';
import { publishedEffect } from '../../../fixtures/effect/published-case';
import { defaultSettings } from './sample-readings';

const effects = (): readonly MetricEffect[] => {
  const [window] = publishedEffect.windows;
  if (!window) throw new Error('The case has a window');
  return effectOf(publishedEffect, window, defaultSettings);
};
const of = (metric: string): MetricEffect => {
  const found = effects().find((effect) => effect.metric === metric);
  if (!found) throw new Error(`${metric} is measured`);
  return found;
};
const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const said = (metric: string, language: Language) => plain(changeSentence(of(metric), 'month', language));
const amount = (metric: string, language: Language) => {
  const { change, after } = of(metric);
  return change?.comparison ? plain(amountWords(change.comparison, after, language)) : '';
};

describe('the published case', () => {
  it('says +10 pp of CES, +20 pp of conversion and −50% rel. of the contact rate, each in its own unit', () => {
    expect(amount('ces', 'en')).toBe('+10 pp');
    expect(amount('conversion', 'en')).toBe('+20 pp');
    expect(amount('contactRate', 'en')).toBe('−50% rel.');
    expect(amount('ces', 'ru')).toBe('+10 п.п.');
    expect(amount('conversion', 'ru')).toBe('+20 п.п.');
    expect(amount('contactRate', 'ru')).toBe('−50 % отн.');
  });

  it('says them in sentences of both languages', () => {
    expect(said('contactRate', 'en')).toBe(
      'Contact rate fell from 30.0 to 15.0 per 100 (−50% rel., 95% −51 to −49% rel.): better.',
    );
    expect(said('contactRate', 'ru')).toBe(
      'Contact Rate: было 30,0, стало 15,0 на 100 (−50 % отн., 95 %: от −51 до −49 % отн.): лучше.',
    );
    expect(said('conversion', 'en')).toBe(
      'Conversion rose from 60.0% to 80.0% (+20 pp, 95% +19.6 to +20.4 pp): better.',
    );
    expect(said('ces', 'ru')).toBe(
      'CES: было 50,0 %, стало 60,0 % (+10 п.п., 95 %: от +7 до +13 п.п.): лучше.',
    );
  });

  it('never mixes points with per cent', () => {
    for (const language of ['en', 'ru'] as const) {
      for (const { metric, change, after } of effects()) {
        if (!change?.comparison) continue;
        const words = [
          amountWords(change.comparison, after, language),
          intervalWords(change.comparison, after, language),
        ].map(plain);
        const isShare = metric !== 'contactRate';
        for (const one of words) {
          expect(/pp|п\.п\./.test(one), one).toBe(isShare);
          expect(/% ?(rel\.|отн\.)/.test(one), one).toBe(!isShare);
        }
      }
    }
  });

  it('says a rate ratio of 0.500 (0.490–0.510)', () => {
    const { change } = of('contactRate');
    if (!change?.comparison) throw new Error('Contacts are compared');
    expect(ratioWords(change.comparison, 'en')).toBe('0.500 (0.490–0.510)');
    expect(ratioWords(change.comparison, 'ru')).toBe('0,500 (0,490–0,510)');
  });

  it('says what is known of one window alone', () => {
    expect(said('csat', 'en')).toBe('CSAT: 88.0% after the launch; before it: no data.');
    expect(said('csat', 'ru')).toBe('CSAT: 88,0 % после запуска; до него: нет данных.');
  });

  it('is short on the map', () => {
    expect(shortLines(of('contactRate'), 'month', 'en').map(plain)).toEqual([
      'Contact rate 30.0 → 15.0 per 100',
      '−50% rel. (−51…−49): better',
    ]);
    expect(shortLines(of('conversion'), 'month', 'ru').map(plain)).toEqual([
      'Конверсия 60,0 % → 80,0 %',
      '+20 п.п. (+19,6…+20,4): лучше',
    ]);
  });

  it('tells ends of a mean as finely as its amount: a tenth of a point would be nought', () => {
    const ces = of('ces');
    const told = {
      ...ces,
      before: { ...ces.before, unit: 'points' as const, value: 3.91 },
      after: { ...ces.after, unit: 'points' as const, value: 4.05 },
      net: {
        kind: 'difference' as const,
        neutral: 0 as const,
        change: 0.14,
        interval: { low: 0.04, high: 0.24 },
      },
    };
    expect(shortLines(told, 'week', 'en')[1]).toContain('+0.14');
    expect(shortLines(told, 'week', 'en')[1]).toContain('+0.04…+0.24');
  });

  it('says nothing of untouched steps where there are none', () => {
    expect(netSentence(of('contactRate'), 'en')).toBe('');
  });
});

describe('a forecast beside what was measured', () => {
  const told = (low: number, high: number) => {
    const against = againstForecast({ low, likely: (low + high) / 2, high }, effects());
    if (!against) throw new Error('Contacts are compared');
    return forecastSentences(against, 'en').map(plain);
  };

  it('is within, above or below, and says when chance could explain it', () => {
    expect(told(0.4, 0.6)).toEqual([
      'Measured: 50% of the contacts gone (95% 49 to 51%). Forecast: 40% to 60%, likely 50%.',
      'Within the forecast.',
    ]);
    expect(told(0.2, 0.4)[1]).toBe('Above the forecast, more than chance explains.');
    expect(told(0.6, 0.8)[1]).toBe('Below the forecast, more than chance explains.');
    expect(told(0.495, 0.6)[1]).toBe('Within the forecast, but the interval reaches beyond it.');
    expect(told(0.505, 0.6)[1]).toBe('Below the forecast; chance alone could explain it.');
    expect(told(0.3, 0.495)[1]).toBe('Above the forecast; chance alone could explain it.');
  });

  it('is silent without a forecast', () => {
    expect(againstForecast(null, effects())).toBeNull();
  });
});
