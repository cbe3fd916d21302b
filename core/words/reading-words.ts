/** A stored reading as the number it stands for, computed with the settings of the map that shows it. */
import type { Language } from '../document/records/field';
import type { MetricSettings } from '../document/records/map';
import { type MetricName, reading as readingSchema } from '../document/records/metric';
import { formatMetric, formatN, formatPeriod } from '../metrics/format';
import { readMetric } from '../metrics/read-metric';

/** null: nothing was read. */
export function readingWords(
  value: unknown,
  metric: MetricName,
  settings: MetricSettings,
  language: Language,
): string | null {
  const reading = readingSchema.safeParse(value);
  if (!reading.success) return null;
  const shown = readMetric(reading.data, settings, metric);
  const { period } = reading.data.origin;
  return [
    formatMetric(shown, language),
    formatN(shown, language),
    period === null ? '' : formatPeriod(period, language),
  ]
    .filter(Boolean)
    .join(' · ');
}
