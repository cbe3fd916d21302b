/** What stands above the lanes: columns, stage bands, and the row of step cards with the paths between them. */
import type { Language } from '../document/records/field';
import { pathsOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { lanes as text } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { formatShare } from '../metrics/format';
import { drawArc, drawStraight } from './draw-route';
import type { FigureContext } from './figures/figure-kind';
import { layoutCards, layoutColumns, layoutStages } from './layout-steps';
import type { MapLayout } from './layout-types';
import { stageGroups } from './outline';
import { routePaths } from './route-paths';
import { headerText } from './row-header';

/** Between the stage bands and the paths, the cards and the first lane. */
const BAND_GAP = 10;
const UNDER_CARDS = 16;

export interface TopLayout
  extends Pick<MapLayout, 'width' | 'stageRow' | 'stages' | 'columns' | 'pathRow' | 'cards' | 'edges'> {
  /** y of the first lane. */
  readonly bottom: number;
}

/** Shares as people say them: whole per cents where they are whole. */
const shareText =
  (language: Language) =>
  (share: number): string =>
    formatShare(share, language, Number.isInteger(Number((share * 100).toFixed(6))) ? 0 : 1);

export function layoutTop(snapshot: Snapshot, context: FigureContext): TopLayout {
  const groups = stageGroups(snapshot);
  const columns = layoutColumns(groups);
  const stages = layoutStages(groups, columns, context);
  const cards = layoutCards(groups, columns.columns, context);
  const routes = routePaths(pathsOf(snapshot), {
    places: cards.places,
    measure: context.measure,
    shareText: shareText(context.language),
  });
  const y = stages.height + BAND_GAP;
  const band = { top: y + routes.above, height: cards.height };
  const height = routes.above + band.height + routes.below + UNDER_CARDS;
  return {
    width: columns.right,
    bottom: y + height,
    stageRow: { y: 0, height: stages.height },
    stages: stages.stages,
    columns: columns.columns,
    pathRow: {
      y,
      height,
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
