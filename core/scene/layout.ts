/**
 * From a snapshot to boxes: stages, step cards, paths, lanes and cells. Content decides the heights.
 * What was drawn for the last snapshot is kept where its records are the same, so that an edit of one cell
 * draws that cell and moves the rest. Knows nothing of colours, screens or pages.
 */
import type { Language } from '../document/records/field';
import { lanesInOrder, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { createFactReader } from './facts';
import type { FigureContext } from './figures/figure-kind';
import { layoutRow } from './layout-row';
import { layoutTop, type TopLayout } from './layout-top';
import { cellKey, HEADER_WIDTH, type MapLayout } from './layout-types';
import { createRowStore } from './row-store';
import type { MeasureText } from './scene';

export interface LayoutOptions {
  readonly language: Language;
  readonly measure: MeasureText;
}

export type LayoutMap = (snapshot: Snapshot, options: LayoutOptions) => MapLayout;

/** A layouter that remembers its last map; one for each open map. */
export function createLayouter(): LayoutMap {
  const readFacts = createFactReader();
  const store = createRowStore();
  const topOf = rememberTop();
  return (snapshot, { language, measure }) => {
    const context: FigureContext = { language, measure };
    store.begin(context);
    const facts = readFacts(snapshot);
    const top = topOf(snapshot, context);
    const steps = stepsInOrder(snapshot);
    let y = top.bottom;
    const rows = lanesInOrder(snapshot)
      .filter((lane) => !lane.isHidden)
      .map((lane) => {
        const result = layoutRow({ lane, steps, columns: top.columns, top: y, facts, store, context });
        y += result.row.height;
        return result;
      });
    store.end();
    const { bottom, width, ...above } = top;
    return {
      ...above,
      width,
      height: y,
      headerWidth: HEADER_WIDTH,
      rows: rows.map(({ row }) => row),
      cells: new Map(
        rows.flatMap(({ row }) =>
          row.cells.map((cell) => [cellKey(cell.laneId, cell.stepId), cell] as const),
        ),
      ),
      curves: rows.flatMap(({ curve }) => curve ?? []),
    };
  };
}

/** Lays out a map once, remembering nothing. */
export const layoutMap: LayoutMap = (snapshot, options) => createLayouter()(snapshot, options);

/** What stands above the lanes changes with stages, steps and paths alone. */
function rememberTop(): (snapshot: Snapshot, context: FigureContext) => TopLayout {
  let last: { readonly inputs: readonly unknown[]; readonly top: TopLayout } | null = null;
  return (snapshot, context) => {
    const { stage, step, path } = snapshot.byKind;
    const inputs = [stage, step, path, context.language, context.measure];
    if (!last?.inputs.every((input, index) => input === inputs[index])) {
      last = { inputs, top: layoutTop(snapshot, context) };
    }
    return last.top;
  };
}
