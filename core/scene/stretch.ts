/** A part of a layout: some of its columns, where they stand. Painters of a few columns of thousands draw no others. */
import { type CellLayout, cellKey, type MapLayout, type RowLayout } from './layout-types';

export interface Stretch {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

/** `hides`: rows whose cells are left out. */
export function stretchOf(
  layout: MapLayout,
  { from, to }: Stretch,
  hides: (row: RowLayout) => boolean = () => false,
): MapLayout {
  const rows = layout.rows.map((row) => ({ ...row, cells: hides(row) ? [] : row.cells.slice(from, to) }));
  const cells = new Map<string, CellLayout>();
  for (const row of rows) for (const cell of row.cells) cells.set(cellKey(cell.laneId, cell.stepId), cell);
  return { ...layout, rows, cards: layout.cards.slice(from, to), cells };
}
