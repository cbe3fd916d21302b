/** What actions work on: the range where there is one, else what is selected; in the order of the map. */
import type { CellPlace } from '#core/commands/cell';
import type { LaneId, StageId, StepId } from '#core/document/records/identity';
import { lanesInOrder, stagesInOrder, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type Range, useView } from './view';

export const countOf = ({ kind, cells, ids }: Range): number =>
  kind === 'cell' ? [...cells.values()].reduce((count, lanes) => count + lanes.size, 0) : ids.size;

/** Cells from the top left, row by row. */
export function chosenCells(snapshot: Snapshot): readonly CellPlace[] {
  const { selected, range } = useView.getState();
  if (selected?.kind !== 'cell') return [];
  const one = new Map([[selected.stepId, new Set([selected.laneId])]]);
  const cells: ReadonlyMap<string, ReadonlySet<string>> = range?.kind === 'cell' ? range.cells : one;
  const steps = stepsInOrder(snapshot).filter(({ id }) => cells.has(id));
  return lanesInOrder(snapshot).flatMap(({ id: laneId }) =>
    steps.flatMap(({ id: stepId }) => (cells.get(stepId)?.has(laneId) ? [{ laneId, stepId }] : [])),
  );
}

function chosenIds(kind: 'stage' | 'step' | 'lane'): ReadonlySet<string> {
  const { selected, range } = useView.getState();
  if (range?.kind === kind) return range.ids;
  return new Set(selected?.kind === kind ? [selected.id] : []);
}

function chosenOf<Id extends string>(
  kind: 'stage' | 'step' | 'lane',
  inOrder: readonly { readonly id: Id }[],
): readonly Id[] {
  const ids = chosenIds(kind);
  return ids.size === 0 ? [] : inOrder.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

export const chosenStages = (snapshot: Snapshot): readonly StageId[] =>
  chosenOf('stage', stagesInOrder(snapshot));
export const chosenSteps = (snapshot: Snapshot): readonly StepId[] =>
  chosenOf('step', stepsInOrder(snapshot));
export const chosenLanes = (snapshot: Snapshot): readonly LaneId[] =>
  chosenOf('lane', lanesInOrder(snapshot));
