/**
 * Keeps the figures of the last layout. A cell whose inputs are the same records keeps its figure, and one that
 * also stands where it stood keeps its whole layout, so that screens can tell by identity what changed.
 */

import type { Facts } from './facts';
import { emptyFigure, type Figure } from './figure';
import { collapseFigure } from './figures/collapsed-figure';
import type { FigureContext, FigureKind, Place } from './figures/figure-kind';
import type { CellLayout } from './layout-types';
import type { Box } from './scene';

interface Entry {
  readonly inputs: readonly unknown[];
  readonly isCollapsed: boolean;
  readonly kind: FigureKind;
  readonly figure: Figure;
  cell: CellLayout | null;
}

export interface FigureStore {
  /** Starts a layout; another language or measure forgets everything. */
  begin(context: FigureContext): void;
  figure(kind: FigureKind, place: Place, facts: Facts): Figure;
  cell(place: Place, box: Box, figure: Figure): CellLayout;
  /** Forgets what the layout did not ask for. */
  end(): void;
}

const sameInputs = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((input, index) => Object.is(input, other[index]));

const sameBox = (one: Box, other: Box): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

export function createFigureStore(): FigureStore {
  let context: FigureContext | null = null;
  let before = new Map<string, Map<string, Entry>>();
  let now = new Map<string, Map<string, Entry>>();

  const keep = ({ lane, step }: Place, entry: Entry): void => {
    let entries = now.get(lane.id);
    if (!entries) {
      entries = new Map();
      now.set(lane.id, entries);
    }
    entries.set(step.id, entry);
  };

  const nothing: readonly unknown[] = [];
  return {
    begin(next) {
      if (context?.language !== next.language || context.measure !== next.measure) before = new Map();
      context = next;
      now = new Map();
    },
    figure(kind, place, facts) {
      if (!context) throw new Error('A layout was not begun');
      const { isCollapsed } = place.lane;
      const drawing = kind(place, facts);
      const inputs = drawing?.inputs ?? nothing;
      const old = before.get(place.lane.id)?.get(place.step.id);
      if (old && old.kind === kind && old.isCollapsed === isCollapsed && sameInputs(old.inputs, inputs)) {
        keep(place, old);
        return old.figure;
      }
      const drawn = drawing ? drawing.draw(context) : emptyFigure;
      const figure = isCollapsed ? collapseFigure(drawn, context.measure) : drawn;
      keep(place, { inputs, isCollapsed, kind, figure, cell: null });
      return figure;
    },
    cell({ lane, step }, box, figure) {
      const entry = now.get(lane.id)?.get(step.id);
      if (entry?.cell && entry.figure === figure && sameBox(entry.cell.box, box)) return entry.cell;
      const cell: CellLayout = { laneId: lane.id, stepId: step.id, box, figure };
      if (entry) entry.cell = cell;
      return cell;
    },
    end() {
      before = now;
    },
  };
}
