/** The season of the metrics of a place, from its readings by month. */
import type { MetricSettings } from '../document/records/map';
import { shownValue } from './beside';
import type { StepReadings } from './compare-step';
import { monthBefore } from './periods';
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
      return [{ metric, month: last.month, value: last.shown, season: seasonOf(run, isAdditive) }];
    },
  );
}
