/**
 * Where a key leads in the grid of a map: stages, steps, then lanes from top to bottom; the header of
 * each lane, then its cells, from left to right.
 */
import type { Selected } from '#renderer/state/view';

export interface Grid {
  /** In order; a stage without steps has an empty list. */
  readonly stages: readonly { readonly stageId: string | null; readonly stepIds: readonly string[] }[];
  /** Lanes that have cells to walk; hidden ones and lines are not among them. */
  readonly laneIds: readonly string[];
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
      return { row: grid.laneIds.indexOf(selected.id), column: headerColumn };
    case 'cell':
      return { row: grid.laneIds.indexOf(selected.laneId), column: steps.indexOf(selected.stepId) };
    default:
      return null;
  }
}

function selectedAt(grid: Grid, steps: readonly string[], { row, column }: Place): Selected | null {
  const laneId = grid.laneIds[row];
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

/** One cell on in reading order; null past either end, so that focus can leave the grid. */
function inReadingOrder(place: Place, by: 1 | -1, columns: number, rows: number): Place | null {
  const first = place.row < 0 ? 0 : headerColumn;
  const column = place.column + by;
  if (column >= first && column < columns) return { row: place.row, column };
  const row = place.row + by;
  if (row < stepRow || row >= rows) return null;
  return { row, column: by === 1 ? (row < 0 ? 0 : headerColumn) : columns - 1 };
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

  const rows = grid.laneIds.length;
  if (move === 'next' || move === 'previous') {
    const to = inReadingOrder(place, move === 'next' ? 1 : -1, steps.length, rows);
    return to && selectedAt(grid, steps, to);
  }
  const top = place.column === headerColumn ? 0 : stageRow;
  const to: Record<Exclude<Move, 'next' | 'previous'>, Place> = {
    left: { ...place, column: place.column - 1 },
    right: { ...place, column: place.column + 1 },
    up: { ...place, row: place.row - 1 },
    down: { ...place, row: place.row + 1 },
    rowStart: { ...place, column: 0 },
    rowEnd: { ...place, column: steps.length - 1 },
    mapStart: { row: stepRow, column: 0 },
    mapEnd: { row: rows - 1, column: steps.length - 1 },
    pageUp: { ...place, row: place.row - pageRows },
    pageDown: { ...place, row: place.row + pageRows },
  };
  const aim = to[move];
  const row = clamp(aim.row, top, rows - 1);
  const column = clamp(aim.column, row < 0 ? 0 : headerColumn, steps.length - 1);
  return selectedAt(grid, steps, { row, column });
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
