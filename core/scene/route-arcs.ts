/** Paths that run beyond the tracks, above or below: on which side, on which level, and where their labels stand. */
import type { Path } from '../document/records/path';
import type { TextLine } from './break-lines';
import { fonts } from './fonts';
import { labelLines as linesOfLabel } from './label-lines';
import { type ArcRoute, centreOf, type OpenArc, type RouteContext } from './route-types';

const LABEL_PADDING = 6;
const LEAST_LABEL_WIDTH = 140;
/** Where other paths come down on both sides, a label may be narrower; still wide enough for words. */
const NARROWEST_LABEL = 84;
/** Between a label and a path that comes down beside it. */
const CLEARANCE = 4;
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
  return bySpan.map((arc, place) => {
    const from = Math.min(arc.fromX, arc.toX);
    const to = Math.max(arc.fromX, arc.toX);
    const text = context.labelOf(arc.path);
    // Arcs that come later may pass above: their ends come down through this level.
    const coming = bySpan.slice(place + 1).flatMap((each) => [each.fromX, each.toX]);
    const width = labelRoom(from, to, coming);
    const labelLines = linesOfLabel(text, width, context.measure);
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

interface Gap {
  readonly left: number;
  readonly right: number;
}

/** Pieces of a span between the verticals that come down in it. */
function gapsOf({ left, right }: Gap, verticals: readonly number[]): readonly Gap[] {
  const inside = verticals.filter((x) => x > left && x < right).sort((a, b) => a - b);
  const ends = [left, ...inside, right];
  return ends.slice(1).map((end, at) => ({ left: ends[at] ?? left, right: end }));
}

/** Where the label of a run may stand: along it, and a short one's a little beyond. */
function labelSpan(from: number, to: number): Gap {
  const half = Math.max(to - from - 2 * RUN_GAP, LEAST_LABEL_WIDTH) / 2 + LABEL_PADDING;
  const middle = (from + to) / 2;
  return { left: middle - half, right: middle + half };
}

/** The widest a label can be without a path coming down through it. */
function labelRoom(from: number, to: number, verticals: readonly number[]): number {
  const widths = gapsOf(labelSpan(from, to), verticals).map(({ left, right }) => right - left);
  const widest = Math.max(...widths) - 2 * LABEL_PADDING;
  return widths.length === 1 ? widest : Math.max(NARROWEST_LABEL, widest - 2 * CLEARANCE);
}

/** The place along the run, nearest its middle, where no other path comes down through the label. */
function placeLabel({ arc, labelWidth }: Levelled, verticals: readonly number[]): number {
  const [from, to] = [Math.min(arc.fromX, arc.toX), Math.max(arc.fromX, arc.toX)];
  const middle = (from + to) / 2;
  const half = labelWidth / 2 + CLEARANCE;
  const places = gapsOf(labelSpan(from, to), verticals).flatMap(({ left, right }) => {
    // At the ends of the span nothing comes down.
    const first = left + (verticals.includes(left) ? half : labelWidth / 2);
    const last = right - (verticals.includes(right) ? half : labelWidth / 2);
    return first <= last ? [Math.min(Math.max(middle, first), last)] : [];
  });
  const [nearest = middle] = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return nearest;
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
