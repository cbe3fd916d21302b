/** Where a number comes from, said in words: n, interval, period, origin, age. */
import type { Language } from '#core/document/records/field';
import type { Reading } from '#core/document/records/metric';
import { inspector as text } from '#core/i18n/messages/inspector';
import { translate } from '#core/i18n/translate';
import { formatInterval, formatN, formatPeriod } from '#core/metrics/format';
import type { MetricValue } from '#core/metrics/value';

const origins: Readonly<Record<Reading['origin']['kind'], (typeof text)[keyof typeof text]>> = {
  contacts: text.fromContacts,
  survey: text.fromSurvey,
  typed: text.fromTyped,
};

const day = 86_400_000;

/** "today", "3 days ago", "2 months ago"; the unit that says it in the smallest whole number above one. */
export function ageOf(takenAt: string, now: number, language: Language): string {
  const days = Math.round((now - Date.parse(takenAt)) / day);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (days < 60) return format.format(-Math.max(0, days), 'day');
  return days < 730
    ? format.format(-Math.round(days / 30.44), 'month')
    : format.format(-Math.round(days / 365.25), 'year');
}

/** Lines under a number; each of them is left out when it has nothing to say. */
export function provenanceOf(value: MetricValue, language: Language, now: number): readonly string[] {
  const { origin } = value;
  const interval = formatInterval(value, language);
  const facts = [
    formatN(value, language),
    interval === '' ? '' : translate(language, text.interval, { interval }),
  ];
  if (origin) {
    const names = origin.sources.join(', ');
    facts.push(
      translate(language, origins[origin.kind]),
      names === '' ? '' : translate(language, text.ofSources, { names }),
      origin.period === null ? '' : formatPeriod(origin.period, language),
      translate(language, text.age, { age: ageOf(origin.takenAt, now, language) }),
    );
  }
  return facts.filter((fact) => fact !== '');
}
