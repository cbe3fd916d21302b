/**
 * Text in columns of one width under each other: lists that stand below a map, or in its place. Columns break between
 * lines, never between a heading and what it is over. Knows nothing of what is said.
 */
import { breakLines } from './break-lines';
import { placeLines } from './figure';
import { fonts } from './fonts';
import type { PageBlock } from './page-header';
import type { ColorName, FontName, MeasureText, SceneItem } from './scene';

/** A piece of a column: a line of text or a sign, with the room it takes. */
export interface ColumnPiece {
  readonly height: number;
  /** What follows stands below it in the same column. */
  readonly staysWithNext: boolean;
  items(x: number, y: number): readonly SceneItem[];
}

export interface PieceLook {
  readonly font: FontName;
  readonly color: ColorName;
  readonly owner: string;
  readonly measure: MeasureText;
  /** Width of the column, and what of it stays free on the left. */
  readonly width: number;
  readonly inset?: number;
  readonly staysWithNext?: boolean;
  /** Drawn beside the first line. */
  readonly sign?: (x: number, y: number) => readonly SceneItem[];
}

/** A piece for each line, so that a long text can go on in the next column. */
export function textPieces(text: string, look: PieceLook): readonly ColumnPiece[] {
  const { font, width, inset = 0, measure, staysWithNext = false, sign } = look;
  const room = { width: width - inset, font };
  return breakLines(text, { ...room, measure }).map((line, index) => ({
    height: fonts[font].lineHeight,
    staysWithNext,
    items: (x, y) => [
      ...(index === 0 && sign ? sign(x, y) : []),
      ...placeLines([line], { x: x + inset, y, ...room, color: look.color, owner: look.owner }).items,
    ],
  }));
}

export const gapPiece = (height: number): ColumnPiece => ({ height, staysWithNext: false, items: () => [] });

export interface ColumnsPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const COLUMN_GAP = 32;
const COLUMN_LEAST = 340;
const COLUMN_MOST = 460;

/** So many columns fill the width, each as wide as is good to read. */
export function columnsIn(width: number): { readonly count: number; readonly width: number } {
  const count = Math.max(1, Math.floor((width + COLUMN_GAP) / (COLUMN_LEAST + COLUMN_GAP)));
  return { count, width: Math.min(COLUMN_MOST, width, (width - (count - 1) * COLUMN_GAP) / count) };
}

/** Columns of about one height. */
export function flowPieces(pieces: readonly ColumnPiece[], place: ColumnsPlace): PageBlock {
  const columns = columnsIn(place.width);
  const total = pieces.reduce((sum, { height }) => sum + height, 0);
  // Too low a goal leaves a rest that would make one column more than there is room for.
  let goal = total / columns.count;
  let filled = fill(pieces, goal);
  while (filled.length > columns.count) {
    goal *= 1.05;
    filled = fill(pieces, goal);
  }
  return drawnColumns(filled, place);
}

/** As much as `height` has room for, from the top; the last of it in columns of about one height. */
export function flowWithin(
  pieces: readonly ColumnPiece[],
  place: ColumnsPlace,
  height: number,
): { readonly block: PageBlock; readonly rest: readonly ColumnPiece[] } {
  const { count } = columnsIn(place.width);
  const filled = fill(pieces, height);
  const next = filled[count]?.[0];
  if (next === undefined) return { block: flowPieces(pieces, place), rest: [] };
  return { block: drawnColumns(filled.slice(0, count), place), rest: pieces.slice(pieces.indexOf(next)) };
}

function drawnColumns(filled: readonly (readonly ColumnPiece[])[], { x, y, width }: ColumnsPlace): PageBlock {
  const columns = columnsIn(width);
  let bottom = y;
  const items = filled.flatMap((column, index) => {
    let top = y;
    const left = x + index * (columns.width + COLUMN_GAP);
    return column.flatMap((piece) => {
      const drawn = piece.items(left, top);
      top += piece.height;
      bottom = Math.max(bottom, top);
      return drawn;
    });
  });
  return { items, bottom };
}

function fill(pieces: readonly ColumnPiece[], goal: number): readonly (readonly ColumnPiece[])[] {
  const columns: ColumnPiece[][] = [[]];
  let height = 0;
  for (let index = 0; index < pieces.length; ) {
    // What must stay together is placed together.
    let end = index + 1;
    while (pieces[end - 1]?.staysWithNext && end < pieces.length) end += 1;
    const together = pieces.slice(index, end);
    const room = together.reduce((sum, piece) => sum + piece.height, 0);
    if (height > 0 && height + room > goal + 0.5) {
      columns.push([]);
      height = 0;
    }
    const isGap = together.every((piece) => piece.items(0, 0).length === 0);
    // No column begins with nothing.
    if (!(isGap && height === 0)) {
      columns.at(-1)?.push(...together);
      height += room;
    }
    index = end;
  }
  return columns.filter((column) => column.length > 0);
}
