/**
 * Filling cells from their neighbours, as spreadsheets do: of several cells of a column the first one goes into the
 * others, of a row likewise; where there is one alone, the cell before it goes into it. Knows no keys.
 */
import type { CellPlace } from '../commands/cell';
import { grouped } from '../document/grouped';
import type { Language } from '../document/records/field';
import type { LaneId, StepId } from '../document/records/identity';
import { liveRecord } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { Value } from './content';
import { copyCells } from './copied';
import { type PastePlan, planPaste } from './paste-plan';

export type FillDirection = 'down' | 'right';

/** Lanes and steps as they are shown, in order. */
interface Grid {
  readonly laneIds: readonly LaneId[];
  readonly stepIds: readonly StepId[];
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The chosen places, line by line: a line is a column when filling down, else a row. */
function linesOf(
  cells: readonly CellPlace[],
  isDown: boolean,
  { laneIds, stepIds }: Grid,
): ReadonlyMap<number, readonly Spot[]> {
  const spots = cells
    .map(({ laneId, stepId }) => ({ row: laneIds.indexOf(laneId), column: stepIds.indexOf(stepId) }))
    .filter(({ row, column }) => row >= 0 && column >= 0)
    .sort((one, other) => one.row - other.row || one.column - other.column);
  return grouped(spots, ({ row, column }) => [isDown ? column : row]);
}

/** The cell a line is filled from; null: nothing stands before its only cell. */
function sourceOf(first: Spot, isDown: boolean, isSeveral: boolean): Spot | null {
  if (isSeveral) return first;
  const before = isDown
    ? { row: first.row - 1, column: first.column }
    : { row: first.row, column: first.column - 1 };
  return before.row < 0 || before.column < 0 ? null : before;
}

/** null: there is nothing to fill from. */
export function planFill(
  snapshot: Snapshot,
  cells: readonly CellPlace[],
  direction: FillDirection,
  { language, ...grid }: Grid & { readonly language: Language },
): PastePlan | null {
  const isDown = direction === 'down';
  const lines = linesOf(cells, isDown, grid);
  const isSeveral = [...lines.values()].some(({ length }) => length > 1);
  const block = grid.laneIds.map((): (Value | null)[] => grid.stepIds.map(() => null));
  let count = 0;
  for (const spots of lines.values()) {
    const [first] = spots;
    const source = first ? sourceOf(first, isDown, isSeveral) : null;
    const value = source && valueAt(snapshot, source, grid, language);
    for (const { row, column } of value ? spots.slice(isSeveral ? 1 : 0) : []) {
      const values = block[row];
      if (values) values[column] = value;
      count += 1;
    }
  }
  return count === 0 ? null : planPaste(snapshot, block, grid);
}

/** A single cell as it is copied. */
function valueAt(
  snapshot: Snapshot,
  { row, column }: Spot,
  { laneIds, stepIds }: Grid,
  language: Language,
): Value | null {
  const lane = liveRecord(snapshot, 'lane', laneIds[row] ?? '');
  const step = liveRecord(snapshot, 'step', stepIds[column] ?? '');
  if (!lane || !step) return null;
  const cell = copyCells(snapshot, [lane], [step], language).rows[0]?.cells[0];
  return cell ? { ...cell, laneKind: lane.laneKind } : null;
}
