/** The season of the metrics of a place, from its readings by month. */
import type { Language } from '../document/records/field';
import type { MetricSettings } from '../document/records/map';
import { metricNames } from '../i18n/messages/metrics';
import { numbersScreen as text } from '../i18n/messages/numbers';
import { translate } from '../i18n/translate';
import { shownValue } from './beside';
import type { StepReadings } from './compare-step';
import { formatFigure, formatMonth } from './format';
import { monthBefore, periodOfMonth } from './periods';
import { type Season, seasonOf, unbroken } from './season';
import type { MetricValue, ShownMetric } from './value';

export interface SeasonNote {
  readonly metric: ShownMetric;
  readonly month: string;
  readonly value: MetricValue;
  readonly season: Season;
}

/** Of each, one row a month, oldest first; months that are not whole are left out by the caller. */
export function seasonNotes(
  rows: readonly { readonly label: string; readonly readings: StepReadings }[],
  settings: MetricSettings,
): readonly SeasonNote[] {
  return (['contacts', 'contactRate', 'csat', 'ces', 'nps', 'fcr'] as const).flatMap(
    (metric): SeasonNote[] => {
      const points = rows.flatMap(({ label, readings }) => {
        const value = shownValue(readings, settings, metric);
        return value.value === null ? [] : [{ month: label, value: value.value, shown: value }];
      });
      const last = points.at(-1);
      if (!last || last.month !== rows.at(-1)?.label) return [];
      const run = unbroken(points, (month) => monthBefore(month, 1));
      const isAdditive = last.shown.unit !== 'count' && last.shown.unit !== 'rate';
      return [
        {
          metric,
          month: last.month,
          value: last.shown,
          season: seasonOf(run, isAdditive, noiseOf(last.shown)),
        },
      ];
    },
  );
}

/** What chance alone makes of a month: Poisson for contacts (of their logarithm), binomial for shares. */
function noiseOf({ basis, value, unit }: MetricValue): number {
  if (unit === 'count') return value === null || value <= 0 ? 0 : 1 / value;
  if (basis?.kind === 'rate') return basis.events > 0 ? 1 / basis.events : 0;
  if (basis?.kind === 'share') return ((basis.part / basis.n) * (1 - basis.part / basis.n)) / basis.n;
  return basis?.kind === 'mean' ? basis.variance / basis.n : 0;
}

/** Readings of a map, month by month, up to the last whole month of their period. */
export function seasonRows(readings: StepReadings): { label: string; readings: StepReadings }[] {
  const { contacts } = readings;
  if (!contacts) return [];
  const end = contacts.origin.period?.to ?? '';
  const months = [...(contacts.history ?? []), ...contacts.series]
    .map(({ month }) => month)
    .filter((month) => periodOfMonth(month).to <= end);
  return months.map((label) => ({
    label,
    readings: Object.fromEntries(
      Object.entries(readings).flatMap(([name, reading]) => {
        const point = [...(reading.history ?? []), ...reading.series].find(({ month }) => month === label);
        return point ? [[name, { ...reading, tally: point.tally }]] : [];
      }),
    ),
  }));
}

const messages = { usual: text.seasonUsual, above: text.seasonAbove, below: text.seasonBelow } as const;

export function seasonWords({ metric, month, value, season }: SeasonNote, language: Language): string {
  if (season.kind === 'tooShort') return translate(language, text.seasonShort, { count: season.months });
  const figure = (amount: number) =>
    formatFigure({ ...value, value: value.unit === 'count' ? Math.round(amount) : amount }, language);
  return translate(language, messages[season.kind], {
    metric: translate(language, metricNames[metric]),
    month: formatMonth(month, language),
    low: figure(season.expected.low),
    high: figure(season.expected.high),
    value: formatFigure(value, language),
  });
}
