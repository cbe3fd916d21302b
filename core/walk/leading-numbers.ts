/**
 * Which numbers of a step are for everybody and which for those who ask: what the map has a lane for leads; what
 * everybody comes in with, and ranks, do not. Knows no screen.
 */
import type { LaneKind } from '../document/records/lane';
import type { ReportNumber } from '../export/report-number';
import type { ShownMetric } from '../metrics/value';
import type { Walk } from './journey';

/** The lane that shows a number; hidden with it. The others have no lane of their own. */
const laneOfMetric: Readonly<Partial<Record<ShownMetric, LaneKind>>> = {
  contacts: 'contacts',
  contactRate: 'contactRate',
  csat: 'csat',
  dsat: 'csat',
  ces: 'ces',
  nps: 'nps',
  conversion: 'conversion',
  entered: 'conversion',
  painScore: 'pains',
};

export interface StepNumbers {
  /** Shown at once. Where none leads, all do. */
  readonly leading: readonly ReportNumber[];
  readonly others: readonly ReportNumber[];
}

export function stepNumbers(numbers: readonly ReportNumber[], walk: Walk): StepNumbers {
  const shown = numbers.filter(({ value }) => {
    const kind = laneOfMetric[value.metric];
    return kind === undefined || walk.shows(kind);
  });
  const leading = shown.filter(({ value: { metric } }) => {
    const kind = laneOfMetric[metric];
    return kind !== undefined && walk.hasLane(kind) && metric !== 'entered' && metric !== 'painScore';
  });
  return leading.length === 0
    ? { leading: shown, others: [] }
    : { leading, others: shown.filter((number) => !leading.includes(number)) };
}
