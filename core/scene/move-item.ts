/** The same drawing elsewhere: figures are drawn at nought and moved to their place. */
import { hundredth } from './hundredth';
import type { Box, SceneItem } from './scene';

export const moveBox = (box: Box, dx: number, dy: number): Box => ({
  ...box,
  x: box.x + dx,
  y: box.y + dy,
});

/** Path data of absolute M, L, C and Z: coordinates come in pairs. */
export function movePath(d: string, dx: number, dy: number): string {
  let isX = false;
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isX = !isX;
    return String(hundredth(Number(number) + (isX ? dx : dy)));
  });
}

export function moveItem(item: SceneItem, dx: number, dy: number): SceneItem {
  if (dx === 0 && dy === 0) return item;
  switch (item.type) {
    case 'text':
      return {
        ...item,
        x: item.x + dx,
        baseline: item.baseline + dy,
        within: moveBox(item.within, dx, dy),
      };
    case 'path':
      return { ...item, d: movePath(item.d, dx, dy) };
    case 'circle':
      return { ...item, cx: item.cx + dx, cy: item.cy + dy };
    case 'rect':
    case 'image':
      return { ...item, box: moveBox(item.box, dx, dy) };
  }
}
