/** Small pictures of numbers: a bar with its interval, and a sparkline by month. */
import { hundredth } from '../hundredth';
import type { ColorName, LineItem, SceneItem } from '../scene';

export const BAR_HEIGHT = 6;

/** The greater, the stronger: where the map is hot is seen from afar. `share` is of the greatest step. */
export const heatColor = (share: number): ColorName =>
  share > 2 / 3 ? 'pain4' : share > 1 / 3 ? 'pain3' : 'pain2';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly owner: string;
  readonly fill: ColorName;
  /** All between 0 and 1 of the width; the bar runs from `base` to `value`. */
  readonly base: number;
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

export function drawBar({ x, y, width, owner, fill, base, value, interval }: Bar): SceneItem[] {
  const from = x + width * clamp(Math.min(base, value));
  const to = x + width * clamp(Math.max(base, value));
  const strip = { type: 'rect', radius: BAR_HEIGHT / 2, stroke: null, strokeWidth: 0, owner } as const;
  const items: SceneItem[] = [
    { ...strip, box: { x, y, width, height: BAR_HEIGHT }, fill: 'track' },
    { ...strip, box: { x: from, y, width: Math.max(to - from, 2), height: BAR_HEIGHT }, fill },
  ];
  if (base > 0)
    items.push(stroke(`M ${x + width * base} ${y - 2} L ${x + width * base} ${y + BAR_HEIGHT + 2}`, owner));
  if (interval) {
    const low = x + width * clamp(interval.low);
    const high = x + width * clamp(interval.high);
    const middle = y + BAR_HEIGHT / 2;
    const ends = [low, high].map((end) => `M ${end} ${y - 1} L ${end} ${y + BAR_HEIGHT + 1}`).join(' ');
    items.push(stroke(`M ${low} ${middle} L ${high} ${middle} ${ends}`, owner));
  }
  return items;
}

const stroke = (d: string, owner: string): LineItem => ({
  type: 'path',
  d,
  stroke: 'inkSoft',
  strokeWidth: 1,
  dash: [],
  fill: null,
  owner,
});

export interface Sparkline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly owner: string;
  /** Oldest first; null: nothing known for that month. */
  readonly values: readonly (number | null)[];
  /** Volumes start at nought, or a small change would look like a great one. */
  readonly isFromZero: boolean;
  /** Months in which fixes went out, by their places among the values. */
  readonly launches?: readonly number[];
}

/** A line with a dot at the last month; nothing for fewer than three known months. */
export function drawSparkline({
  x,
  y,
  width,
  height,
  owner,
  values,
  isFromZero,
  launches = [],
}: Sparkline): SceneItem[] {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return [];
  const least = isFromZero ? 0 : Math.min(...known);
  const most = Math.max(...known);
  const range = most - least || 1;
  const points = values.map((value, index) =>
    value === null
      ? null
      : {
          x: hundredth(x + (width * index) / (values.length - 1)),
          y: hundredth(most === least ? y + height / 2 : y + height - ((value - least) / range) * height),
        },
  );
  const d = points
    .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'} ${point.x} ${point.y}` : ''))
    .filter((part) => part !== '')
    .join(' ');
  const last = points.findLast((point) => point !== null);
  const line: SceneItem = { ...stroke(d, owner), stroke: 'bar', strokeWidth: 1.5 };
  const marks = launches.map((index): SceneItem => {
    const at = hundredth(x + (width * index) / (values.length - 1));
    return { ...stroke(`M ${at} ${y - 2} L ${at} ${y + height + 2}`, owner), stroke: 'accent', dash: [2, 2] };
  });
  if (!last) return [...marks, line];
  return [
    ...marks,
    line,
    { type: 'circle', cx: last.x, cy: last.y, r: 2.5, fill: 'bar', stroke: null, strokeWidth: 0, owner },
  ];
}
