/** What figures are drawn from: the map's records, its settings, and the greatest values that bars are relative to. */
import type { Period } from '../document/records/field';
import type { MetricSettings } from '../document/records/map';
import type { MetricName, Reading } from '../document/records/metric';
import type { Step } from '../document/records/step';
import { evidenceOf, mapOf, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { readContactRate, readMetric } from '../metrics/read-metric';

export interface Facts {
  readonly snapshot: Snapshot;
  readonly settings: MetricSettings;
  /** Period of the map's evidence as a whole; numbers of the same period need not repeat it. */
  readonly period: Period | null;
  /** Greatest number of contacts, and greatest contact rate, of any step; 0 where there are none. */
  readonly most: { readonly contacts: number; readonly contactRate: number };
}

export const readingOf = (snapshot: Snapshot, step: Step, metric: MetricName): Reading | null =>
  metricOf(snapshot, step.id, metric)?.reading ?? null;

function greatest(snapshot: Snapshot, settings: MetricSettings): Facts['most'] {
  const most = { contacts: 0, contactRate: 0 };
  for (const step of snapshot.byKind.step) {
    const contacts = readingOf(snapshot, step, 'contacts');
    const rate = readContactRate(contacts, readingOf(snapshot, step, 'entered'), settings);
    most.contacts = Math.max(most.contacts, readMetric(contacts, settings, 'contacts').value ?? 0);
    most.contactRate = Math.max(most.contactRate, rate.value ?? 0);
  }
  return most;
}

export function readFacts(snapshot: Snapshot): Facts {
  const settings = mapOf(snapshot).metricSettings;
  const period = evidenceOf(snapshot).taken?.period ?? null;
  return { snapshot, settings, period, most: greatest(snapshot, settings) };
}
