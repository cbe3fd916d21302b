/** What a number on the map rests on, for whoever points at it: figure, n, interval, source, period, age. */
import type { Language } from '#core/document/records/field';
import type { LaneKind } from '#core/document/records/lane';
import type { MetricName } from '#core/document/records/metric';
import { liveRecord, mapOf, metricOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { denominatorOf } from '#core/metrics/denominator';
import { provenanceOf } from '#core/metrics/provenance';
import { readContactRate, readMetric } from '#core/metrics/read-metric';
import type { MetricValue } from '#core/metrics/value';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage } from '#renderer/ui/language';

const metricsOfLane = {
  contacts: 'contacts',
  csat: 'csat',
  ces: 'ces',
  nps: 'nps',
  conversion: 'conversion',
} as const satisfies Partial<Record<LaneKind, MetricName>>;

const hasOneMetric = (kind: LaneKind): kind is keyof typeof metricsOfLane =>
  Object.hasOwn(metricsOfLane, kind);

export function valueAt(snapshot: Snapshot, laneKind: LaneKind, stepId: string): MetricValue | null {
  const step = liveRecord(snapshot, 'step', stepId);
  if (!step) return null;
  const settings = mapOf(snapshot).metricSettings;
  const reading = (metric: MetricName) => metricOf(snapshot, step.id, metric)?.reading;
  if (laneKind === 'contactRate')
    return readContactRate(reading('contacts'), denominatorOf(snapshot, step.id), settings);
  if (!hasOneMetric(laneKind)) return null;
  return readMetric(reading(laneKind), settings, metricsOfLane[laneKind]);
}

/** Empty: nothing is counted or typed there. */
export function cellProvenance(
  snapshot: Snapshot,
  { laneKind, stepId }: { readonly laneKind: LaneKind; readonly stepId: string },
  language: Language,
  now: number,
): string {
  const value = valueAt(snapshot, laneKind, stepId);
  return value ? provenanceOf(value, language, now) : '';
}

/** undefined: nothing to say. */
export function useProvenance(laneKind: LaneKind, stepId: string): string | undefined {
  const language = useLanguage();
  const words = useSnapshot((snapshot) =>
    cellProvenance(snapshot, { laneKind, stepId }, language, Date.now()),
  );
  return words === '' ? undefined : words;
}
