/**
 * Finds what must never be printed: text outside its box or the page, and text over other text.
 * Used by tests on the sample and on random maps; works on any scene.
 */
import { overlaps, textBox } from './item-box';
import type { Box, Scene, TextItem } from './scene';

export interface SceneFault {
  readonly kind: 'outsideBox' | 'outsidePage' | 'overlapsText';
  readonly text: string;
  readonly owner: string;
  /** The other text of an overlap. */
  readonly other: string | null;
}

/** Half a px: what rounding to hundredths and the softness of edges can make. */
const TOLERANCE = 0.5;
/** Side of the squares that text is sorted into, so that only neighbours are compared. */
const SQUARE = 128;

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - TOLERANCE &&
  inner.y >= outer.y - TOLERANCE &&
  inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
  inner.y + inner.height <= outer.y + outer.height + TOLERANCE;

const shrink = ({ x, y, width, height }: Box): Box => ({
  x: x + TOLERANCE,
  y: y + TOLERANCE,
  width: Math.max(0, width - 2 * TOLERANCE),
  height: Math.max(0, height - 2 * TOLERANCE),
});

function* squaresOf(box: Box): Generator<string> {
  for (
    let column = Math.floor(box.x / SQUARE);
    column <= Math.floor((box.x + box.width) / SQUARE);
    column++
  ) {
    for (let row = Math.floor(box.y / SQUARE); row <= Math.floor((box.y + box.height) / SQUARE); row++) {
      yield `${column} ${row}`;
    }
  }
}

function findOverlaps(texts: readonly TextItem[]): SceneFault[] {
  const squares = new Map<string, { item: TextItem; box: Box; index: number }[]>();
  const faults: SceneFault[] = [];
  texts.forEach((item, index) => {
    const box = shrink(textBox(item));
    const met = new Set<number>();
    for (const square of squaresOf(box)) {
      const others = squares.get(square) ?? [];
      for (const other of others) {
        if (met.has(other.index) || !overlaps(box, other.box)) continue;
        met.add(other.index);
        faults.push({ kind: 'overlapsText', text: item.text, owner: item.owner, other: other.item.text });
      }
      others.push({ item, box, index });
      squares.set(square, others);
    }
  });
  return faults;
}

export function findOverflows(scene: Scene): readonly SceneFault[] {
  const texts = scene.items.filter((item) => item.type === 'text');
  const page: Box = { x: 0, y: 0, width: scene.width, height: scene.height };
  const faults = texts.flatMap((item): SceneFault[] => {
    const box = textBox(item);
    const fault = (kind: SceneFault['kind']): SceneFault => ({
      kind,
      text: item.text,
      owner: item.owner,
      other: null,
    });
    return [
      ...(isInside(box, item.within) ? [] : [fault('outsideBox')]),
      ...(isInside(box, page) ? [] : [fault('outsidePage')]),
    ];
  });
  return [...faults, ...findOverlaps(texts)];
}
