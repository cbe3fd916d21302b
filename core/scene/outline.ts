/** A map as it is read: stages with their steps from left to right, and their numbers. Knows nothing of sizes. */
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

/** Number of the stage and of the step in it, e.g. "2.3"; of an unplaced step, its number alone. */
export const stepNumbers = (groups: readonly StageGroup[]): ReadonlyMap<string, string> =>
  new Map(
    groups.flatMap(({ stage, steps }, group) =>
      steps.map(({ id }, index) => [id, stage ? `${group + 1}.${index + 1}` : String(index + 1)] as const),
    ),
  );

/** The same stages with the shown steps alone; a stage that had steps and shows none is left out.
 * `stageId`: the only stage to show; null: all. */
export const shownGroups = (
  groups: readonly StageGroup[],
  shown: ReadonlySet<string>,
  stageId: string | null,
): readonly StageGroup[] =>
  groups.flatMap(({ stage, steps }): StageGroup[] => {
    if (stageId !== null && stage?.id !== stageId) return [];
    const left = steps.filter(({ id }) => shown.has(id));
    return left.length === 0 && steps.length > 0 ? [] : [{ stage, steps: left }];
  });
