/**
 * From a snapshot to boxes: stages, step cards, paths, lanes and cells. Content decides the heights.
 * What was drawn for the last snapshot is kept where its records are the same, so that an edit of one cell
 * draws that cell and moves the rest. Knows nothing of colours, screens or pages.
 */
import type { Language } from '../document/records/field';
import type { Lane } from '../document/records/lane';
import type { Step } from '../document/records/step';
import { stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { MapHeat } from '../pains/heat';
import { heatedCards } from './card-heat';
import { CellIndex } from './cell-index';
import { laneRows } from './curves-in-rows';
import { createFactReader } from './facts';
import type { FigureContext } from './figures/figure-kind';
import { type Focus, noFocus, shownLanes, shownStepIds, stageInFocus } from './focus';
import { layoutRow } from './layout-row';
import { layoutTop, type TopLayout } from './layout-top';
import { type CardLayout, HEADER_WIDTH, type MapLayout } from './layout-types';
import { createRowStore } from './row-store';
import type { MeasureText } from './scene';

export interface LayoutOptions {
  readonly language: Language;
  readonly measure: MeasureText;
  /** What of the map to lay out; left out: all of it but folded branches. */
  readonly focus?: Focus;
  /** Where the map hurts, shown on its cards; left out: not shown. Of the whole map, also where a part is laid out. */
  readonly heat?: MapHeat | null;
}

const noLanes: readonly Lane[] = [];

export type LayoutMap = (snapshot: Snapshot, options: LayoutOptions) => MapLayout;

/** A layouter that remembers its last map; one for each open map. */
export function createLayouter(): LayoutMap {
  const readFacts = createFactReader();
  const store = createRowStore();
  const stepsOf = rememberSteps();
  const topOf = rememberTop();
  const heated = rememberHeat();
  return (snapshot, { language, measure, focus = noFocus, heat = null }) => {
    const context: FigureContext = { language, measure };
    store.begin(context);
    const { lanes, drawnIn } = laneRows(shownLanes(snapshot, focus));
    const facts = readFacts(snapshot, (laneId) => drawnIn.get(laneId) ?? noLanes);
    const steps = stepsOf(snapshot, focus);
    const top = topOf(snapshot, steps, focus, context);
    let y = top.bottom;
    const rows = lanes.map((lane) => {
      const result = layoutRow({ lane, steps, columns: top.columns, top: y, facts, store, context });
      y += result.row.height;
      return result;
    });
    store.end();
    const { bottom, width, ...above } = top;
    const shownRows = rows.map(({ row }) => row);
    return {
      ...above,
      cards: heat ? heated(above.cards, heat, context) : above.cards,
      width,
      height: y,
      headerWidth: HEADER_WIDTH,
      rows: shownRows,
      cells: new CellIndex(shownRows, top.columns),
      curves: rows.flatMap(({ curves }) => curves),
    };
  };
}

/** Cards whose heat is the same are the ones of the last time. */
function rememberHeat() {
  let last: { readonly inputs: readonly unknown[]; readonly cards: readonly CardLayout[] } | null = null;
  return (cards: readonly CardLayout[], heat: MapHeat, context: FigureContext): readonly CardLayout[] => {
    const inputs = [cards, heat, context.language, context.measure];
    if (!last?.inputs.every((input, index) => input === inputs[index]))
      last = { inputs, cards: heatedCards(cards, heat, context) };
    return last.cards;
  };
}

/** Lays out a map once, remembering nothing. */
export const layoutMap: LayoutMap = (snapshot, options) => createLayouter()(snapshot, options);

/** Rows tell by identity whether their steps are the same ones: a path that changed must not draw them anew. */
function rememberSteps(): (snapshot: Snapshot, focus: Focus) => readonly Step[] {
  let last: readonly Step[] = [];
  return (snapshot, focus) => {
    const all = stepsInOrder(snapshot);
    const shown = shownStepIds(snapshot, focus);
    const steps = shown.size === all.length ? all : all.filter(({ id }) => shown.has(id));
    const isSame = steps.length === last.length && steps.every((step, index) => step === last[index]);
    if (!isSame) last = steps;
    return last;
  };
}

/** What stands above the lanes changes with stages, steps and paths alone. */
function rememberTop() {
  let last: { readonly inputs: readonly unknown[]; readonly top: TopLayout } | null = null;
  return (snapshot: Snapshot, steps: readonly Step[], focus: Focus, context: FigureContext): TopLayout => {
    const { stage, step, path } = snapshot.byKind;
    const stageId = stageInFocus(snapshot, focus);
    const inputs = [stage, step, path, steps, stageId, context.language, context.measure];
    if (!last?.inputs.every((input, index) => input === inputs[index])) {
      const shown = new Set<string>(steps.map(({ id }) => id));
      last = { inputs, top: layoutTop({ snapshot, shown, stageId }, context) };
    }
    return last.top;
  };
}
