/** Where a number comes from, said in words: n, interval, period, origin, age. Knows no clock: "now" is told. */
import type { Language } from '../document/records/field';
import type { Reading } from '../document/records/metric';
import { inspector as text } from '../i18n/messages/inspector';
import { metricNames } from '../i18n/messages/metrics';
import { translate } from '../i18n/translate';
import { formatInterval, formatMetric, formatN, formatPeriod } from './format';
import type { MetricValue } from './value';

const origins: Readonly<Record<Reading['origin']['kind'], (typeof text)[keyof typeof text]>> = {
  contacts: text.fromContacts,
  survey: text.fromSurvey,
  counts: text.fromCounts,
  typed: text.fromTyped,
};

const day = 86_400_000;

/** "today", "3 days ago", "2 months ago"; the unit that says it in the smallest whole number above one. */
export function ageOf(takenAt: string, now: number, language: Language): string {
  const days = Math.round((now - Date.parse(takenAt)) / day);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const format = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
    words.format(value, unit).replace(/(\d) /, '$1\u00a0');
  if (days < 60) return format(-Math.max(0, days), 'day');
  return days < 730 ? format(-Math.round(days / 30.44), 'month') : format(-Math.round(days / 365.25), 'year');
}

/** What is said of one number: behind how many, and how sure. */
export function sizeOf(value: MetricValue, language: Language): string {
  const interval = formatInterval(value, language);
  const facts = [
    formatN(value, language),
    value.isOfCustomers ? translate(language, text.net) : '',
    interval === '' ? '' : translate(language, text.interval, { interval }),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

/** Where a number was counted, of which period, how long ago; the same for all numbers of one measurement. */
export function originOf({ origin }: MetricValue, language: Language, now: number): string {
  if (!origin) return '';
  const facts = [
    translate(language, origins[origin.kind]),
    origin.sources.filter((name) => name.trim() !== '').join(', ') || translate(language, text.sourceUnnamed),
    origin.period === null ? translate(language, text.periodUnnamed) : formatPeriod(origin.period, language),
    translate(language, text.age, { age: ageOf(origin.takenAt, now, language) }),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

/** All of it, for where a number stands alone: what it is of, the figure, n and interval; below, its origin. */
export function provenanceOf(value: MetricValue, language: Language, now: number): string {
  if (!value.origin) return '';
  const said = [formatMetric(value, language), sizeOf(value, language)].filter((fact) => fact !== '');
  return `${translate(language, metricNames[value.metric])}: ${said.join(' · ')}\n${originOf(value, language, now)}`;
}

export interface Measurement {
  readonly origin: string;
  readonly values: readonly MetricValue[];
}

/** Numbers with what they have in common said once, in the order in which they are first met. */
export function measurementsOf(
  values: readonly MetricValue[],
  language: Language,
  now: number,
): readonly Measurement[] {
  const groups = new Map<string, MetricValue[]>();
  for (const value of values) {
    const origin = originOf(value, language, now);
    groups.set(origin, [...(groups.get(origin) ?? []), value]);
  }
  return [...groups].map(([origin, ofOrigin]) => ({ origin, values: ofOrigin }));
}
