/**
 * A part of a layout: some of its columns, where they stand, with the paths and the pieces of curves that pass there.
 * Painters of a few columns of thousands draw no others.
 */
import { CellIndex, placesOf } from './cell-index';
import type { EdgeLayout, EmotionCurve, MapLayout, RowLayout } from './layout-types';

export interface Stretch {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

/** `hides`: rows whose cells are left out. */
export function stretchOf(
  layout: MapLayout,
  { from, to }: Stretch,
  hides: (row: RowLayout) => boolean = () => false,
): MapLayout {
  const rows = layout.rows.map((row) => ({ ...row, cells: hides(row) ? [] : row.cells.slice(from, to) }));
  const columns = layout.columns.slice(from, to);
  const [first, last] = [columns[0], columns.at(-1)];
  const reach = first && last ? { left: first.x, right: last.x + last.width } : { left: 0, right: 0 };
  return {
    ...layout,
    rows,
    cells: new CellIndex(rows, columns),
    cards: layout.cards.slice(from, to),
    edges: edgesWithin(layout, { from, to }),
    curves: layout.curves.map((curve) => curveWithin(curve, reach)),
  };
}

function edgesWithin({ columns, edges }: MapLayout, { from, to }: Stretch): readonly EdgeLayout[] {
  const places = placesOf(columns);
  return edges.filter(({ fromId, toId }) => {
    const [start, end] = [places.get(fromId) ?? 0, places.get(toId) ?? 0];
    return Math.min(start, end) < to && Math.max(start, end) >= from;
  });
}

interface Reach {
  readonly left: number;
  readonly right: number;
}

/** A piece of a curve between two neighbouring points. */
interface Piece extends Reach {
  /** Where it begins, as path data. */
  readonly start: string;
  readonly d: string;
}

const piecesOf = new WeakMap<EmotionCurve, readonly Piece[]>();

function readPieces(curve: EmotionCurve): readonly Piece[] {
  const known = piecesOf.get(curve);
  if (known) return known;
  const pieces: Piece[] = [];
  let start = '';
  for (const part of curve.d.match(/[MC][^MC]*/g) ?? []) {
    const d = part.trim();
    const numbers = d.slice(1).trim().split(/\s+/);
    const end = numbers.slice(-2);
    if (d.startsWith('C'))
      pieces.push({ start, d, left: Number(start.split(' ')[0]), right: Number(end[0]) });
    start = end.join(' ');
  }
  piecesOf.set(curve, pieces);
  return pieces;
}

/** The faces there, and the line as it runs there: cut between points, not drawn anew. */
function curveWithin(curve: EmotionCurve, { left, right }: Reach): EmotionCurve {
  const parts: string[] = [];
  let end = '';
  for (const piece of readPieces(curve)) {
    if (piece.right < left || piece.left > right) continue;
    if (piece.start !== end) parts.push(`M ${piece.start}`);
    parts.push(piece.d);
    end = piece.d.split(' ').slice(-2).join(' ');
  }
  const points = curve.points.filter(({ x }) => x >= left && x <= right);
  return { ...curve, points, d: parts.join(' ') };
}
