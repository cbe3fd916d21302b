/** Lanes as items of the scene: hairlines, headers, the two kinds of rule across the map. */

import { curveStyle } from './draw-emotion';
import { placeLines } from './figure';
import { fonts } from './fonts';
import { CELL_INSET_Y, COLLAPSED_HEIGHT, isRuleLane, type MapLayout, type RowLayout } from './layout-types';
import { CURVE_KEY_GAP, CURVE_KEY_WIDTH, HEADER_INSET_LEFT, HEADER_TEXT_WIDTH } from './row-header';
import type { ColorName, SceneItem } from './scene';

const line = (
  from: { x: number; y: number },
  to: { x: number; y: number },
  stroke: ColorName,
  owner: string,
  dash: readonly number[] = [],
  strokeWidth = 1,
): SceneItem => ({
  type: 'path',
  d: `M ${from.x} ${from.y} L ${to.x} ${to.y}`,
  stroke,
  strokeWidth,
  dash,
  fill: null,
  owner,
});

function headerTop(row: RowLayout): number {
  if (row.isCollapsed) return row.y + (COLLAPSED_HEIGHT - fonts.strong.lineHeight) / 2;
  if (isRuleLane(row.laneKind)) {
    return row.y + (row.height - row.headerLines.length * fonts.strong.lineHeight) / 2;
  }
  return row.y + CELL_INSET_Y;
}

export function rowHeaderItems(row: RowLayout): SceneItem[] {
  const common = { x: HEADER_INSET_LEFT, width: HEADER_TEXT_WIDTH, owner: row.laneId } as const;
  const title = placeLines(row.headerLines, {
    ...common,
    y: headerTop(row),
    font: 'strong',
    color: isRuleLane(row.laneKind) ? 'inkSoft' : 'ink',
  });
  const note = placeLines(row.noteLines, { ...common, y: title.bottom, font: 'small', color: 'inkSoft' });
  return [...title.items, ...note.items, ...curveKeyItems(row, note.bottom)];
}

/** A sample of each curve's line with the name of whose it is. */
function curveKeyItems({ curveKeys, laneId }: RowLayout, top: number): SceneItem[] {
  const items: SceneItem[] = [];
  let y = top;
  for (const { series, lines } of curveKeys) {
    y += CURVE_KEY_GAP;
    const middle = y + fonts.small.lineHeight / 2;
    const { stroke, dash, strokeWidth } = curveStyle(series);
    const end = HEADER_INSET_LEFT + CURVE_KEY_WIDTH - 6;
    items.push(
      line({ x: HEADER_INSET_LEFT, y: middle }, { x: end, y: middle }, stroke, laneId, dash, strokeWidth),
    );
    const name = placeLines(lines, {
      x: HEADER_INSET_LEFT + CURVE_KEY_WIDTH,
      y,
      width: HEADER_TEXT_WIDTH - CURVE_KEY_WIDTH,
      font: 'small',
      color: 'inkSoft',
      owner: laneId,
    });
    items.push(...name.items);
    y = name.bottom;
  }
  return items;
}

/** A hairline above each lane; a line of visibility or interaction is the line itself. */
export function rowLines(layout: MapLayout): SceneItem[] {
  return layout.rows.flatMap((row, index): SceneItem[] => {
    const from = { x: 0, y: row.y };
    const to = { x: layout.width, y: row.y };
    if (!isRuleLane(row.laneKind)) {
      const isUnderRule = isRuleLane(layout.rows[index - 1]?.laneKind ?? 'actions');
      return isUnderRule ? [] : [line(from, to, 'hairline', row.laneId)];
    }
    const middle = row.y + row.height / 2;
    const dash = row.laneKind === 'lineOfVisibility' ? [10, 6] : [2, 5];
    return [
      line(
        { x: layout.headerWidth, y: middle },
        { x: layout.width, y: middle },
        'inkSoft',
        row.laneId,
        dash,
        1.5,
      ),
    ];
  });
}

export function pathRowHeader({ pathRow }: MapLayout): SceneItem[] {
  return placeLines(pathRow.headerLines, {
    x: HEADER_INSET_LEFT,
    y: pathRow.cards.y + CELL_INSET_Y,
    width: HEADER_TEXT_WIDTH,
    font: 'strong',
    color: 'ink',
    owner: 'map',
  }).items.slice();
}

/** Between two stages, through all lanes: where one part of the journey ends. */
export function stageSeams(layout: MapLayout): SceneItem[] {
  const first = layout.rows[0];
  const last = layout.rows.at(-1);
  if (!first || !last) return [];
  return layout.stages.slice(1).flatMap((stage, index) => {
    const before = layout.stages[index];
    if (!before) return [];
    const x = (before.box.x + before.box.width + stage.box.x) / 2;
    return line({ x, y: first.y }, { x, y: last.y + last.height }, 'hairline', stage.stageId ?? 'unplaced');
  });
}
