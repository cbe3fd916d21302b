/** Where selected things stand on the map, for the frame around them and for the camera. */
import type { MapLayout } from '#core/scene/layout-types';
import type { Box } from '#core/scene/scene';
import { type CellRef, type Range, useView } from '#renderer/state/view';
import { boxOf } from './grid-of-layout';

function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Of the place of a cell: the whole crossing of its row and column. */
function placeBox({ columns, rows }: MapLayout, { laneId, stepId }: CellRef): Box | null {
  const column = columns.find((each) => each.stepId === stepId);
  const row = rows.find((each) => each.laneId === laneId);
  return column && row ? { x: column.x, y: row.y, width: column.width, height: row.height } : null;
}

/** A box for each block of cells, or for each thing. */
export function boxesOfRange(layout: MapLayout, { kind, blocks, ids }: Range): readonly Box[] {
  if (kind === 'cell')
    return blocks.flatMap(
      ({ from, to }) =>
        union([placeBox(layout, from), placeBox(layout, to)].flatMap((box) => box ?? [])) ?? [],
    );
  if (kind === 'lane')
    return layout.rows.flatMap(({ laneId, y, height }) =>
      ids.has(laneId) ? [{ x: 0, y, width: layout.width, height }] : [],
    );
  return [...ids].flatMap((id) => boxOf(layout, { kind, id }) ?? []);
}

/** Around all that is selected; null: nothing that stands on the map. */
export function boxOfSelection(layout: MapLayout): Box | null {
  const { selected, range } = useView.getState();
  if (range) return union(boxesOfRange(layout, range));
  if (selected?.kind === 'lane') {
    const row = layout.rows.find(({ laneId }) => laneId === selected.id);
    return row ? { x: 0, y: row.y, width: layout.width, height: row.height } : null;
  }
  return selected && boxOf(layout, selected);
}
