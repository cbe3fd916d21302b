/** Paths that run beyond the tracks, above or below: on which side, on which level, and where their labels stand. */
import type { Path } from '../document/records/path';
import { breakLines, type TextLine } from './break-lines';
import { fonts } from './fonts';
import { type ArcRoute, centreOf, type OpenArc, type RouteContext } from './route-types';

const LABEL_PADDING = 6;
const LEAST_LABEL_WIDTH = 140;
/** Between two runs on one level, and between two levels. */
const RUN_GAP = 16;
const LEVEL_GAP = 8;

export interface StackedArcs {
  readonly arcs: readonly ArcRoute[];
  /** Room they need beyond the tracks. */
  readonly room: number;
}

export const stackArcs = (
  arcs: readonly OpenArc[],
  side: 'above' | 'below',
  context: RouteContext,
): StackedArcs =>
  stack(
    chooseLevels(
      arcs.filter((arc) => arc.side === side),
      context,
    ),
    side,
  );

/** null: it leads to or from something that is not shown. */
export function openArc(path: Path, { places, isFolded }: RouteContext): OpenArc | null {
  const from = places.get(path.ends.from);
  const to = places.get(path.ends.to);
  if (!from) return null;
  const fromX = centreOf(from);
  if (!to) return isFolded(path) ? { path, side: 'below', from, to: null, fromX, toX: fromX } : null;
  // What touches a branch stays below, so that nothing comes down across the main way.
  const isBelow = path.pathKind === 'failure' || from.track > 0 || to.track > 0;
  return { path, side: isBelow ? 'below' : 'above', from, to, fromX, toX: centreOf(to) };
}

interface Levelled {
  readonly arc: OpenArc;
  readonly left: number;
  readonly right: number;
  readonly labelLines: readonly TextLine[];
  readonly labelWidth: number;
  readonly level: number;
}

const spanOf = ({ from, to }: OpenArc): number => Math.abs(from.index - (to ?? from).index);
const leftOf = ({ from, to }: OpenArc): number => Math.min(from.index, (to ?? from).index);

/** Short arcs lie near the cards; an arc takes the first level where nothing stands in its way. */
function chooseLevels(arcs: readonly OpenArc[], context: RouteContext): Levelled[] {
  const bySpan = [...arcs].sort(
    (one, other) =>
      spanOf(one) - spanOf(other) || leftOf(one) - leftOf(other) || (one.path.id < other.path.id ? -1 : 1),
  );
  const levels: { left: number; right: number }[][] = [];
  return bySpan.map((arc) => {
    const from = Math.min(arc.fromX, arc.toX);
    const to = Math.max(arc.fromX, arc.toX);
    const width = Math.max(to - from - 2 * RUN_GAP, LEAST_LABEL_WIDTH);
    const text = context.labelOf(arc.path);
    const labelLines = breakLines(text, { width, font: 'small', measure: context.measure });
    const widest = Math.max(0, ...labelLines.map((line) => line.width));
    const labelWidth = labelLines.length === 0 ? 0 : widest + 2 * LABEL_PADDING;
    const half = Math.max(to - from, labelWidth) / 2;
    const middle = (from + to) / 2;
    const left = middle - half - RUN_GAP / 2;
    const right = middle + half + RUN_GAP / 2;
    const isFree = (taken: { left: number; right: number }) => right <= taken.left || left >= taken.right;
    let level = levels.findIndex((runs) => runs.every(isFree));
    if (level < 0) level = levels.push([]) - 1;
    levels[level]?.push({ left, right });
    return { arc, left, right, labelLines, labelWidth, level };
  });
}

/** The place along the run, nearest its middle, where no other path comes down through the label. */
function placeLabel(levelled: Levelled, verticals: readonly number[]): number {
  const { arc, labelWidth } = levelled;
  const middle = (arc.fromX + arc.toX) / 2;
  const play = Math.max(0, (Math.abs(arc.toX - arc.fromX) - labelWidth) / 2 - RUN_GAP);
  const half = labelWidth / 2 + 4;
  const isClear = (x: number) => !verticals.some((vertical) => vertical > x - half && vertical < x + half);
  for (let offset = 0; offset <= play && offset < 400; offset += 12) {
    if (isClear(middle - offset)) return middle - offset;
    if (isClear(middle + offset)) return middle + offset;
  }
  return middle;
}

function stack(levelled: readonly Levelled[], side: 'above' | 'below'): StackedArcs {
  const { lineHeight } = fonts.small;
  const heights: number[] = [];
  for (const { level, labelLines } of levelled) {
    heights[level] = Math.max(heights[level] ?? 0, Math.max(labelLines.length, 1) * lineHeight + 4);
  }
  const tops: number[] = [];
  let room = levelled.length > 0 ? 10 : 0;
  heights.forEach((height, level) => {
    tops[level] = room + height / 2;
    room += height + LEVEL_GAP;
  });
  const arcs = levelled.map((item): ArcRoute => {
    const verticals = levelled
      .filter((other) => other.level > item.level)
      .flatMap((other) => [other.arc.fromX, other.arc.toX])
      .filter((x) => x > item.left && x < item.right);
    return {
      form: 'arc',
      path: item.arc.path,
      side,
      from: item.arc.from,
      to: item.arc.to,
      fromX: item.arc.fromX,
      toX: item.arc.toX,
      rise: tops[item.level] ?? 0,
      labelX: placeLabel(item, verticals),
      labelWidth: item.labelWidth,
      labelLines: item.labelLines,
    };
  });
  return { arcs, room };
}
