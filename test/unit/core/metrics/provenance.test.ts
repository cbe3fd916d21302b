import { describe, expect, test } from 'vitest';
import { ageOf, measurementsOf, provenanceOf, sizeOf } from '#core/metrics/provenance';
import type { MetricValue } from '#core/metrics/value';

const now = Date.parse('2026-10-08T12:00:00.000Z');
type Origin = NonNullable<MetricValue['origin']>;
const fromContacts: Origin = {
  kind: 'contacts',
  period: { from: '2026-01-01', to: '2026-06-30' },
  sources: ['Support'],
  takenAt: '2026-10-05T12:00:00.000Z',
};
const typed: Origin = { ...fromContacts, kind: 'typed', period: null, sources: [] };

const value = (metric: MetricValue['metric'], origin: Origin | null): MetricValue => ({
  metric,
  value: 0.5,
  reason: null,
  unit: 'share',
  n: 680,
  isFew: false,
  interval: { low: 0.46, high: 0.54 },
  basis: null,
  scale: null,
  per: null,
  period: origin?.period ?? null,
  origin,
});

describe('Where the numbers of a step come from', () => {
  test('is said of contacts that are counted as customers', () => {
    const counted = { ...value('contacts', fromContacts), interval: null };
    expect(sizeOf(counted, 'en')).toBe('n\u00a0=\u00a0680');
    expect(sizeOf({ ...counted, isOfCustomers: true }, 'en')).toBe('n\u00a0=\u00a0680 · different customers');
  });

  test('is said once for all that were counted together', () => {
    const csat = value('csat', fromContacts);
    const dsat = value('dsat', { ...fromContacts });
    const conversion = value('conversion', typed);
    const measurements = measurementsOf([csat, conversion, dsat], 'en', now);
    expect(measurements).toEqual([
      {
        origin: 'from contacts · Support · Jan 2026 – Jun 2026 · taken 3\u00a0days ago',
        values: [csat, dsat],
      },
      {
        origin: 'entered by hand · source not named · period not named · taken 3\u00a0days ago',
        values: [conversion],
      },
    ]);
  });

  test('is left out where nothing is known of it', () => {
    expect(measurementsOf([value('csat', null)], 'ru', now)).toMatchObject([{ origin: '' }]);
  });

  test('leaves to each number how many answers it has and how sure it is', () => {
    expect(sizeOf(value('csat', fromContacts), 'ru')).toMatch(/^n\s=\s680 · 95\s%: 46,0–54,0\s%$/);
    expect(sizeOf({ ...value('contacts', fromContacts), unit: 'count', interval: null }, 'ru')).toBe('');
  });
});

describe('A number that stands alone', () => {
  test('says its name, n, interval, source, period and age', () => {
    expect(provenanceOf(value('csat', fromContacts), 'ru', now).replaceAll('\u00a0', ' ')).toBe(
      'CSAT: 50,0 % · n = 680 · 95 %: 46,0–54,0 %\nпо обращениям · Support · янв. 2026 – июнь 2026 · снято 3 дня назад',
    );
    expect(provenanceOf(value('csat', fromContacts), 'en', now).replaceAll('\u00a0', ' ')).toBe(
      'CSAT: 50.0% · n = 680 · 95%: 46.0–54.0%\nfrom contacts · Support · Jan 2026 – Jun 2026 · taken 3 days ago',
    );
  });

  test('says that there are few answers', () => {
    const few = { ...value('ces', fromContacts), n: 12, isFew: true };
    expect(provenanceOf(few, 'ru', now)).toContain('n\u00a0=\u00a012, мало ответов');
    expect(provenanceOf(few, 'en', now)).toContain('n\u00a0=\u00a012, few answers');
  });

  test('says nothing where there is none', () => {
    expect(provenanceOf(value('csat', null), 'en', now)).toBe('');
  });
});

describe('The age of a number', () => {
  const taken = '2026-10-05T12:00:00.000Z';
  const daysLater = (days: number) => Date.parse(taken) + days * 86_400_000;

  test('is said in the words of the language', () => {
    expect(ageOf(taken, daysLater(0), 'en')).toBe('today');
    expect(ageOf(taken, daysLater(3), 'en')).toBe('3\u00a0days ago');
    expect(ageOf(taken, daysLater(3), 'ru')).toBe('3\u00a0дня назад');
    expect(ageOf(taken, daysLater(90), 'ru')).toBe('3\u00a0месяца назад');
    expect(ageOf(taken, daysLater(1000), 'en')).toBe('3\u00a0years ago');
  });

  test('of a clock that is behind is today', () => {
    expect(ageOf(taken, daysLater(-5), 'en')).toBe('today');
  });
});
