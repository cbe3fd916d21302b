/**
 * What clearing cells takes away: what people wrote, and the numbers they typed. Numbers counted from contacts or
 * surveys stay, since nobody can type them back; so does the contact rate, which is computed: clearing it would take
 * away a number of another lane. Cells of locked lanes stay too. Decides alone; the commands do it.
 */
import type { StepId } from '../document/records/identity';
import type { LaneKind } from '../document/records/lane';
import type { MetricName } from '../document/records/metric';
import { cellAt, liveRecord, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type CellPlace, isEmptyContent } from './cell';

/** Metrics shown in a lane of that kind that a person may have typed. */
const metricOfLane: Partial<Record<LaneKind, MetricName>> = {
  contacts: 'contacts',
  csat: 'csat',
  ces: 'ces',
  nps: 'nps',
  conversion: 'conversion',
};

/** A contact rate is one by the other. */
const rateParts = ['contacts', 'entered'] as const satisfies readonly MetricName[];

interface Clearing {
  readonly cells: readonly CellPlace[];
  readonly metrics: readonly { readonly stepId: StepId; readonly metric: MetricName }[];
  /** How many numbers were counted and stay. */
  readonly kept: number;
  /** A rate was to be cleared, and stays as long as what it is computed from. */
  readonly hasRate: boolean;
}

export function clearingOf(snapshot: Snapshot, places: readonly CellPlace[]): Clearing {
  const cells: CellPlace[] = [];
  const metrics: Clearing['metrics'][number][] = [];
  let kept = 0;
  const rates: StepId[] = [];
  for (const { laneId, stepId } of places) {
    const lane = liveRecord(snapshot, 'lane', laneId);
    if (!lane || lane.isLocked) continue;
    const metric = metricOfLane[lane.laneKind];
    const known = metric === undefined ? null : metricOf(snapshot, stepId, metric);
    const cell = cellAt(snapshot, laneId, stepId);
    if (lane.laneKind === 'contactRate' && rateParts.some((part) => metricOf(snapshot, stepId, part)))
      rates.push(stepId);
    if (known && metric !== undefined) {
      if (known.reading.origin.kind === 'typed') metrics.push({ stepId, metric });
      else kept += 1;
    } else if (cell && !isEmptyContent(cell)) cells.push({ laneId, stepId });
  }
  const hasRate = rates.some((rate) => !metrics.some(({ stepId }) => stepId === rate));
  return { cells, metrics, kept, hasRate };
}
