/**
 * The metrics of a step in two maps side by side, e.g. as is and to be. A number typed for a journey that nobody has
 * walked yet is a forecast: it is put beside what was measured, and never called better or worse by an interval.
 */
import type { MetricSettings } from '../document/records/map';
import type { MetricName, Reading } from '../document/records/metric';
import { type Change, changeBetween } from './change';
import { readContactRate, readMetric } from './read-metric';
import type { MetricValue, ShownMetric } from './value';

export type StepReadings = Readonly<Partial<Record<MetricName, Reading>>>;

export interface ReadingsOf {
  readonly readings: StepReadings;
  readonly settings: MetricSettings;
}

export interface MetricComparison {
  readonly metric: ShownMetric;
  readonly before: MetricValue;
  readonly after: MetricValue;
  /** The value after was typed without any answers behind it. */
  readonly isForecast: boolean;
  /** null: one of the two is missing, or they cannot be compared. */
  readonly change: Change | null;
  /** Counts of periods of different length say nothing about each other. */
  readonly hasOtherPeriod: boolean;
}

const compared = [
  'contacts',
  'contactRate',
  'csat',
  'ces',
  'nps',
  'fcr',
  'onTime',
  'handling',
  'conversion',
] as const;

/** Metrics that at least one of the two has, in the order of the lanes. */
export function compareStep(before: ReadingsOf, after: ReadingsOf): readonly MetricComparison[] {
  return compared
    .map((metric) => compareMetric(metric, before, after))
    .filter((each) => each.before.value !== null || each.after.value !== null);
}

function compareMetric(
  metric: (typeof compared)[number],
  before: ReadingsOf,
  after: ReadingsOf,
): MetricComparison {
  const [was, is] = [valueIn(metric, before), valueIn(metric, after)];
  const isForecast = is.value !== null && is.origin?.kind === 'typed' && !isAnswered(metric, after);
  const hasOtherPeriod = metric === 'contacts' && !isForecast && daysOf(was) !== daysOf(is);
  const change = hasOtherPeriod || !isAlike(before, after) ? null : changeBetween(was, is);
  return {
    metric,
    before: was,
    after: is,
    isForecast,
    change: change && isForecast ? { ...change, comparison: null, verdict: null } : change,
    hasOtherPeriod: hasOtherPeriod && was.value !== null && is.value !== null,
  };
}

const valueIn = (metric: (typeof compared)[number], { readings, settings }: ReadingsOf): MetricValue =>
  metric === 'contactRate'
    ? readContactRate(readings.contacts, readings.entered, settings)
    : readMetric(readings[metric], settings, metric);

/** A typed share that says how many answered is a measurement somebody copied down. */
function isAnswered(metric: (typeof compared)[number], { readings }: ReadingsOf): boolean {
  const tally = metric === 'contactRate' ? undefined : readings[metric]?.tally;
  return tally?.form === 'typed' && tally.n !== null;
}

/** Numbers counted by other rules are other numbers. */
const isAlike = ({ settings: own }: ReadingsOf, { settings: other }: ReadingsOf): boolean =>
  own.volume === other.volume &&
  own.ces.form === other.ces.form &&
  own.denominator.kind === other.denominator.kind &&
  own.denominator.per === other.denominator.per;

const daysOf = ({ period }: MetricValue): number | null =>
  period === null ? null : Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000);
