/** A map as it is read: stages with their steps from left to right. Knows nothing of sizes. */
import type { Stage } from '../document/records/stage';
import type { Step } from '../document/records/step';
import { stagesInOrder, stepsOfStage } from '../document/select';
import type { Snapshot } from '../document/snapshot';

export interface StageGroup {
  /** null: steps that stand in no stage. */
  readonly stage: Stage | null;
  readonly steps: readonly Step[];
}

/** Stages in order; steps that stand in none come last. */
export function stageGroups(snapshot: Snapshot): readonly StageGroup[] {
  const groups: StageGroup[] = stagesInOrder(snapshot).map((stage) => ({
    stage,
    steps: stepsOfStage(snapshot, stage.id),
  }));
  const unplaced = stepsOfStage(snapshot, null);
  return unplaced.length === 0 ? groups : [...groups, { stage: null, steps: unplaced }];
}
