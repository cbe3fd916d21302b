/** Drawn portraits of personas, for those without a picture: calm, alike in style, nobody in particular. */
import type { Box, CircleItem, ColorName, LineItem } from './scene';
import { stageColors } from './scene-theme';

/** Hair and beards, each with and without glasses; drawn in a circle of radius 1 around 0, 0. */
const heads: readonly (readonly string[])[] = [
  ['M -0.36 -0.2 C -0.4 -0.66 0.4 -0.66 0.36 -0.2 C 0.2 -0.38 -0.2 -0.38 -0.36 -0.2 Z'],
  [
    'M -0.4 0.16 C -0.58 -0.78 0.58 -0.78 0.4 0.16 L 0.28 0.16 C 0.38 -0.3 0.12 -0.38 0 -0.38 C -0.12 -0.38 -0.38 -0.3 -0.28 0.16 Z',
  ],
  [
    'M -0.36 -0.16 C -0.4 -0.64 0.4 -0.64 0.36 -0.16 C 0.26 -0.34 0.06 -0.4 -0.04 -0.42 C -0.14 -0.34 -0.3 -0.28 -0.36 -0.16 Z',
    'M -0.14 -0.6 C -0.14 -0.8 0.14 -0.8 0.14 -0.6 C 0.14 -0.48 -0.14 -0.48 -0.14 -0.6 Z',
  ],
  [
    'M -0.38 -0.06 C -0.6 -0.2 -0.5 -0.46 -0.34 -0.44 C -0.32 -0.66 -0.06 -0.7 0 -0.58 C 0.06 -0.7 0.32 -0.66 0.34 -0.44 C 0.5 -0.46 0.6 -0.2 0.38 -0.06 C 0.36 -0.3 0.2 -0.36 0 -0.36 C -0.2 -0.36 -0.36 -0.3 -0.38 -0.06 Z',
  ],
  [
    'M -0.34 -0.14 C -0.34 0.3 0.34 0.3 0.34 -0.14 C 0.24 0.06 0.12 0 0 0 C -0.12 0 -0.24 0.06 -0.34 -0.14 Z',
    'M -0.34 -0.24 C -0.36 -0.58 0.36 -0.58 0.34 -0.24 C 0.2 -0.42 -0.2 -0.42 -0.34 -0.24 Z',
  ],
  ['M -0.37 -0.28 C -0.37 -0.7 0.37 -0.7 0.37 -0.28 L 0.6 -0.24 C 0.6 -0.2 0.3 -0.2 -0.37 -0.24 Z'],
];
const shoulders = 'M -0.62 0.78 C -0.55 0.28 0.55 0.28 0.62 0.78 C 0.35 1.04 -0.35 1.04 -0.62 0.78 Z';
const glasses =
  'M -0.25 -0.14 C -0.25 -0.26 -0.05 -0.26 -0.05 -0.14 C -0.05 -0.02 -0.25 -0.02 -0.25 -0.14 Z M 0.05 -0.14 C 0.05 -0.26 0.25 -0.26 0.25 -0.14 C 0.25 -0.02 0.05 -0.02 0.05 -0.14 Z M -0.05 -0.14 L 0.05 -0.14';

export const portraitCount = 2 * heads.length;

/** Items of a portrait that fills the box, which is square. `index`: any whole number, counted round. */
export function portraitItems(index: number, box: Box, owner: string): readonly (CircleItem | LineItem)[] {
  const number = ((index % portraitCount) + portraitCount) % portraitCount;
  const { fill, ink } = stageColors(number);
  const r = box.width / 2;
  const [cx, cy] = [box.x + r, box.y + r];
  const circle = (y: number, radius: number, color: ColorName): CircleItem => ({
    type: 'circle',
    cx,
    cy: cy + y * r,
    r: radius * r,
    fill: color,
    stroke: null,
    strokeWidth: 0,
    owner,
  });
  const shape = (d: string, color: ColorName, isOutline = false): LineItem => ({
    type: 'path',
    d: scaled(d, cx, cy, r),
    stroke: isOutline ? color : null,
    strokeWidth: isOutline ? r * 0.05 : 0,
    dash: [],
    fill: isOutline ? null : color,
    owner,
  });
  const hair = heads[number % heads.length] ?? [];
  return [
    circle(0, 1, fill),
    shape(shoulders, ink),
    circle(-0.16, 0.34, 'raised'),
    ...hair.map((d) => shape(d, ink)),
    ...(number >= heads.length ? [shape(glasses, ink, true)] : []),
  ];
}

function scaled(d: string, cx: number, cy: number, r: number): string {
  let isX = false;
  return d.replace(/-?\d+(?:\.\d+)?/g, (digits) => {
    isX = !isX;
    return String(Number(((isX ? cx : cy) + Number(digits) * r).toFixed(2)));
  });
}
