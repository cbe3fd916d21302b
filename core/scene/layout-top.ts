/** What stands above the lanes: columns, stage bands, and the row of step cards with the paths between them. */
import { branches, foldedBehind } from '../document/journey';
import type { Language } from '../document/records/field';
import type { Path } from '../document/records/path';
import { pathsOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { lanes as text } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { formatShare } from '../metrics/format';
import { drawArc, drawFork, drawStraight } from './draw-route';
import type { FigureContext } from './figures/figure-kind';
import { layoutCards, layoutColumns, layoutStages } from './layout-steps';
import type { MapLayout } from './layout-types';
import { shownGroups, stageGroups, stepNumbers } from './outline';
import { routePaths } from './route-paths';
import { headerText } from './row-header';
import { assignTracks } from './tracks';

/** Between the stage bands and the paths, the cards and the first lane. */
const BAND_GAP = 10;
const UNDER_CARDS = 16;

export interface TopLayout
  extends Pick<MapLayout, 'width' | 'stageRow' | 'stages' | 'columns' | 'pathRow' | 'cards' | 'edges'> {
  /** y of the first lane. */
  readonly bottom: number;
}

export interface TopRequest {
  readonly snapshot: Snapshot;
  /** Ids of the steps to draw. */
  readonly shown: ReadonlySet<string>;
  /** The only stage to draw; null: all. */
  readonly stageId: string | null;
}

export function layoutTop({ snapshot, shown, stageId }: TopRequest, context: FigureContext): TopLayout {
  const { language, measure } = context;
  const all = stageGroups(snapshot);
  const groups = shownGroups(all, shown, stageId);
  const columns = layoutColumns(groups);
  const stages = layoutStages(groups, columns, context);
  const tracks = assignTracks(
    groups.flatMap(({ steps }) => steps),
    branches(snapshot),
  );
  const numbers = stepNumbers(all);
  const cards = layoutCards({ groups, columns: columns.columns, tracks, numbers }, context);
  const routes = routePaths(pathsOf(snapshot), {
    places: cards.places,
    measure,
    labelOf: (path) => pathText(snapshot, path, language),
    isFolded: (path) => foldedBehind(snapshot, path) > 0,
  });
  const y = stages.height + BAND_GAP;
  const band = { tops: trackTops(y + routes.above, cards.height, routes.gaps), cardHeight: cards.height };
  const first = band.tops[0] ?? 0;
  const cardsHeight = (band.tops.at(-1) ?? 0) + cards.height - first;
  const height = routes.above + cardsHeight + routes.below + UNDER_CARDS;
  return {
    width: columns.right,
    bottom: y + height,
    stageRow: { y: 0, height: stages.height },
    stages: stages.stages,
    columns: columns.columns,
    pathRow: {
      y,
      height,
      headerLines: headerText(translate(language, text.steps), 'strong', context),
      cards: { y: first, height: cardsHeight },
    },
    cards: cards.place(band.tops),
    edges: [
      ...routes.straight.map((route) => drawStraight(route, band)),
      ...routes.forks.map((route) => drawFork(route, band)),
      ...routes.arcs.map((route) => drawArc(route, band)),
    ],
  };
}

function trackTops(first: number, cardHeight: number, gaps: readonly number[]): readonly number[] {
  const tops = [first];
  for (const gap of gaps) tops.push((tops.at(-1) ?? first) + cardHeight + gap);
  return tops;
}

/** What is written on a path: its label, its share, and how many steps a folded branch hides. */
function pathText(snapshot: Snapshot, path: Path, language: Language): string {
  const folded = foldedBehind(snapshot, path);
  const parts = [
    path.label.trim(),
    path.share === null ? '' : shareText(path.share, language),
    folded === 0 ? '' : translate(language, text.foldedSteps, { count: folded }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Shares as people say them: whole per cents where they are whole. */
const shareText = (share: number, language: Language): string =>
  formatShare(share, language, Number.isInteger(Number((share * 100).toFixed(6))) ? 0 : 1);
