import { describe, expect, it } from 'vitest';
import { effectOf } from '#core/metrics/effect';
import { againstForecast } from '#core/metrics/effect-forecast';
import {
  amountWords,
  changeSentence,
  forecastSentences,
  ratioWords,
  shortWords,
} from '#core/metrics/effect-words';
import { publishedEffect } from '../../../fixtures/effect/published-case';
import { defaultSettings } from './sample-readings';

const effects = () => {
  const [window] = publishedEffect.windows;
  if (!window) throw new Error('The case has a window');
  return effectOf(publishedEffect, window, defaultSettings);
};
const of = (metric: string) => {
  const found = effects().find((effect) => effect.metric === metric);
  if (!found) throw new Error(`${metric} is measured`);
  return found;
};
const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const amount = (metric: string, language: 'ru' | 'en') => {
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

  it('says it in a sentence', () => {
    for (const m of ['contactRate', 'ces', 'conversion', 'csat']) for (const l of ['en', 'ru'] as const)
      console.log(plain(changeSentence(of(m), 'month', l)), '|', plain(shortWords(of(m), l)));
    for (const l of ['en', 'ru'] as const) console.log(forecastSentences(againstForecast({ low: 0.2, likely: 0.3, high: 0.4 }, effects())!, l).map(plain));
    console.log(ratioWords(of('contactRate').change!.comparison!, 'en'));
  });
});
