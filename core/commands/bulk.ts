/**
 * Commands about several things at once, each one undo step: clear, delete, colour, mark.
 * What is gone meanwhile is a broken contract, as in the commands about one thing.
 */
import { type CellIcon, type CellMark, cellIdOf } from '../document/records/cell';
import type { LaneId, StageId, StepId } from '../document/records/identity';
import type { Lane } from '../document/records/lane';
import type { MetricName } from '../document/records/metric';
import { cellAt, metricOf, stepsOfStage } from '../document/select';
import type { Change, Command } from '../document/snapshot';
import { type CellPlace, emptyContent, isEmptyContent } from './cell';
import { removal, removals, required } from './required';
import { stepRemovals } from './step-removal';

/** Takes everything out of the cells, and out of the metrics of steps that people may type. */
export const clearCells: Command<{
  readonly cells: readonly CellPlace[];
  readonly metrics?: readonly { readonly stepId: StepId; readonly metric: MetricName }[];
}> = (snapshot, { cells, metrics = [] }, context) => {
  const filled = cells.filter(({ laneId, stepId }) => {
    const cell = cellAt(snapshot, laneId, stepId);
    return cell !== null && !isEmptyContent(cell);
  });
  const counted = metrics.flatMap(({ stepId, metric }) => metricOf(snapshot, stepId, metric) ?? []);
  return {
    changes: [
      ...filled.map(
        ({ laneId, stepId }): Change => ({
          kind: 'cell',
          id: cellIdOf(laneId, stepId),
          fields: emptyContent,
        }),
      ),
      ...removals(counted, context.now()),
    ],
    made: undefined,
  };
};

/** Only what is named changes; an empty cell gets a mark too. */
export const dressCells: Command<{
  readonly cells: readonly CellPlace[];
  readonly dress: {
    readonly icon?: CellIcon | null;
    readonly mark?: CellMark | null;
    readonly emotion?: number | null;
  };
}> = (snapshot, { cells, dress }) => ({
  changes: cells.flatMap(({ laneId, stepId }): Change[] => {
    required(snapshot, 'lane', laneId);
    required(snapshot, 'step', stepId);
    const id = cellIdOf(laneId, stepId);
    if (cellAt(snapshot, laneId, stepId)) return [{ kind: 'cell', id, fields: dress }];
    const isNothing = Object.values(dress).every((value) => value === null);
    const fields = { at: { laneId, stepId }, deletedAt: null, ...emptyContent, ...dress };
    return isNothing ? [] : [{ kind: 'cell', id, fields }];
  }),
  made: undefined,
});

/** What belongs to the steps goes too; the main path closes over the gap. */
export const deleteSteps: Command<{ readonly stepIds: readonly StepId[] }> = (
  snapshot,
  { stepIds },
  context,
) => ({
  changes: stepRemovals(
    snapshot,
    stepIds.map((id) => required(snapshot, 'step', id)),
    context.now(),
  ),
  made: undefined,
});

/** Their steps go with them. */
export const deleteStages: Command<{ readonly stageIds: readonly StageId[] }> = (
  snapshot,
  { stageIds },
  context,
) => {
  const stages = stageIds.map((id) => required(snapshot, 'stage', id));
  const steps = stages.flatMap(({ id }) => stepsOfStage(snapshot, id));
  const now = context.now();
  return { changes: [...stepRemovals(snapshot, steps, now), ...removals(stages, now)], made: undefined };
};

/** Their cells go with them. */
export const deleteLanes: Command<{ readonly laneIds: readonly LaneId[] }> = (
  snapshot,
  { laneIds },
  context,
) => {
  const lanes = laneIds.map((id) => required(snapshot, 'lane', id));
  const gone = new Set(laneIds);
  const now = context.now();
  const cells = snapshot.byKind.cell.filter(({ at }) => gone.has(at.laneId));
  return { changes: [...removals(cells, now), ...lanes.map((lane) => removal(lane, now))], made: undefined };
};

/** Folded, locked, hidden: what is named is set for all of them. */
export const changeLanes: Command<{
  readonly laneIds: readonly LaneId[];
  readonly fields: Partial<Pick<Lane, 'isCollapsed' | 'isLocked' | 'isHidden'>>;
}> = (snapshot, { laneIds, fields }) => ({
  changes: laneIds.map((id): Change => ({ kind: 'lane', id: required(snapshot, 'lane', id).id, fields })),
  made: undefined,
});

/** null: each card stands where the layout puts it. */
export const setStepTracks: Command<{
  readonly stepIds: readonly StepId[];
  readonly track: number | null;
}> = (snapshot, { stepIds, track }) => ({
  changes: stepIds.map(
    (id): Change => ({ kind: 'step', id: required(snapshot, 'step', id).id, fields: { track } }),
  ),
  made: undefined,
});

export const recolorStages: Command<{ readonly stageIds: readonly StageId[]; readonly color: number }> = (
  snapshot,
  { stageIds, color },
) => ({
  changes: stageIds.map(
    (id): Change => ({ kind: 'stage', id: required(snapshot, 'stage', id).id, fields: { color } }),
  ),
  made: undefined,
});
