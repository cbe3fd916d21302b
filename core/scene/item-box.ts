/** The box an item fills, a little generously: for passing over what is not in view and for checking overlaps. */
import { fonts } from './fonts';
import type { Box, LineItem, SceneItem, TextItem } from './scene';

const HALF_LINE = 2;

/** Where the text itself stands: from the top of its capitals to under its tails. */
export function textBox(item: TextItem): Box {
  const { size } = fonts[item.font];
  const left =
    item.align === 'start' ? item.x : item.align === 'middle' ? item.x - item.width / 2 : item.x - item.width;
  return { x: left, y: item.baseline - size * 0.78, width: item.width, height: size };
}

/** A path is read once: painters ask for its box at every frame. */
const pathBoxes = new WeakMap<LineItem, Box>();

function pathBox(item: LineItem): Box {
  const known = pathBoxes.get(item);
  if (known) return known;
  const box = readBox(item.d);
  pathBoxes.set(item, box);
  return box;
}

function readBox(d: string): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const x = numbers[index] ?? 0;
    const y = numbers[index + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const grow = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export function itemBox(item: SceneItem): Box {
  switch (item.type) {
    case 'text':
      return grow(textBox(item), fonts[item.font].size * 0.3);
    case 'path':
      return grow(pathBox(item), item.strokeWidth + HALF_LINE);
    case 'circle':
      return grow({ x: item.cx, y: item.cy, width: 0, height: 0 }, item.r + item.strokeWidth);
    case 'rect':
      return grow(item.box, item.strokeWidth);
    case 'image':
      return item.box;
  }
}

export const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
