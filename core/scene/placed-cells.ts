/**
 * The cells of a row where they stand, each made when it is first asked for: of thousands a screen shows some twenty, and
 * making all of them at each edit cost more than drawing those.
 */
import type { Figure } from './figure';
import type { CellLayout, CellRow, ColumnLayout } from './layout-types';

interface Place {
  readonly laneId: string;
  readonly columns: readonly ColumnLayout[];
  readonly top: number;
  readonly height: number;
}

export class PlacedCells implements CellRow {
  readonly #place: Place;
  readonly #figures: readonly Figure[];
  readonly #made = new Map<number, CellLayout>();

  private constructor(place: Place, figures: readonly Figure[]) {
    this.#place = place;
    this.#figures = figures;
  }

  /** `before`: the row as it was; cells that stand where they stood and show the same are the ones of then. */
  static of(place: Place, figures: readonly Figure[], before: PlacedCells | null): PlacedCells {
    if (before === null || !before.#standsAt(place)) return new PlacedCells(place, figures);
    if (before.#figures === figures) return before;
    const placed = new PlacedCells(place, figures);
    for (const [index, cell] of before.#made)
      if (figures[index] === cell.figure) placed.#made.set(index, cell);
    return placed;
  }

  #standsAt({ laneId, columns, top, height }: Place): boolean {
    const own = this.#place;
    return own.laneId === laneId && own.columns === columns && own.top === top && own.height === height;
  }

  get length(): number {
    return this.#figures.length;
  }

  at(index: number): CellLayout | undefined {
    const known = this.#made.get(index);
    const figure = this.#figures[index];
    if (known || !figure) return known;
    const { laneId, columns, top, height } = this.#place;
    const column = columns[index];
    const box = { x: column?.x ?? 0, y: top, width: column?.width ?? 0, height };
    const cell = { laneId, stepId: column?.stepId ?? '', box, figure };
    this.#made.set(index, cell);
    return cell;
  }

  slice(from = 0, to = this.length): CellLayout[] {
    const cells: CellLayout[] = [];
    for (let index = from; index < Math.min(to, this.length); index += 1) {
      const cell = this.at(index);
      if (cell) cells.push(cell);
    }
    return cells;
  }

  [Symbol.iterator](): ArrayIterator<CellLayout> {
    return this.slice()[Symbol.iterator]();
  }
}
