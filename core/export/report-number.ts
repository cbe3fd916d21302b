/** A number of a step as exports show it: in words, as a value for tables, and by month for charts. */
import type { Language } from '../document/records/field';
import type { MetricName, Reading } from '../document/records/metric';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { absentReasons, metricNames } from '../i18n/messages/metrics';
import { translate } from '../i18n/translate';
import { formatMetric, formatPeriod } from '../metrics/format';
import { sizeOf } from '../metrics/provenance';
import { readSeries, type SingleMetric } from '../metrics/read-metric';
import type { MetricValue } from '../metrics/value';

export interface ReportNumber {
  readonly name: string;
  /** As it is computed with: shares are 0 to 1; null with its reason. */
  readonly value: MetricValue;
  /** "71.4 %", or why there is none. */
  readonly figure: string;
  /** "n = 400 · 66.8 to 75.6 %". */
  readonly size: string;
  /** Empty where it is not known. */
  readonly period: string;
  /** By calendar month, oldest first; months without answers have none. */
  readonly series: readonly { readonly month: string; readonly value: number | null }[];
  /** Of answers on a scale: how many gave each score, from the lowest; empty for everything else. */
  readonly scores: readonly { readonly score: number; readonly count: number }[];
}

/** The reading that a metric is computed from; null: it has no series of its own. */
const readFrom: Readonly<Partial<Record<MetricValue['metric'], MetricName & SingleMetric>>> = {
  contacts: 'contacts',
  entered: 'entered',
  csat: 'csat',
  dsat: 'csat',
  ces: 'ces',
  nps: 'nps',
  fcr: 'fcr',
  onTime: 'onTime',
  handling: 'handling',
  conversion: 'conversion',
};

export function reportNumber(
  value: MetricValue,
  readingOf: (name: MetricName) => Reading | null,
  snapshot: Snapshot,
  language: Language,
): ReportNumber {
  const name = readFrom[value.metric];
  const metric = value.metric;
  const series =
    name === undefined || metric === 'contactRate' || metric === 'painScore'
      ? []
      : readSeries(readingOf(name), mapOf(snapshot).metricSettings, metric);
  return {
    name: translate(language, metricNames[metric]),
    value,
    figure:
      value.reason === null
        ? formatMetric(value, language)
        : translate(language, absentReasons[value.reason]),
    size: value.reason === null ? sizeOf(value, language) : '',
    period: value.period === null ? '' : formatPeriod(value.period, language),
    series: series.map(({ month, value: ofMonth }) => ({ month, value: ofMonth.value })),
    scores: name === metric && value.value !== null ? scoresOf(readingOf(name)) : [],
  };
}

/** A scale with more steps is no scale that is counted by its steps. */
const mostScores = 11;

function scoresOf(reading: Reading | null): ReportNumber['scores'] {
  if (reading?.tally.form !== 'scores') return [];
  const { scale, counts } = reading.tally;
  const length = scale.max - scale.min + 1;
  if (!Number.isInteger(scale.min) || !Number.isInteger(length) || length > mostScores) return [];
  return Array.from({ length }, (_, index) => {
    const score = scale.min + index;
    return { score, count: counts[String(score)] ?? 0 };
  });
}
