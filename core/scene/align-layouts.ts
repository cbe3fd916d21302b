/**
 * Two layouts on one grid: steps that answer each other share a column, lanes share a row, and where one map has
 * nothing the other one's place stays free. Everything keeps its width; what runs between columns is stretched.
 * Knows nothing of what the maps say.
 */
import { type AlignedPlace, aligned } from '../document/sequence';
import { CellIndex } from './cell-index';
import { hundredth } from './hundredth';
import type { MapLayout, RowLayout } from './layout-types';
import type { Box } from './scene';

export interface AlignedColumn extends AlignedPlace {
  readonly x: number;
  readonly width: number;
}

export interface AlignedLayouts {
  readonly before: MapLayout;
  readonly after: MapLayout;
  /** By the ids of `before`. */
  readonly columns: readonly AlignedColumn[];
}

export interface Alignment {
  /** What a step of `after` is called in `before`. */
  readonly idOf: (stepId: string) => string;
  /** Steps that moved, by their ids in `before`: they stand in two columns. */
  readonly moved: ReadonlySet<string>;
}

export function alignLayouts(before: MapLayout, after: MapLayout, alignment: Alignment): AlignedLayouts {
  const { idOf } = alignment;
  const columns = alignColumns(before, after, alignment);
  const rows = alignRows(before, after);
  return {
    before: placed(
      before,
      columnShift(before, columns, (column) => column.before),
      rows,
    ),
    after: placed(
      after,
      columnShift(after, columns, (column) => column.after, idOf),
      rows,
    ),
    columns,
  };
}

type Shift = (x: number) => number;

function alignColumns(
  before: MapLayout,
  after: MapLayout,
  { idOf, moved }: Alignment,
): readonly AlignedColumn[] {
  const own = new Map(
    before.columns.map((column, index) => [column.stepId, { column, gap: gapBefore(before, index) }]),
  );
  const other = new Map(
    after.columns.map((column, index) => [idOf(column.stepId), { column, gap: gapBefore(after, index) }]),
  );
  let x = Math.min(before.headerWidth, after.headerWidth);
  return aligned([...own.keys()], [...other.keys()], moved).map((place): AlignedColumn => {
    const mine = place.before === null ? undefined : own.get(place.before);
    const theirs = place.after === null ? undefined : other.get(place.after);
    x += Math.max(mine?.gap ?? 0, theirs?.gap ?? 0);
    const width = Math.max(mine?.column.width ?? 0, theirs?.column.width ?? 0);
    const column = { ...place, x, width };
    x += width;
    return column;
  });
}

/** Between a column and the one before it, or the lane headers: the end of a stage, an empty stage. */
function gapBefore({ columns, headerWidth }: MapLayout, index: number): number {
  const previous = columns[index - 1];
  const start = previous ? previous.x + previous.width : headerWidth;
  return Math.max(0, (columns[index]?.x ?? start) - start);
}

/** Where an x of the layout goes: columns move as they are, what lies between them is stretched. */
function columnShift(
  { columns, headerWidth }: MapLayout,
  places: readonly AlignedColumn[],
  side: (column: AlignedColumn) => string | null,
  idOf: (stepId: string) => string = (id) => id,
): Shift {
  const goals = new Map(places.map((place) => [side(place), place.x]));
  const from = [headerWidth];
  const to = [headerWidth];
  for (const { stepId, x, width } of columns) {
    const goal = goals.get(idOf(stepId)) ?? x;
    from.push(x, x + width);
    to.push(goal, goal + width);
  }
  return (x) => {
    let low = 0;
    let high = from.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((from[middle] ?? 0) <= x) low = middle;
      else high = middle - 1;
    }
    const [start, goal] = [from[low] ?? 0, to[low] ?? 0];
    const [end, nextGoal] = [from[low + 1], to[low + 1]];
    if (x <= headerWidth || end === undefined || nextGoal === undefined || end === start)
      return goal + x - start;
    return goal + ((x - start) * (nextGoal - goal)) / (end - start);
  };
}

interface Rows {
  readonly byLane: ReadonlyMap<string, { readonly y: number; readonly height: number }>;
  readonly top: number;
  readonly bottom: number;
}

const topOf = ({ rows, height }: MapLayout): number => rows[0]?.y ?? height;

function alignRows(before: MapLayout, after: MapLayout): Rows {
  const heights = new Map<string, number>();
  for (const { laneId, height } of [...before.rows, ...after.rows]) {
    heights.set(laneId, Math.max(heights.get(laneId) ?? 0, height));
  }
  const byLane = new Map<string, { y: number; height: number }>();
  const top = Math.max(topOf(before), topOf(after));
  let y = top;
  const lanesOf = ({ rows }: MapLayout): readonly string[] => rows.map(({ laneId }) => laneId);
  for (const place of aligned(lanesOf(before), lanesOf(after))) {
    const laneId = place.after ?? place.before ?? '';
    // A lane that moved is drawn where it stands now, in both.
    if (place.after === null && byLane.has(laneId)) continue;
    if (place.after === null && lanesOf(after).includes(laneId)) continue;
    const height = heights.get(laneId) ?? 0;
    byLane.set(laneId, { y, height });
    y += height;
  }
  return { byLane, top, bottom: y };
}

function placed(layout: MapLayout, shift: Shift, { byLane, bottom }: Rows): MapLayout {
  const rows = layout.rows.map((row): RowLayout => {
    const { y, height } = byLane.get(row.laneId) ?? row;
    const cells = row.cells.slice().map((cell) => ({
      ...cell,
      box: { ...cell.box, x: shift(cell.box.x), y, height },
    }));
    return { ...row, y, height, cells };
  });
  const stretched = (box: Box): Box => {
    const x = shift(box.x);
    return { ...box, x, width: shift(box.x + box.width) - x };
  };
  const moved = (box: Box): Box => ({ ...box, x: shift(box.x + box.width / 2) - box.width / 2 });
  const laneShift = new Map(layout.rows.map(({ laneId, y }) => [laneId, (byLane.get(laneId)?.y ?? y) - y]));
  return {
    ...layout,
    width: shift(layout.width),
    height: bottom,
    stages: layout.stages.map((stage) => ({ ...stage, box: stretched(stage.box) })),
    columns: layout.columns.map((column) => ({ ...column, x: shift(column.x) })),
    cards: layout.cards.map((card) => ({ ...card, box: moved(card.box) })),
    edges: layout.edges.map((edge) => ({
      ...edge,
      d: movedPath(edge.d, shift, 0),
      head: movedPath(edge.head, shift, 0),
      labelBox: edge.labelBox && moved(edge.labelBox),
    })),
    rows,
    cells: new CellIndex(rows, layout.columns),
    curves: layout.curves.map((curve) => {
      const dy = laneShift.get(rowOfCurve(layout.rows, curve)) ?? 0;
      return {
        ...curve,
        zeroY: curve.zeroY + dy,
        points: curve.points.map((point) => ({ ...point, x: shift(point.x), y: point.y + dy })),
        d: movedPath(curve.d, shift, dy),
      };
    }),
  };
}

/** Several curves may run in one row: the row is told by where the curve lies. */
function rowOfCurve(rows: readonly RowLayout[], { laneId, zeroY }: MapLayout['curves'][number]): string {
  const row = rows.find(({ y, height }) => zeroY >= y && zeroY < y + height);
  return row?.laneId ?? laneId;
}

/** Path data is pairs of absolute coordinates behind M, L and C. */
const movedPath = (d: string, shift: Shift, dy: number): string =>
  d.replace(
    /(-?\d+(?:\.\d+)?)[ ,]+(-?\d+(?:\.\d+)?)/g,
    (_, x: string, y: string) => `${hundredth(shift(Number(x)))} ${hundredth(Number(y) + dy)}`,
  );
