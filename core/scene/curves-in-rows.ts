/** Which emotion lanes share a row: several personas over each other, each with a line of its own. */
import type { Lane } from '../document/records/lane';

export interface LaneRows {
  /** Lanes with a row of their own, in order. */
  readonly lanes: readonly Lane[];
  /** Lanes drawn in the row of another, by its id. */
  readonly drawnIn: ReadonlyMap<string, readonly Lane[]>;
}

/** A lane whose host is not shown, folded, or drawn in a third one itself, has a row of its own. */
export function laneRows(shown: readonly Lane[]): LaneRows {
  const hosts = new Set<string>(
    shown.flatMap(({ id, laneKind, drawnIn, isCollapsed }) =>
      laneKind === 'emotion' && drawnIn === null && !isCollapsed ? [id] : [],
    ),
  );
  const lanes: Lane[] = [];
  const drawnIn = new Map<string, Lane[]>();
  for (const lane of shown) {
    const host = lane.laneKind === 'emotion' ? lane.drawnIn : null;
    if (host === null || !hosts.has(host)) lanes.push(lane);
    else drawnIn.set(host, [...(drawnIn.get(host) ?? []), lane]);
  }
  return { lanes, drawnIn };
}
