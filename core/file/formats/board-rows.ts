/**
 * Finds the rows of a drawing: headings at its left edge name the lanes, the top row holds the steps, the rest are
 * cells of the nearest heading. Without headings each column has its step on top and its cells below.
 */
import type { CellIcon, CellMark } from '../../document/records/cell';

/** What a box says besides its text. */
export interface BoxSigns {
  readonly icon?: CellIcon;
  readonly mark?: CellMark;
}

export interface Box extends BoxSigns {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly line: number;
}

export interface Rows {
  /** From left to right. */
  readonly steps: readonly Box[];
  /** From top to bottom. */
  readonly headings: readonly Box[];
  /** `row`: index of the heading; null: there is none. From top to bottom. */
  readonly cells: readonly { readonly box: Box; readonly row: number | null }[];
}

const middle = (box: Box): number => box.y + box.height / 2;

export const isInside = (box: Box, frame: Box): boolean => {
  const x = box.x + box.width / 2;
  const y = middle(box);
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
};

/** How much of the narrower box lies in the columns of the other. */
export function overlapShare(one: Box, other: Box): number {
  const common = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const least = Math.min(one.width, other.width);
  return least > 0 ? common / least : 0;
}

/** More rows than this are no headings: looking for what stands beside each would take too long. */
const mostHeadings = 200;
const marked = '## ';

export function rowsOf(boxes: readonly Box[], linked: ReadonlySet<string>): Rows {
  const column = firstColumn(boxes, linked);
  const inColumn = new Set(column);
  const others = boxes.filter((box) => !inColumn.has(box));
  if (!areHeadings(column, others)) return inColumns(boxes);
  const headings = [...column]
    .sort((a, b) => middle(a) - middle(b))
    .map((box) => (box.text.startsWith(marked) ? { ...box, text: box.text.slice(marked.length) } : box));
  const rows = underHeadings(others, headings);
  return rows.steps.length === 0 && others.length > 0 ? inColumns(boxes) : rows;
}

/** The leftmost boxes, as long as no arrow touches them and everything else stands to the right of them. */
function firstColumn(boxes: readonly Box[], linked: ReadonlySet<string>): readonly Box[] {
  const sorted = [...boxes].sort((a, b) => a.x + a.width - (b.x + b.width));
  const left = leftEdges(sorted);
  let reach = Number.NEGATIVE_INFINITY;
  for (const [index, box] of sorted.entries()) {
    if (linked.has(box.id)) return [];
    reach = Math.max(reach, box.x + box.width);
    const following = left[index + 1] ?? Number.POSITIVE_INFINITY;
    if (following >= reach) return sorted.slice(0, index + 1);
  }
  return [];
}

/** For each place of a sorted list the least left edge from there on. */
function leftEdges(sorted: readonly Box[]): readonly number[] {
  const least = sorted.map(({ x }) => x);
  for (let at = least.length - 2; at >= 0; at -= 1) {
    least[at] = Math.min(least[at] ?? 0, least[at + 1] ?? Number.POSITIVE_INFINITY);
  }
  return least;
}

/** Marked as headings, or several with something beside each. */
function areHeadings(column: readonly Box[], others: readonly Box[]): boolean {
  if (column.length > 0 && column.every(({ text }) => text.startsWith(marked))) return true;
  if (column.length < 2 || column.length > mostHeadings) return false;
  return column.every((box) =>
    others.some(({ y, height }) => middle(box) >= y - height && middle(box) <= y + 2 * height),
  );
}

function underHeadings(others: readonly Box[], headings: readonly Box[]): Rows {
  const middles = headings.map(middle);
  const top = headings[0]?.y ?? 0;
  const above = others.filter((box) => middle(box) < top);
  const isTop = (box: Box): boolean =>
    above.length > 0 ? middle(box) < top : nearest(middles, middle(box)) === 0;
  const columns = columnsOf(others.filter(isTop));
  const steps = columns.flatMap(([first]) => (first ? [first] : []));
  const taken = new Set(steps);
  const cells = others
    .filter((box) => !taken.has(box))
    .map((box) => ({ box, row: above.length > 0 && isTop(box) ? null : nearest(middles, middle(box)) }));
  return { steps, headings, cells: fromTop(cells) };
}

function inColumns(boxes: readonly Box[]): Rows {
  const columns = columnsOf(boxes);
  const cells = columns.flatMap(([, ...below]) => below.map((box) => ({ box, row: null })));
  return { steps: columns.flatMap(([first]) => (first ? [first] : [])), headings: [], cells: fromTop(cells) };
}

const fromTop = (cells: Rows['cells']): Rows['cells'] =>
  [...cells].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);

/** Boxes that stand below one another, from left to right; within a column from top to bottom. */
function columnsOf(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const columns: Box[][] = [];
  let first: Box | null = null;
  for (const box of [...boxes].sort((a, b) => a.x - b.x || a.y - b.y)) {
    if (first === null || overlapShare(first, box) < 0.5) {
      first = box;
      columns.push([]);
    }
    columns.at(-1)?.push(box);
  }
  return columns.map((column) => column.sort((a, b) => a.y - b.y || a.x - b.x));
}

/** Index of the value nearest to `place` in a sorted list. */
function nearest(sorted: readonly number[], place: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const between = (low + high) >> 1;
    const here = sorted[between] ?? 0;
    const next = sorted[between + 1] ?? 0;
    if (Math.abs(here - place) <= Math.abs(next - place) && here !== next) high = between;
    else low = between + 1;
  }
  return low;
}
