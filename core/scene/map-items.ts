/**
 * The drawing of a map without its page: layout to items, in paint order, in parts that painters can skip.
 * Items of a cell that did not change or move are the ones of the last time.
 */

import type { TextLine } from './break-lines';
import { curveItems } from './draw-emotion';
import { pathRowHeader, rowHeaderItems, rowLines, stageSeams } from './draw-rows';
import { cardItems, edgeItems, stageItems } from './draw-steps';
import {
  type CardLayout,
  type CellLayout,
  type CellRow,
  cellKey,
  type MapLayout,
  type RowLayout,
  type StageLayout,
} from './layout-types';
import { moveItem } from './move-item';
import type { Box, MeasureText, SceneItem, Thing } from './scene';

/** Items that lie in one box; the box may be larger than they are. */
export interface ItemGroup {
  readonly box: Box;
  readonly items: readonly SceneItem[];
  readonly things?: readonly Thing[] | undefined;
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

const rowGroups = new WeakMap<CellRow, readonly ItemGroup[]>();

/** Groups of a row; those of a row that did not change are the ones of the last time. */
function cellGroups(cells: CellRow): readonly ItemGroup[] {
  const known = rowGroups.get(cells);
  if (known) return known;
  const groups: ItemGroup[] = [];
  for (let first = 0; first < cells.length; first += CELLS_IN_GROUP) {
    const group = cells.slice(first, first + CELLS_IN_GROUP);
    const start = group[0];
    const end = group.at(-1);
    if (!start || !end) continue;
    const box = { ...start.box, width: end.box.x + end.box.width - start.box.x };
    groups.push({ box, items: group.flatMap(cellItems) });
  }
  rowGroups.set(cells, groups);
  return groups;
}

/** Cells of each row; a caller that draws some cells itself leaves them out of the layout's `cells`. */
function shownCells({ rows, cells }: MapLayout): readonly CellRow[] {
  const lists = rows.map((row) => row.cells);
  const isWhole = lists.reduce((sum, list) => sum + list.length, 0) === cells.size;
  if (isWhole) return lists;
  return lists.map((list) => list.slice().filter(({ laneId, stepId }) => cells.has(cellKey(laneId, stepId))));
}

const wordsOf = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join(' ');

/** The same groups with the names of their cells. */
function namedCells(
  groups: readonly ItemGroup[],
  cells: CellRow,
  { headerLines, noteLines }: RowLayout,
  numbers: ReadonlyMap<string, string>,
): readonly ItemGroup[] {
  const title = wordsOf([...headerLines, ...noteLines]);
  return groups.map((group, index) => {
    const own = cells.slice(index * CELLS_IN_GROUP, (index + 1) * CELLS_IN_GROUP);
    const things = own.map(({ stepId, figure }): Thing => {
      return { kind: 'cell', title, number: numbers.get(stepId) ?? '', count: figure.items.length };
    });
    return { ...group, things };
  });
}

/** For pages: what people know by name says what it is called. */
export function namedGroups(layout: MapLayout, measure: MeasureText): readonly ItemGroup[] {
  const numbers = new Map(layout.cards.map(({ stepId, number }) => [stepId, number]));
  const name = (group: ItemGroup, thing: Omit<Thing, 'count'>): ItemGroup => ({
    ...group,
    things: [{ ...thing, count: group.items.length }],
  });
  return groupsOf(layout, measure, {
    stage: (group, { titleLines }) => name(group, { kind: 'stage', title: wordsOf(titleLines), number: '' }),
    card: (group, { titleLines, number }) =>
      name(group, { kind: 'step', title: wordsOf(titleLines), number }),
    cells: (groups, cells, row) => namedCells(groups, cells, row, numbers),
  });
}

/** For painters, who need no names. */
export const mapGroups = (layout: MapLayout, measure: MeasureText): readonly ItemGroup[] =>
  groupsOf(layout, measure, { stage: (group) => group, card: (group) => group, cells: (groups) => groups });

interface Naming {
  stage(group: ItemGroup, stage: StageLayout): ItemGroup;
  card(group: ItemGroup, card: CardLayout): ItemGroup;
  cells(groups: readonly ItemGroup[], cells: CellRow, row: RowLayout): readonly ItemGroup[];
}

function groupsOf(layout: MapLayout, measure: MeasureText, naming: Naming): readonly ItemGroup[] {
  const { width, height, headerWidth, columns } = layout;
  const whole: Box = { x: 0, y: 0, width, height };
  const left = columns[0]?.x ?? headerWidth;
  return [
    { box: whole, items: [...rowLines(layout), ...stageSeams(layout)] },
    ...layout.stages.map((stage) => naming.stage({ box: stage.box, items: stageItems(stage) }, stage)),
    {
      box: { ...whole, y: layout.pathRow.y, height: layout.pathRow.height },
      items: edgeItems(layout),
    },
    ...layout.cards.map((card) => naming.card({ box: card.box, items: cardItems(card, measure) }, card)),
    {
      box: { ...whole, width: headerWidth },
      items: [...pathRowHeader(layout), ...layout.rows.flatMap(rowHeaderItems)],
    },
    ...shownCells(layout).flatMap((cells, index) => {
      const row = layout.rows[index];
      const groups = cellGroups(cells);
      return row ? naming.cells(groups, cells, row) : groups;
    }),
    { box: whole, items: curveItems(layout.curves, left, width) },
  ];
}
