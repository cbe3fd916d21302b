/**
 * The cells of a layout by key. Looked up in their rows: a map of its own of all cells of thousands of steps, made at
 * each edit, cost more than the rest of the layout.
 */
import { type CellLayout, type ColumnLayout, cellKey, type RowLayout } from './layout-types';

/** Columns keep their identity from layout to layout, and so does where they stand. */
const places = new WeakMap<readonly ColumnLayout[], ReadonlyMap<string, number>>();

export function placesOf(columns: readonly ColumnLayout[]): ReadonlyMap<string, number> {
  const known = places.get(columns);
  if (known) return known;
  const made = new Map(columns.map(({ stepId }, index) => [stepId as string, index]));
  places.set(columns, made);
  return made;
}

export class CellIndex implements ReadonlyMap<string, CellLayout> {
  readonly #rows: readonly RowLayout[];
  readonly #columns: readonly ColumnLayout[];

  /** The cells of each row stand in the order of the columns, or there are none. */
  constructor(rows: readonly RowLayout[], columns: readonly ColumnLayout[]) {
    this.#rows = rows;
    this.#columns = columns;
  }

  get(key: string): CellLayout | undefined {
    for (const { laneId, cells } of this.#rows) {
      if (key[laneId.length] !== ':' || !key.startsWith(laneId)) continue;
      const place = placesOf(this.#columns).get(key.slice(laneId.length + 1));
      const cell = place === undefined ? undefined : cells.at(place);
      if (cell) return cell;
    }
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.#rows.reduce((count, { cells }) => count + cells.length, 0);
  }

  *values(): MapIterator<CellLayout> {
    for (const { cells } of this.#rows) yield* cells;
  }

  *entries(): MapIterator<[string, CellLayout]> {
    for (const cell of this.values()) yield [cellKey(cell.laneId, cell.stepId), cell];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  [Symbol.iterator](): MapIterator<[string, CellLayout]> {
    return this.entries();
  }

  forEach(tell: (cell: CellLayout, key: string, all: ReadonlyMap<string, CellLayout>) => void): void {
    for (const [key, cell] of this.entries()) tell(cell, key, this);
  }
}
