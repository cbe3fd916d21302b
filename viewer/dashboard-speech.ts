/** What the dashboard says of its numbers and names, in the language of the reader. */
import type { Dimension, Tally, ValueName } from '#core/dashboard/cube';
import type { Language } from '#core/document/records/field';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import { type Translate, translate } from '#core/i18n/translate';
import { formatMonth, formatShare } from '#core/metrics/format';
import { wilson } from '#core/metrics/intervals';
import { fewAnswers } from '#core/metrics/value';

export interface Speech {
  readonly language: Language;
  readonly t: Translate;
  name(dimension: Dimension, value: ValueName | undefined): string;
  month(month: string): string;
  share(part: number, whole: number): string;
  dsat(tally: Tally): Dsat;
}

export interface Dsat {
  /** A dash where nobody rated. */
  readonly value: string;
  /** How many rated; few of them are called few. */
  readonly n: string;
  readonly interval: string;
  readonly isFew: boolean;
}

const none = {
  source: text.noSource,
  theme: text.noTheme,
  category: text.noCategory,
  channel: text.noChannel,
} as const;
const rest = {
  source: text.restSource,
  theme: text.restTheme,
  category: text.restCategory,
  channel: text.restChannel,
} as const;

export function speechIn(language: Language): Speech {
  const t: Translate = (message, values) => translate(language, message, values);
  return {
    language,
    t,
    name: (dimension, value) => {
      if (typeof value === 'string') return value;
      return t(value?.is === 'rest' ? rest[dimension] : none[dimension]);
    },
    month: (month) => (month === '' ? t(text.undated) : formatMonth(month, language)),
    share: (part, whole) => (whole === 0 ? '—' : formatShare(part / whole, language)),
    dsat: ({ rated, dissatisfied }) => {
      const interval = wilson(dissatisfied, rated);
      const isFew = rated < fewAnswers;
      if (interval === null) return { value: '—', n: t(text.notRated), interval: '', isFew: false };
      const n = t(text.n, { n: rated });
      return {
        value: formatShare(dissatisfied / rated, language),
        n: isFew ? `${n}, ${t(text.few)}` : n,
        interval: t(text.interval, {
          low: formatShare(interval.low, language),
          high: formatShare(interval.high, language),
        }),
        isFew,
      };
    },
  };
}
