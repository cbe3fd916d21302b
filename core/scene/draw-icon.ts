/** An icon of a cell as one stroked path. */
import type { CellIcon } from '../document/records/cell';
import { hundredth } from './hundredth';
import { ICON_GRID, iconPaths } from './icon-paths';
import type { ColorName, LineItem } from './scene';

/** px at 100 %, at every size of icon: they look drawn by one pen. */
const PEN = 1.6;

export interface IconPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export function drawIcon(
  icon: CellIcon,
  { x, y, size }: IconPlace,
  color: ColorName,
  owner: string,
): LineItem {
  let isX = false;
  const d = iconPaths[icon].replace(/\d+(?:\.\d+)?/g, (digits) => {
    isX = !isX;
    return String(hundredth((isX ? x : y) + (Number(digits) * size) / ICON_GRID));
  });
  return { type: 'path', d, stroke: color, strokeWidth: PEN, dash: [], fill: null, owner };
}
