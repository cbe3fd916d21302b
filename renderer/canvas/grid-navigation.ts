/**
 * Where a key leads in the grid of a map: stages, steps, then lanes from top to bottom; the header of
 * each lane, then its cells, from left to right.
 */
import type { Selected } from '#renderer/state/view';

export interface Grid {
  /** In order; a stage without steps has an empty list. */
  readonly stages: readonly { readonly stageId: string | null; readonly stepIds: readonly string[] }[];
  /** Shown lanes; a line across the map has a header and no cells. */
  readonly lanes: readonly { readonly laneId: string; readonly hasCells: boolean }[];
}

export const moves = [
  'left',
  'right',
  'up',
  'down',
  'next',
  'previous',
  'rowStart',
  'rowEnd',
  'mapStart',
  'mapEnd',
  'pageUp',
  'pageDown',
] as const;
export type Move = (typeof moves)[number];

/** Rows that Page Up and Page Down go at once. */
const pageRows = 5;
const stageRow = -2;
const stepRow = -1;
/** Column of lane headers. */
const headerColumn = -1;

interface Place {
  readonly row: number;
  readonly column: number;
}

const stepsOf = (grid: Grid): readonly string[] => grid.stages.flatMap((stage) => stage.stepIds);

const rowOfLane = (grid: Grid, id: string): number => grid.lanes.findIndex(({ laneId }) => laneId === id);

function placeOf(grid: Grid, steps: readonly string[], selected: Selected): Place | null {
  switch (selected.kind) {
    case 'stage': {
      const stage = grid.stages.find(({ stageId }) => stageId === selected.id);
      const first = stage?.stepIds[0];
      return first === undefined ? null : { row: stageRow, column: steps.indexOf(first) };
    }
    case 'step':
      return { row: stepRow, column: steps.indexOf(selected.id) };
    case 'lane':
      return { row: rowOfLane(grid, selected.id), column: headerColumn };
    case 'cell':
      return { row: rowOfLane(grid, selected.laneId), column: steps.indexOf(selected.stepId) };
    default:
      return null;
  }
}

function selectedAt(grid: Grid, steps: readonly string[], { row, column }: Place): Selected | null {
  const laneId = grid.lanes[row]?.laneId;
  if (column === headerColumn) return laneId === undefined ? null : { kind: 'lane', id: laneId };
  const stepId = steps[column];
  if (stepId === undefined) return null;
  if (row === stepRow) return { kind: 'step', id: stepId };
  if (laneId !== undefined) return { kind: 'cell', laneId, stepId };
  const stage = grid.stages.find((each) => each.stepIds.includes(stepId));
  return stage?.stageId == null ? { kind: 'step', id: stepId } : { kind: 'stage', id: stage.stageId };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Stages move among themselves, also those without steps. */
function besideStage(grid: Grid, id: string, move: Move): Selected | null {
  const named = grid.stages.flatMap(({ stageId }) => (stageId === null ? [] : [stageId]));
  const last = named.length - 1;
  const at = named.indexOf(id);
  const target: Partial<Record<Move, number>> = {
    left: at - 1,
    previous: at - 1,
    right: at + 1,
    next: at + 1,
    rowStart: 0,
    rowEnd: last,
  };
  const index = target[move];
  const stageId = index === undefined ? undefined : named[clamp(index, 0, last)];
  return stageId === undefined ? null : { kind: 'stage', id: stageId };
}

/** Rows that have something in that column, from top to bottom. */
function rowsIn(grid: Grid, column: number): readonly number[] {
  const lanes = grid.lanes.flatMap(({ hasCells }, row) => (hasCells || column === headerColumn ? [row] : []));
  return column === headerColumn ? lanes : [stageRow, stepRow, ...lanes];
}

const hasCellsIn = (grid: Grid, row: number): boolean => row < 0 || (grid.lanes[row]?.hasCells ?? false);

/** One cell on in reading order; null past either end, so that focus can leave the grid. */
function inReadingOrder(grid: Grid, place: Place, by: 1 | -1, columns: number): Place | null {
  const first = place.row < 0 ? 0 : headerColumn;
  const last = hasCellsIn(grid, place.row) ? columns - 1 : headerColumn;
  const column = place.column + by;
  if (column >= first && column <= last) return { row: place.row, column };
  const row = place.row + by;
  if (row < stepRow || row >= grid.lanes.length) return null;
  if (by === 1) return { row, column: row < 0 ? 0 : headerColumn };
  return { row, column: hasCellsIn(grid, row) ? columns - 1 : headerColumn };
}

/** The row so many rows further among those of the column, and no further than its ends. */
function rowFurther(grid: Grid, { row, column }: Place, by: number): number {
  const rows = rowsIn(grid, column);
  return rows[clamp(rows.indexOf(row) + by, 0, rows.length - 1)] ?? row;
}

/** What a move selects; null: there is nothing that way. */
export function moveInGrid(grid: Grid, from: Selected | null, move: Move): Selected | null {
  const steps = stepsOf(grid);
  const first = grid.stages[0]?.stageId;
  const start: Selected | null =
    steps[0] !== undefined
      ? { kind: 'step', id: steps[0] }
      : first == null
        ? null
        : { kind: 'stage', id: first };
  if (from === null) return start;
  if (from.kind === 'stage') {
    const beside = besideStage(grid, from.id, move);
    if (beside) return beside;
  }
  const place = placeOf(grid, steps, from);
  if (place === null || (from.kind !== 'lane' && place.column < 0))
    return from.kind === 'stage' ? null : start;

  if (move === 'next' || move === 'previous') {
    const to = inReadingOrder(grid, place, move === 'next' ? 1 : -1, steps.length);
    return to && selectedAt(grid, steps, to);
  }
  const last = hasCellsIn(grid, place.row) ? steps.length - 1 : headerColumn;
  const along = (column: number): Place => ({
    row: place.row,
    column: clamp(column, place.row < 0 ? 0 : headerColumn, last),
  });
  const down = (by: number): Place => ({ ...place, row: rowFurther(grid, place, by) });
  const to: Record<Exclude<Move, 'next' | 'previous'>, Place> = {
    left: along(place.column - 1),
    right: along(place.column + 1),
    up: down(-1),
    down: down(1),
    rowStart: along(0),
    rowEnd: along(steps.length - 1),
    mapStart: { row: stepRow, column: 0 },
    mapEnd: { row: rowsIn(grid, 0).at(-1) ?? stepRow, column: steps.length - 1 },
    pageUp: down(-pageRows),
    pageDown: down(pageRows),
  };
  return selectedAt(grid, steps, to[move]);
}

/** The move a key stands for outside text; null: the key is not one of navigation. */
export function moveOfKey(key: string, hasControl: boolean, hasShift: boolean): Move | null {
  if (key === 'Tab') return hasShift ? 'previous' : 'next';
  if (hasControl && key === 'Home') return 'mapStart';
  if (hasControl && key === 'End') return 'mapEnd';
  const plain: Readonly<Record<string, Move>> = {
    ArrowLeft: hasControl ? 'rowStart' : 'left',
    ArrowRight: hasControl ? 'rowEnd' : 'right',
    ArrowUp: hasControl ? 'pageUp' : 'up',
    ArrowDown: hasControl ? 'pageDown' : 'down',
    Home: 'rowStart',
    End: 'rowEnd',
    PageUp: 'pageUp',
    PageDown: 'pageDown',
  };
  return plain[key] ?? null;
}
