/**
 * Lanes that numbers would be seen in, and the map does not show: it was drawn before the evidence was there, or the
 * lane was hidden. Knows kinds of lanes only, not what lies in them.
 */
import type { LaneKind } from '../document/records/lane';
import { laneKinds } from '../document/records/lane';
import type { MetricName } from '../document/records/metric';
import { lanesInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';

/** Numbers without a lane of their own (first contact resolution and the like) are read in the inspector. */
const laneOf: Readonly<Partial<Record<MetricName, LaneKind>>> = {
  contacts: 'contacts',
  csat: 'csat',
  ces: 'ces',
  nps: 'nps',
  conversion: 'conversion',
};

/** In the order of a full map; each kind once. */
export function unshownLanes(snapshot: Snapshot, metrics: readonly MetricName[]): readonly LaneKind[] {
  const shown = new Set(
    lanesInOrder(snapshot).flatMap(({ laneKind, isHidden }) => (isHidden ? [] : [laneKind])),
  );
  const wanted = new Set(metrics.map((metric) => laneOf[metric]));
  return laneKinds.filter((kind) => wanted.has(kind) && !shown.has(kind));
}
