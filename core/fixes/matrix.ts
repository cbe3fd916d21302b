/**
 * The matrix of fixes: effort across, forecast effect upwards, both with their ranges; and what of the others is missing.
 * Everything is placed here, labels too, so that none covers another. Knows no screens: sizes and widths come in.
 */
import { effortOf } from '../metrics/map-portfolio';
import { niceStep } from '../metrics/nice-step';
import type { ListedFix } from './listed-fix';

export const missingParts = ['effort', 'removal', 'contacts'] as const;
export type MissingPart = (typeof missingParts)[number];

export interface MatrixSize {
  readonly width: number;
  readonly height: number;
}

export interface Tick {
  readonly value: number;
  readonly at: number;
}

export interface MatrixMark {
  readonly listed: ListedFix;
  readonly x: number;
  readonly y: number;
  /** From the least to the most, in pixels. */
  readonly across: readonly [number, number];
  readonly upwards: readonly [number, number];
  /** null: no room beside it that is free. */
  readonly label: MatrixLabel | null;
}

export interface MatrixLabel {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
}

export interface Matrix {
  readonly marks: readonly MatrixMark[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly missing: readonly { readonly listed: ListedFix; readonly parts: readonly MissingPart[] }[];
}

export const markRadius = 6;
export const labelHeight = 15;
const labelGap = 5;
const ascent = 11;

export function missingOf({ fix, fewer }: ListedFix): readonly MissingPart[] {
  return [
    ...(fix.effort === null ? (['effort'] as const) : []),
    ...(fix.removal === null ? (['removal'] as const) : fewer === null ? (['contacts'] as const) : []),
  ];
}

/** `labelOf` gives the words to stand beside a mark, `widthOf` how wide they are. */
export function matrixOf(
  fixes: readonly ListedFix[],
  { width, height }: MatrixSize,
  labels: { readonly labelOf: (listed: ListedFix) => string; readonly widthOf: (text: string) => number },
): Matrix {
  const whole = fixes.flatMap((listed) => {
    const { effort } = listed.fix;
    const middle = effortOf(listed.fix);
    if (effort === null || middle === null || listed.fewer === null) return [];
    return [{ listed, effort, middle, fewer: listed.fewer }];
  });
  const xScale = niceScale(Math.max(0, ...whole.map(({ effort }) => effort.high)));
  const yScale = niceScale(Math.max(0, ...whole.map(({ fewer }) => fewer.high)));
  const toX = (days: number): number => (days / xScale.top) * width;
  const toY = (contacts: number): number => height - (contacts / yScale.top) * height;
  const placed = whole
    .map(({ listed, effort, middle, fewer }) => ({
      listed,
      x: toX(middle),
      y: toY(fewer.likely),
      across: [toX(effort.low), toX(effort.high)] as const,
      upwards: [toY(fewer.low), toY(fewer.high)] as const,
    }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const texts = withLabels(placed, { width, height }, labels);
  return {
    marks: placed.map((mark, index) => ({ ...mark, label: texts[index] ?? null })),
    xTicks: xScale.ticks.map((value) => ({ value, at: toX(value) })),
    yTicks: yScale.ticks.map((value) => ({ value, at: toY(value) })),
    missing: fixes.flatMap((listed) => {
      const parts = missingOf(listed);
      return parts.length === 0 ? [] : [{ listed, parts }];
    }),
  };
}

/** From nought to a round number not below the highest, in at most six round steps. */
function niceScale(highest: number): { readonly top: number; readonly ticks: readonly number[] } {
  const step = niceStep(Math.max(highest, 1) / 5);
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  // Multiplied, not added up: sums of tenths drift.
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  return { top: ticks.at(-1) ?? step, ticks };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

type Placed = Omit<MatrixMark, 'label'>;

/** The greatest effect is named first: where there is no room for all, those that matter have their names. */
function withLabels(
  marks: readonly Placed[],
  { width, height }: MatrixSize,
  { labelOf, widthOf }: Parameters<typeof matrixOf>[2],
): readonly (MatrixLabel | null)[] {
  const taken: Box[] = marks.map(({ x, y }) => ({
    left: x - markRadius,
    right: x + markRadius,
    top: y - markRadius,
    bottom: y + markRadius,
  }));
  const labels: (MatrixLabel | null)[] = marks.map(() => null);
  const byEffect = marks.map((mark, index) => ({ mark, index })).sort((a, b) => a.mark.y - b.mark.y);
  for (const { mark, index } of byEffect) {
    const text = labelOf(mark.listed);
    const wide = widthOf(text);
    const box = boxesBeside(mark, wide).find(
      (each) =>
        each.left >= 0 &&
        each.right <= width &&
        each.top >= 0 &&
        each.bottom <= height &&
        !taken.some((other) => meets(each, other)),
    );
    if (!box) continue;
    taken.push(box);
    labels[index] = { text, x: box.left, y: box.top + ascent, width: wide };
  }
  return labels;
}

function boxesBeside({ x, y }: Placed, width: number): readonly Box[] {
  const away = markRadius + labelGap;
  const at = (left: number, top: number): Box => ({
    left,
    right: left + width,
    top,
    bottom: top + labelHeight,
  });
  const above = y - markRadius - 2 - labelHeight;
  const below = y + markRadius + 2;
  return [
    at(x + away, above),
    at(x + away, below),
    at(x - away - width, above),
    at(x - away - width, below),
    at(x - width / 2, above - 4),
    at(x - width / 2, below + 4),
    at(x + away, y - labelHeight / 2),
    at(x - away - width, y - labelHeight / 2),
  ];
}
