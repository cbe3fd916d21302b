/**
 * A metric beside the period before it and beside the same days a year ago, from what a map keeps. Where the map is of
 * everything there is, its last whole month is compared instead. Works with the contact store gone.
 */
import type { Period } from '../document/records/field';
import type { MetricSettings } from '../document/records/map';
import type { Reading } from '../document/records/metric';
import { type Change, changeBetween } from './change';
import type { StepReadings } from './compare-step';
import { besideEarlier, readingNameOf } from './earlier';
import { monthBefore, periodOfMonths } from './periods';
import { readContactRate, readMetric, readPainScore } from './read-metric';
import { absent, type MetricValue, overTime, type ShownMetric } from './value';

export interface BesidePeriod {
  readonly period: Period;
  readonly value: MetricValue;
  /** null: one of the two is not known, or they are of different units. */
  readonly change: Change | null;
}

export interface BesidePeriods {
  /** What is compared: the metric of the period, or of the last whole month. */
  readonly value: MetricValue;
  readonly isLastMonth: boolean;
  readonly previous: BesidePeriod | null;
  readonly yearAgo: BesidePeriod | null;
}

export function shownValue(
  readings: StepReadings,
  settings: MetricSettings,
  metric: ShownMetric,
): MetricValue {
  if (metric === 'contactRate') return readContactRate(readings.contacts, readings.entered, settings);
  // Of a map that ranks by contacts alone the score is its contacts, which are shown already.
  if (metric === 'painScore' && settings.painScore === 'contacts')
    return absent('painScore', 'perMonth', 'noData');
  if (metric === 'painScore') return readPainScore(readings.contacts, readings.csat, settings);
  return readMetric(readings[metric === 'dsat' ? 'csat' : metric], settings, metric);
}

export function besidePeriods(
  readings: StepReadings,
  settings: MetricSettings,
  metric: ShownMetric,
): BesidePeriods {
  const value = shownValue(readings, settings, metric);
  const own = readings[readingNameOf(metric)];
  if (own?.earlier === undefined) return ofLastMonth(readings, settings, metric, value);
  const beside = (which: 'previous' | 'yearAgo'): BesidePeriod | null => {
    const period = own.earlier?.[which]?.period;
    if (period === undefined) return null;
    const then = shownValue(earlierReadings(readings, which), settings, metric);
    return then.value === null && then.reason === 'noData'
      ? null
      : { period, value: then, change: changeOf(then, value) };
  };
  return { value, isLastMonth: false, previous: beside('previous'), yearAgo: beside('yearAgo') };
}

/** Contacts of two periods of one length are as a ratio of two Poisson counts: the exposure is the same. */
function changeOf(before: MetricValue, after: MetricValue): Change | null {
  const counted = (one: MetricValue): MetricValue => (one.metric === 'contacts' ? overTime(one, 1) : one);
  return changeBetween(counted(before), counted(after));
}

/** Readings as they were then; those of which nothing is known then are absent. */
function earlierReadings(readings: StepReadings, which: 'previous' | 'yearAgo'): StepReadings {
  return Object.fromEntries(
    Object.entries(readings).flatMap(([name, reading]) => {
      const then = reading.earlier?.[which];
      if (!then) return [];
      const origin: Reading['origin'] = { ...reading.origin, period: then.period };
      return [[name, { tally: then.tally, series: [], origin }]];
    }),
  );
}

function ofLastMonth(
  readings: StepReadings,
  settings: MetricSettings,
  metric: ShownMetric,
  value: MetricValue,
): BesidePeriods {
  const nothing = { value, isLastMonth: false, previous: null, yearAgo: null };
  const own = readings[readingNameOf(metric)];
  const month = own && lastWholeMonth(own);
  if (!month || metric === 'painScore') return nothing;
  const { value: now, previous, yearAgo } = besideEarlier(readings, settings, metric, [month]);
  const dated = (before: number, one: typeof previous): BesidePeriod | null => {
    const then = monthBefore(month, before);
    return one && { period: periodOfMonths(then, then), value: one.value, change: changeOf(one.value, now) };
  };
  return { value: now, isLastMonth: true, previous: dated(1, previous), yearAgo: dated(12, yearAgo) };
}

/** null: the period is not known, or ends inside a month. */
function lastWholeMonth({ series, origin: { period } }: Reading): string | null {
  const month = series.at(-1)?.month;
  if (month === undefined || period === null || series.length < 2) return null;
  return period.to === periodOfMonths(month, month).to ? month : null;
}
