/**
 * Keeps the rows of the last layout. A row whose lane, steps and records are the same is taken as it is; in a row
 * that changed, a cell whose inputs are the same keeps its figure, and one that also stands where it stood keeps
 * its layout. So screens tell by identity what changed. Where a step came or went, cells of the others are not even
 * looked at.
 */
import { type Lane, type LaneKind, showsOwnCells } from '../document/records/lane';
import type { Step } from '../document/records/step';
import { evidenceOf, mapOf } from '../document/select';
import { DeferredFigure } from './deferred-figure';
import type { Facts } from './facts';
import { emptyFigure, type Figure } from './figure';
import { collapseFigure } from './figures/collapsed-figure';
import type { Drawing, FigureContext } from './figures/figure-kind';
import { figureKinds } from './figures/figure-kinds';
import { type CellRow, COLLAPSED_HEIGHT, type ColumnLayout, isRuleLane } from './layout-types';
import { PlacedCells } from './placed-cells';

interface Drawn {
  readonly inputs: readonly unknown[];
  readonly figure: Figure;
  /** The figure is no higher; it may not be drawn yet. */
  readonly tallest: number;
}

/** Cells of a lane, in the order of the steps. */
export interface RowFigures {
  readonly figures: readonly Figure[];
  /** Height of the highest; a collapsed lane does not ask for it. */
  readonly height: number;
}

interface RowMemo extends RowFigures {
  readonly steps: readonly Step[];
  readonly sources: readonly unknown[];
  readonly isCollapsed: boolean;
  readonly laneKind: LaneKind;
  /** In the order of the steps; null: nothing is drawn there. */
  readonly drawn: readonly (Drawn | null)[];
  placed: PlacedCells | null;
}

export interface RowStore {
  /** Starts a layout; another language or measure forgets everything. */
  begin(context: FigureContext): void;
  figures(lane: Lane, steps: readonly Step[], facts: Facts): RowFigures;
  cells(lane: Lane, columns: readonly ColumnLayout[], top: number, height: number): CellRow;
  /** Forgets the lanes the layout did not ask for. */
  end(): void;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((input, index) => Object.is(input, other[index]));

/** Everything the figures of a lane are made of, besides the steps and the lane's own fields. */
function sourcesOf({ id, laneKind, unit }: Lane, facts: Facts): readonly unknown[] {
  if (laneKind === 'emotion') {
    const others = facts.curvesIn(id).flatMap((lane) => [lane, facts.cellsOf(lane.id)]);
    return [facts.cellsOf(id), facts.snapshot.byKind.persona, ...others];
  }
  if (showsOwnCells(laneKind)) return [facts.cellsOf(id), unit];
  const { snapshot, most, funnel } = facts;
  const { quote, screenshot, pin, theme, pain, fix, metric } = snapshot.byKind;
  const records = [quote, screenshot, pin, theme, pain, fix, metric, mapOf(snapshot), evidenceOf(snapshot)];
  return [...records, most, funnel];
}

function figureOf(drawing: Drawing, isCollapsed: boolean, context: FigureContext): Omit<Drawn, 'inputs'> {
  if (isCollapsed) {
    const draw = () => collapseFigure(drawing.draw(context), context.measure);
    return { figure: new DeferredFigure(draw), tallest: COLLAPSED_HEIGHT };
  }
  if (drawing.tallest)
    return { figure: new DeferredFigure(() => drawing.draw(context)), tallest: drawing.tallest(context) };
  const figure = drawing.draw(context);
  return { figure, tallest: figure.height };
}

/** Draws the figures that may be the highest, and no other. */
function greatestHeight(drawn: readonly (Drawn | null)[]): number {
  const byLimit = drawn.filter((each) => each !== null).sort((one, other) => other.tallest - one.tallest);
  let height = 0;
  for (const { figure, tallest } of byLimit) {
    if (tallest <= height) break;
    height = Math.max(height, figure.height);
  }
  return height;
}

/** Where each step stood before; -1: it is new. The rows of a layout ask for the same steps, one after another. */
function rememberPlaces(): (before: readonly Step[], now: readonly Step[]) => readonly number[] {
  let last: { readonly before: readonly Step[]; readonly now: readonly Step[] } | null = null;
  let places: readonly number[] = [];
  return (before, now) => {
    if (last?.before !== before || last.now !== now) {
      const stood = new Map(before.map(({ id }, index) => [id, index]));
      places = now.map(({ id }) => stood.get(id) ?? -1);
      last = { before, now };
    }
    return places;
  };
}

export function createRowStore(): RowStore {
  const earlierPlaces = rememberPlaces();
  let context: FigureContext | null = null;
  let before = new Map<string, RowMemo>();
  let now = new Map<string, RowMemo>();

  function draw(
    lane: Lane,
    steps: readonly Step[],
    facts: Facts,
    sources: readonly unknown[],
    old: RowMemo | undefined,
  ): RowMemo {
    if (!context) throw new Error('A layout was not begun');
    const drawnBy = context;
    const { laneKind, isCollapsed } = lane;
    const kind = figureKinds[laneKind];
    const known = old?.laneKind === laneKind && old.isCollapsed === isCollapsed ? old : null;
    // Beside its sources, what a lane shows at a step hangs on that step alone.
    const areOthersKept = known !== null && isSame(known.sources, sources);
    const earlier = known && earlierPlaces(known.steps, steps);
    const drawn = (isRuleLane(laneKind) ? [] : steps).map((step, index): Drawn | null => {
      const place = earlier?.[index] ?? -1;
      const before = known?.drawn[place] ?? null;
      if (areOthersKept && known.steps[place] === step) return before;
      const drawing = kind({ lane, step }, facts);
      if (!drawing) return null;
      const isKept = before !== null && isSame(before.inputs, drawing.inputs);
      return isKept ? before : { inputs: drawing.inputs, ...figureOf(drawing, isCollapsed, drawnBy) };
    });
    const figures = drawn.map((each) => each?.figure ?? emptyFigure);
    const height = isCollapsed ? 0 : greatestHeight(drawn);
    return { steps, sources, isCollapsed, laneKind, drawn, figures, height, placed: old?.placed ?? null };
  }

  return {
    begin(next) {
      if (context?.language !== next.language || context.measure !== next.measure) before = new Map();
      context = next;
      now = new Map();
    },
    figures(lane, steps, facts) {
      const old = before.get(lane.id);
      const sources = sourcesOf(lane, facts);
      const isKept =
        old !== undefined &&
        old.laneKind === lane.laneKind &&
        old.isCollapsed === lane.isCollapsed &&
        old.steps === steps &&
        isSame(old.sources, sources);
      const memo = isKept ? old : draw(lane, steps, facts, sources, old);
      now.set(lane.id, memo);
      return memo;
    },
    cells(lane, columns, top, height) {
      const memo = now.get(lane.id);
      if (!memo) throw new Error('The figures of a row come before its cells');
      memo.placed = PlacedCells.of({ laneId: lane.id, columns, top, height }, memo.figures, memo.placed);
      return memo.placed;
    },
    end() {
      before = now;
    },
  };
}
