/**
 * The order of a map: stages with their steps, and the shown lanes, as they stand from left to right and
 * top to bottom. Knows order keys; knows nothing of sizes.
 */
import type { Lane } from '../document/records/lane';
import type { Stage } from '../document/records/stage';
import type { Step } from '../document/records/step';
import type { Snapshot } from '../document/snapshot';

export interface StageGroup {
  /** null: steps whose stage is not there. */
  readonly stage: Stage | null;
  readonly steps: readonly Step[];
}

interface Keyed {
  readonly id: string;
  readonly order: string;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byOrder = (one: Keyed, other: Keyed): number =>
  compare(one.order, other.order) || compare(one.id, other.id);

/** Stages in order; steps that stand in none come last. */
export function stageGroups(snapshot: Snapshot): readonly StageGroup[] {
  const stages = [...snapshot.byKind.stage].sort(byOrder);
  const stepsByStage = new Map<string | null, Step[]>(stages.map((stage) => [stage.id, []]));
  const unplaced: Step[] = [];
  for (const step of snapshot.byKind.step) (stepsByStage.get(step.place.stageId) ?? unplaced).push(step);
  const inOrder = (steps: Step[]): Step[] => steps.sort((one, other) => byOrder(keyed(one), keyed(other)));
  const groups: StageGroup[] = stages.map((stage) => ({
    stage,
    steps: inOrder(stepsByStage.get(stage.id) ?? []),
  }));
  return unplaced.length === 0 ? groups : [...groups, { stage: null, steps: inOrder(unplaced) }];
}

const keyed = (record: { id: string; place: { order: string } }): Keyed => ({
  id: record.id,
  order: record.place.order,
});

export function shownLanes(snapshot: Snapshot): readonly Lane[] {
  return snapshot.byKind.lane.filter((lane) => !lane.isHidden).sort(byOrder);
}

/** Records that stand at a step, by step, in their order. */
export function byStep<T extends { id: string; place: { stepId: string; order: string } }>(
  records: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.place.stepId);
    if (group) group.push(record);
    else groups.set(record.place.stepId, [record]);
  }
  for (const group of groups.values()) group.sort((one, other) => byOrder(keyed(one), keyed(other)));
  return groups;
}

/** Records that concern several steps, by step, in their order. */
export function bySteps<T extends { id: string; order: string; stepIds: readonly string[] }>(
  records: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of [...records].sort(byOrder)) {
    for (const stepId of new Set(record.stepIds)) {
      const group = groups.get(stepId);
      if (group) group.push(record);
      else groups.set(stepId, [record]);
    }
  }
  return groups;
}
