/** Everything known in numbers about one step, in the order of a map's lanes. */

import type { StepId } from '../document/records/identity';
import type { MetricName } from '../document/records/metric';
import { mapOf, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { denominatorOf } from './denominator';
import { readContactRate, readMetric, readPainScore } from './read-metric';
import type { MetricValue } from './value';

/** A number that nothing is known of is left out; one that has a source and no answers stays, with its reason. */
export function stepValues(snapshot: Snapshot, stepId: StepId): readonly MetricValue[] {
  const settings = mapOf(snapshot).metricSettings;
  const reading = (name: MetricName) => metricOf(snapshot, stepId, name)?.reading;
  const contacts = reading('contacts');
  const values = [
    readMetric(contacts, settings, 'contacts'),
    readMetric(reading('entered'), settings, 'entered'),
    readContactRate(contacts, denominatorOf(snapshot, stepId), settings),
    readMetric(reading('csat'), settings, 'csat'),
    readMetric(reading('csat'), settings, 'dsat'),
    // Where contacts alone decide, the score says the same as they do.
    ...(settings.painScore === 'contacts' ? [] : [readPainScore(contacts, reading('csat'), settings)]),
    readMetric(reading('ces'), settings, 'ces'),
    readMetric(reading('nps'), settings, 'nps'),
    readMetric(reading('fcr'), settings, 'fcr'),
    readMetric(reading('onTime'), settings, 'onTime'),
    readMetric(reading('handling'), settings, 'handling'),
    readMetric(reading('conversion'), settings, 'conversion'),
  ];
  return values.filter(({ value, origin }) => value !== null || origin !== null);
}
