/** Where a goal is decided: the steps of the maps it is looked at by, with the same metric, the worst of them first. */
import type { ProgrammeGoal } from '../document/records/goal';
import { mapOf, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { readContactRate, readMetric } from '../metrics/read-metric';
import type { MetricValue } from '../metrics/value';
import { usualGoal } from './goals';

export interface StepStanding {
  readonly mapId: string;
  readonly mapTitle: string;
  readonly stepId: string;
  readonly stepTitle: string;
  readonly value: MetricValue;
}

/** Steps without that number are left out; so is everything for goals that contacts do not tell, and what is invented. */
export function stepsOfGoal(
  goal: ProgrammeGoal,
  maps: readonly Snapshot[],
  isSample = false,
): readonly StepStanding[] {
  const { metric, mapIds, direction } = goal;
  if (usualGoal[metric].origin !== 'contacts') return [];
  const shown = maps.filter((map) =>
    mapIds.length === 0 ? isSample || !mapOf(map).isSample : mapIds.includes(map.mapId),
  );
  return shown
    .flatMap((snapshot) => {
      const { title, metricSettings } = mapOf(snapshot);
      return snapshot.byKind.step.flatMap(({ id, title: stepTitle }): StepStanding[] => {
        const reading = (name: Parameters<typeof metricOf>[2]) =>
          metricOf(snapshot, id, name)?.reading ?? null;
        const value =
          metric === 'contactRate'
            ? readContactRate(reading('contacts'), reading('entered'), metricSettings)
            : metric === 'csat' ||
                metric === 'ces' ||
                metric === 'fcr' ||
                metric === 'onTime' ||
                metric === 'nps'
              ? readMetric(reading(metric), metricSettings, metric)
              : null;
        if (value === null || value.value === null) return [];
        return [{ mapId: snapshot.mapId, mapTitle: title, stepId: id, stepTitle, value }];
      });
    })
    .toSorted((one, other) => {
      const difference = (one.value.value ?? 0) - (other.value.value ?? 0);
      return direction === 'up' ? difference : -difference;
    });
}
