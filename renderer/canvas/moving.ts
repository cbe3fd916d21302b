/** Moving the selected stage, step or lane by one place, as Alt with an arrow does. */
import { lanesInOrder, liveRecord, stagesInOrder, stepsInOrder, stepsOfStage } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type Range, useView } from '#renderer/state/view';
import { editableSnapshot, stepOfSelection } from './editing';
import { moveLanesTo, moveStagesTo, moveStepsTo } from './editing-order';

type Move = () => void;

function stageMove(snapshot: Snapshot, stageId: string, by: 1 | -1): Move | null {
  const stages = stagesInOrder(snapshot);
  const to = stages.findIndex(({ id }) => id === stageId) + by;
  if (to < 0 || to >= stages.length) return null;
  return () => moveStagesTo(new Set([stageId]), to);
}

/** Past the end of its stage a step goes on into the next one. */
function stepMove(snapshot: Snapshot, stepId: string, by: 1 | -1): Move | null {
  const step = liveRecord(snapshot, 'step', stepId);
  if (!step) return null;
  const stages = stagesInOrder(snapshot);
  const stageAt = stages.findIndex(({ id }) => id === step.place.stageId);
  const row = stepsOfStage(snapshot, step.place.stageId);
  const to = row.indexOf(step) + by;
  if (to >= 0 && to < row.length && stageAt >= 0)
    return () => moveStepsTo(new Set([stepId]), step.place.stageId, to);
  // An unplaced step stands after the last stage.
  const next = stageAt < 0 ? (by === -1 ? stages.at(-1) : undefined) : stages[stageAt + by];
  if (!next) return null;
  const there = stepsOfStage(snapshot, next.id).length;
  const index = by === 1 ? 0 : there;
  return () => moveStepsTo(new Set([stepId]), next.id, index);
}

function laneMove(snapshot: Snapshot, laneId: string, by: 1 | -1): Move | null {
  const shown = lanesInOrder(snapshot).filter(({ isHidden }) => !isHidden);
  const to = shown.findIndex(({ id }) => id === laneId) + by;
  if (to < 0 || to >= shown.length) return null;
  return () => moveLanesTo(new Set([laneId]), to);
}

/** Where several of a row come to stand by one place further; null: they stand at its end already. */
function blockMove(
  row: readonly string[],
  ids: ReadonlySet<string>,
  by: 1 | -1,
  moveTo: (index: number) => void,
): Move | null {
  const places = row.flatMap((id, place) => (ids.has(id) ? [place] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  // Around the neighbour of the end that leads.
  const gap = by === 1 ? last + 2 : first - 1;
  if (gap < 0 || gap > row.length) return null;
  const index = row.slice(0, gap).filter((id) => !ids.has(id)).length;
  return () => moveTo(index);
}

/** Steps side by side go on together; past the end of their stage into the next one. */
function stepsMove(snapshot: Snapshot, ids: ReadonlySet<string>, by: 1 | -1): Move | null {
  const steps = stepsInOrder(snapshot).filter(({ id }) => ids.has(id));
  const lead = by === 1 ? steps.at(-1) : steps[0];
  if (!lead) return null;
  const row = stepsOfStage(snapshot, lead.place.stageId).map(({ id }) => id);
  const { stageId } = lead.place;
  const within = stageId === null ? null : blockMove(row, ids, by, (at) => moveStepsTo(ids, stageId, at));
  if (within) return within;
  const stages = stagesInOrder(snapshot);
  const at = stages.findIndex(({ id }) => id === stageId);
  const next = at < 0 ? (by === -1 ? stages.at(-1) : undefined) : stages[at + by];
  if (!next) return null;
  const there = stepsOfStage(snapshot, next.id).filter(({ id }) => !ids.has(id)).length;
  const index = by === 1 ? 0 : there;
  return () => moveStepsTo(ids, next.id, index);
}

function rangeMove(snapshot: Snapshot, { kind, ids }: Range, direction: Direction): Move | null {
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  const isAcross = direction === 'left' || direction === 'right';
  if (kind === 'step') return isAcross ? stepsMove(snapshot, ids, by) : null;
  if (kind === 'stage') {
    const stages = stagesInOrder(snapshot).map(({ id }) => id);
    return isAcross ? blockMove(stages, ids, by, (at) => moveStagesTo(ids, at)) : null;
  }
  if (kind === 'lane') {
    const shown = lanesInOrder(snapshot).flatMap(({ id, isHidden }) => (isHidden ? [] : [id]));
    return isAcross ? null : blockMove(shown, ids, by, (at) => moveLanesTo(ids, at));
  }
  return null;
}

type Direction = 'left' | 'right' | 'up' | 'down';

/** What a move of the selection would do; null: it cannot be moved that way. */
export function plannedMove(direction: Direction): Move | null {
  const snapshot = editableSnapshot();
  const { selected, range } = useView.getState();
  if (!snapshot || !selected) return null;
  if (range) return rangeMove(snapshot, range, direction);
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  if (direction === 'up' || direction === 'down') {
    const laneId = selected.kind === 'lane' ? selected.id : selected.kind === 'cell' ? selected.laneId : null;
    return laneId === null ? null : laneMove(snapshot, laneId, by);
  }
  if (selected.kind === 'stage') return stageMove(snapshot, selected.id, by);
  const step = stepOfSelection(snapshot);
  return step && stepMove(snapshot, step.id, by);
}
