/** From the plain ids of the screen to the records they mean; null where a record is gone meanwhile. */
import type { Lane } from '#core/document/records/lane';
import type { Step } from '#core/document/records/step';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';

export interface CellPlace {
  readonly lane: Lane;
  readonly step: Step;
}

export function placeOfCell(snapshot: Snapshot, laneId: string, stepId: string): CellPlace | null {
  const lane = liveRecord(snapshot, 'lane', laneId);
  const step = liveRecord(snapshot, 'step', stepId);
  return lane && step ? { lane, step } : null;
}
