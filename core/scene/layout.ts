/**
 * From a snapshot to boxes: stages, step cards, paths, lanes and cells. Content decides the heights.
 * What was drawn for the last snapshot is kept where its records are the same, so that an edit of one cell
 * draws that cell and moves the rest. Knows nothing of colours, screens or pages.
 */
import type { Language } from '../document/records/field';
import { lanesInOrder, pathsOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { lanes as text } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { formatShare } from '../metrics/format';
import { drawArc, drawStraight } from './draw-route';
import { type Facts, readFacts } from './facts';
import { createFigureStore, type FigureStore } from './figure-store';
import type { FigureContext } from './figures/figure-kind';
import { layoutRow } from './layout-row';
import { type Columns, layoutCards, layoutColumns, layoutStages } from './layout-steps';
import { HEADER_WIDTH, type MapLayout } from './layout-types';
import { type StageGroup, stageGroups } from './outline';
import { routePaths } from './route-paths';
import { headerText } from './row-header';
import type { MeasureText } from './scene';

export interface LayoutOptions {
  readonly language: Language;
  readonly measure: MeasureText;
}

/** Between the stage bands and the paths, the cards and the first lane. */
const BAND_GAP = 10;
const UNDER_CARDS = 16;

export type LayoutMap = (snapshot: Snapshot, options: LayoutOptions) => MapLayout;

/** A layouter that remembers its last map; one for each open map. */
export function createLayouter(): LayoutMap {
  const store = createFigureStore();
  return (snapshot, options) => layoutWith(snapshot, readFacts(snapshot), store, options);
}

/** Lays out a map once, remembering nothing. */
export const layoutMap: LayoutMap = (snapshot, options) => createLayouter()(snapshot, options);

function layoutWith(
  snapshot: Snapshot,
  facts: Facts,
  store: FigureStore,
  { language, measure }: LayoutOptions,
): MapLayout {
  const context: FigureContext = { language, measure };
  store.begin(context);
  const groups = stageGroups(snapshot);
  const columns = layoutColumns(groups);
  const stages = layoutStages(groups, columns, context);
  const path = layoutPathRow(snapshot, groups, columns, stages.height + BAND_GAP, context);
  const steps = groups.flatMap((group) => group.steps);
  let top = path.pathRow.y + path.pathRow.height;
  const rows = lanesInOrder(snapshot)
    .filter((lane) => !lane.isHidden)
    .map((lane) => {
      const result = layoutRow({ lane, steps, columns: columns.columns, top, facts, store, context });
      top += result.row.height;
      return result;
    });
  store.end();
  return {
    width: columns.right,
    height: top,
    headerWidth: HEADER_WIDTH,
    stageRow: { y: 0, height: stages.height },
    stages: stages.stages,
    columns: columns.columns,
    ...path,
    rows: rows.map(({ row }) => row),
    cells: new Map(rows.flatMap(({ cells }) => cells)),
    curves: rows.flatMap(({ curve }) => curve ?? []),
  };
}

/** Shares as people say them: whole per cents where they are whole. */
const shareText =
  (language: Language) =>
  (share: number): string =>
    formatShare(share, language, Number.isInteger(Number((share * 100).toFixed(6))) ? 0 : 1);

function layoutPathRow(
  snapshot: Snapshot,
  groups: readonly StageGroup[],
  { columns }: Columns,
  y: number,
  context: FigureContext,
): Pick<MapLayout, 'pathRow' | 'cards' | 'edges'> {
  const cards = layoutCards(groups, columns, context);
  const routes = routePaths(pathsOf(snapshot), {
    places: cards.places,
    measure: context.measure,
    shareText: shareText(context.language),
  });
  const band = { top: y + routes.above, height: cards.height };
  return {
    pathRow: {
      y,
      height: routes.above + band.height + routes.below + UNDER_CARDS,
      headerLines: headerText(translate(context.language, text.steps), 'strong', context),
      cards: { y: band.top, height: band.height },
    },
    cards: cards.place(band.top),
    edges: [
      ...routes.straight.map((route) => drawStraight(route, band)),
      ...routes.arcs.map((route) => drawArc(route, band)),
    ],
  };
}
