/** Colour marks of cells: a corner of the cell in the colour, with a sign of its own in it. */
import type { CellMark } from '../document/records/cell';
import { COLUMN_WIDTH } from './layout-types';
import type { ColorName, LineItem, SceneItem } from './scene';

export const markColors: Readonly<Record<CellMark, ColorName>> = {
  red: 'markRed',
  amber: 'markAmber',
  green: 'markGreen',
  blue: 'markBlue',
  violet: 'markViolet',
  grey: 'markGrey',
};

/** Signs around nought, 4 px to each side. */
export const markSigns: Readonly<Record<CellMark, string>> = {
  red: 'M 0 -4 L 0 0.8 M 0 3.6 L 0 3.7',
  amber:
    'M -2.2 -2.2 C -2.2 -3.4 -1.2 -4 0 -4 C 1.4 -4 2.3 -3.2 2.3 -2.1 C 2.3 -0.4 0 -0.4 0 1.2 M 0 3.6 L 0 3.7',
  green: 'M -3.4 0.4 L -1 2.8 L 3.6 -2.6',
  blue: 'M 0 -3.7 L 0 -3.6 M 0 -0.6 L 0 4',
  violet: 'M 0 -3.8 L 0 3.8 M -3.3 -1.9 L 3.3 1.9 M -3.3 1.9 L 3.3 -1.9',
  grey: 'M -3.4 0 L 3.4 0',
};

function drawSign(mark: CellMark, x: number, y: number, owner: string): LineItem {
  let isX = false;
  const d = markSigns[mark].replace(/-?\d+(?:\.\d+)?/g, (digits) => {
    isX = !isX;
    return String(Math.round(((isX ? x : y) + Number(digits)) * 100) / 100);
  });
  return { type: 'path', d, stroke: 'paper', strokeWidth: 1.6, dash: [], fill: null, owner };
}

const CORNER = 26;
/** From the corner's two sides to the middle of its sign. */
const SIGN_INSET = 8;

/** Lines that stand beside the corner end before it; all lines of the text do, so that they break evenly. */
const TEXT_GAP = 6;

/** What the mark takes from the width of text that begins at `y` in the cell. */
export const roomBesideMark = (mark: CellMark | null, y: number): number =>
  mark === null || y > CORNER ? 0 : TEXT_GAP;

/** In the top right corner of a cell that begins at nought. */
export function drawMark(mark: CellMark, owner: string): readonly SceneItem[] {
  const corner: LineItem = {
    type: 'path',
    d: `M ${COLUMN_WIDTH - CORNER} 1 L ${COLUMN_WIDTH} 1 L ${COLUMN_WIDTH} ${CORNER + 1} Z`,
    stroke: null,
    strokeWidth: 0,
    dash: [],
    fill: markColors[mark],
    owner,
  };
  return [corner, drawSign(mark, COLUMN_WIDTH - SIGN_INSET, SIGN_INSET + 1, owner)];
}

/** The mark by itself, for legends and choices: a small square with its sign, its left top corner at the point. */
export function drawMarkBadge(mark: CellMark, x: number, y: number, owner: string): readonly SceneItem[] {
  return [
    {
      type: 'rect',
      box: { x, y, width: MARK_BADGE, height: MARK_BADGE },
      radius: 4,
      fill: markColors[mark],
      stroke: null,
      strokeWidth: 0,
      owner,
    },
    drawSign(mark, x + MARK_BADGE / 2, y + MARK_BADGE / 2, owner),
  ];
}
export const MARK_BADGE = 16;
