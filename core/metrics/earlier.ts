/**
 * A metric of some months beside the same number of months before them, and beside the same months a year earlier.
 * Takes what a map keeps (tallies by month), so it works with the contact store gone.
 */
import type { MetricSettings } from '../document/records/map';
import type { MetricName, Reading, Tally } from '../document/records/metric';
import { type Change, changeBetween } from './change';
import type { StepReadings } from './compare-step';
import { monthBefore } from './periods';
import { readContactRate, readMetric } from './read-metric';
import { addTallies } from './sum-readings';
import type { MetricValue, ShownMetric } from './value';

export type EarlierMetric = Exclude<ShownMetric, 'painScore'>;

export interface Beside {
  readonly months: readonly string[];
  readonly value: MetricValue;
  /** null: one of the two is missing. */
  readonly change: Change | null;
}

export interface WithEarlier {
  readonly value: MetricValue;
  /** null: the map keeps nothing of those months, or not of all of them. */
  readonly previous: Beside | null;
  readonly yearAgo: Beside | null;
}

/** `months` in order, without gaps. */
export function besideEarlier(
  readings: StepReadings,
  settings: MetricSettings,
  metric: EarlierMetric,
  months: readonly string[],
): WithEarlier {
  const valueIn = (of: readonly string[]) => valueOfMonths(readings, settings, metric, of);
  const value = valueIn(months);
  const beside = (offset: number): Beside | null => {
    const earlier = months.map((month) => monthBefore(month, offset));
    const own = readings[readingNameOf(metric)];
    if (!own || !earlier.every((month) => own.series.some((point) => point.month === month))) return null;
    const before = valueIn(earlier);
    return { months: earlier, value: before, change: changeBetween(before, value) };
  };
  return { value, previous: beside(months.length), yearAgo: beside(12) };
}

/** DSAT is read from CSAT, rates of contacts from contacts. */
export const readingNameOf = (metric: ShownMetric): MetricName =>
  metric === 'dsat' ? 'csat' : metric === 'contactRate' || metric === 'painScore' ? 'contacts' : metric;

function valueOfMonths(
  readings: StepReadings,
  settings: MetricSettings,
  metric: EarlierMetric,
  months: readonly string[],
): MetricValue {
  const own = ofMonths(readings[readingNameOf(metric)], months);
  if (metric === 'contactRate') return readContactRate(own, ofMonths(readings.entered, months), settings);
  return readMetric(own, settings, metric);
}

function ofMonths(reading: Reading | undefined, months: readonly string[]): Reading | null {
  if (!reading) return null;
  const points = reading.series.filter(({ month }) => months.includes(month));
  const tally = points.reduce<Tally | null>(
    (sum, next) => (sum ? addTallies(sum, next.tally) : next.tally),
    null,
  );
  return tally ? { ...reading, tally, series: points } : null;
}
