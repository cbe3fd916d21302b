/**
 * The drawing of a map without its page: layout to items, in paint order, in parts that painters can skip.
 * Items of a cell that did not change or move are the ones of the last time.
 */
import { curveItems } from './draw-emotion';
import { pathRowHeader, rowHeaderItems, rowLines, stageSeams } from './draw-rows';
import { cardItems, edgeItems, stageItems } from './draw-steps';
import { type CellLayout, cellKey, type MapLayout } from './layout-types';
import { moveItem } from './move-item';
import type { Box, MeasureText, SceneItem } from './scene';

/** Items that lie in one box; the box may be larger than they are. */
export interface ItemGroup {
  readonly box: Box;
  readonly items: readonly SceneItem[];
}

/** Cells that painters take or leave together. */
const CELLS_IN_GROUP = 8;

const placedItems = new WeakMap<CellLayout, readonly SceneItem[]>();

/** Items of a cell at its place in the layout. */
export function cellItems(cell: CellLayout): readonly SceneItem[] {
  const known = placedItems.get(cell);
  if (known) return known;
  const placed = cell.figure.items.map((item) => moveItem(item, cell.box.x, cell.box.y));
  placedItems.set(cell, placed);
  return placed;
}

function cellGroups(layout: MapLayout): ItemGroup[] {
  return layout.rows.flatMap((row) => {
    const groups: ItemGroup[] = [];
    for (let first = 0; first < layout.columns.length; first += CELLS_IN_GROUP) {
      const cells = layout.columns
        .slice(first, first + CELLS_IN_GROUP)
        .flatMap((column) => layout.cells.get(cellKey(row.laneId, column.stepId)) ?? []);
      const start = cells[0];
      const end = cells.at(-1);
      if (!start || !end) continue;
      const box = { ...start.box, width: end.box.x + end.box.width - start.box.x };
      groups.push({ box, items: cells.flatMap(cellItems) });
    }
    return groups;
  });
}

export function mapGroups(layout: MapLayout, measure: MeasureText): readonly ItemGroup[] {
  const { width, height, headerWidth, columns } = layout;
  const whole: Box = { x: 0, y: 0, width, height };
  const left = columns[0]?.x ?? headerWidth;
  return [
    { box: whole, items: [...rowLines(layout), ...stageSeams(layout)] },
    ...layout.stages.map((stage) => ({ box: stage.box, items: stageItems(stage) })),
    {
      box: { ...whole, y: layout.pathRow.y, height: layout.pathRow.height },
      items: edgeItems(layout),
    },
    ...layout.cards.map((card) => ({ box: card.box, items: cardItems(card, measure) })),
    {
      box: { ...whole, width: headerWidth },
      items: [...pathRowHeader(layout), ...layout.rows.flatMap(rowHeaderItems)],
    },
    ...cellGroups(layout),
    ...layout.curves.map((curve) => ({ box: whole, items: curveItems(curve, left, width) })),
  ];
}
