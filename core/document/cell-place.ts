/** Where a cell stands, told by its id: an empty cell has an id, and comments about it, but no record. */
import { cellIdOf, type LaneAndStep } from './records/cell';
import type { Snapshot } from './snapshot';

/** null: no cell of a live lane and a live step has this id. */
export function cellPlace({ byKind }: Snapshot, id: string): LaneAndStep | null {
  for (const lane of byKind.lane) {
    if (!id.startsWith(`cell:${lane.id}:`)) continue;
    const step = byKind.step.find((candidate) => cellIdOf(lane.id, candidate.id) === id);
    if (step) return { laneId: lane.id, stepId: step.id };
  }
  return null;
}
