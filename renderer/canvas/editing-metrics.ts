/** Numbers a person types for a step, as commands. */
import { clearMetric, typeMetric } from '#core/commands/metric';
import type { MetricName } from '#core/document/records/metric';
import { liveRecord } from '#core/document/select';
import { commit } from '#renderer/state/open-map';
import { editableSnapshot } from './editing';

const stepToEdit = (stepId: string) => {
  const snapshot = editableSnapshot();
  return snapshot && liveRecord(snapshot, 'step', stepId);
};

export function typeCount(
  stepId: string,
  metric: MetricName,
  { count, source }: { readonly count: number; readonly source: string },
): void {
  const step = stepToEdit(stepId);
  if (!step) return;
  commit('metric.type', typeMetric, {
    stepId: step.id,
    metric,
    tally: { form: 'count', gross: Math.round(count), net: null },
    source,
  });
}

/** `share`: 0 to 1; `n` null: not known. */
export function typeShare(
  stepId: string,
  metric: MetricName,
  { share, n, source }: { readonly share: number; readonly n: number | null; readonly source: string },
): void {
  const step = stepToEdit(stepId);
  if (!step) return;
  commit('metric.type', typeMetric, {
    stepId: step.id,
    metric,
    tally: { form: 'typed', share: Math.min(1, Math.max(0, share)), n: n === null ? null : Math.round(n) },
    source,
  });
}

export function clearMetricOf(stepId: string, metric: MetricName): void {
  const step = stepToEdit(stepId);
  if (step) commit('metric.clear', clearMetric, { stepId: step.id, metric });
}
