/** Moving the selected stage, step or lane by one place, as Alt with an arrow does. */
import { lanesInOrder, liveRecord, stagesInOrder, stepsOfStage } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { useView } from '#renderer/state/view';
import { editableSnapshot, moveLaneTo, moveStageTo, moveStepTo, stepOfSelection } from './editing';

export interface PlannedMove {
  readonly run: () => void;
  /** Place it comes to among its kind, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
}

function stageMove(snapshot: Snapshot, stageId: string, by: 1 | -1): PlannedMove | null {
  const stages = stagesInOrder(snapshot);
  const to = stages.findIndex(({ id }) => id === stageId) + by;
  if (to < 0 || to >= stages.length) return null;
  return { run: () => moveStageTo(stageId, to), place: to + 1, count: stages.length };
}

/** Past the end of its stage a step goes on into the next one. */
function stepMove(snapshot: Snapshot, stepId: string, by: 1 | -1): PlannedMove | null {
  const step = liveRecord(snapshot, 'step', stepId);
  if (!step) return null;
  const stages = stagesInOrder(snapshot);
  const stageAt = stages.findIndex(({ id }) => id === step.place.stageId);
  const row = stepsOfStage(snapshot, step.place.stageId);
  const to = row.indexOf(step) + by;
  if (to >= 0 && to < row.length && stageAt >= 0)
    return { run: () => moveStepTo(stepId, step.place.stageId, to), place: to + 1, count: row.length };
  // An unplaced step stands after the last stage.
  const next = stageAt < 0 ? (by === -1 ? stages.at(-1) : undefined) : stages[stageAt + by];
  if (!next) return null;
  const there = stepsOfStage(snapshot, next.id).length;
  const index = by === 1 ? 0 : there;
  return { run: () => moveStepTo(stepId, next.id, index), place: index + 1, count: there + 1 };
}

function laneMove(snapshot: Snapshot, laneId: string, by: 1 | -1): PlannedMove | null {
  const shown = lanesInOrder(snapshot).filter(({ isHidden }) => !isHidden);
  const to = shown.findIndex(({ id }) => id === laneId) + by;
  if (to < 0 || to >= shown.length) return null;
  return { run: () => moveLaneTo(laneId, to), place: to + 1, count: shown.length };
}

/** What a move of the selection would do; null: it cannot be moved that way. */
export function plannedMove(direction: 'left' | 'right' | 'up' | 'down'): PlannedMove | null {
  const snapshot = editableSnapshot();
  const { selected } = useView.getState();
  if (!snapshot || !selected) return null;
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  if (direction === 'up' || direction === 'down') {
    const laneId = selected.kind === 'lane' ? selected.id : selected.kind === 'cell' ? selected.laneId : null;
    return laneId === null ? null : laneMove(snapshot, laneId, by);
  }
  if (selected.kind === 'stage') return stageMove(snapshot, selected.id, by);
  const step = stepOfSelection(snapshot);
  return step && stepMove(snapshot, step.id, by);
}
