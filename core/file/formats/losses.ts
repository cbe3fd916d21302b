/**
 * What a map holds, counted part by part, so that each format can say what it leaves behind.
 * A format names what it carries; the rest, where there is any, is the list people see.
 */
import { isTextLane, type LaneKind } from '../../document/records/lane';
import { mapOf, pathsOf, stagesInOrder, stepsInOrder, stepsOfStage } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { isFormatted, parseRichText, type RichLine } from '../../text/rich-text';

/** Parts of a map that a format may be unable to write. */
export const mapParts = [
  'title',
  'description',
  'tags',
  'stages',
  'stageColors',
  'emptyStages',
  'twinStages',
  'unplacedSteps',
  'notes',
  'lanes',
  'laneTitles',
  'laneSettings',
  'cells',
  'bold',
  'lists',
  'links',
  'emotions',
  'emotionGaps',
  'otherEmotions',
  'emotionNotes',
  'numbers',
  'icons',
  'marks',
  'cellPictures',
  'strayTexts',
  'personas',
  'personaDetails',
  'paths',
  'pathKinds',
  'pathLabels',
  'shares',
  'pathPersonas',
  'screenshots',
  'pins',
  'quotes',
  'quoteOrigins',
  'collections',
  'metrics',
  'rules',
  'themes',
  'pains',
  'painDetails',
  'fixes',
  'fixDetails',
  'sessions',
  'votes',
  'comments',
  'sources',
  'detailMaps',
] as const;
export type MapPart = (typeof mapParts)[number];

/** What a format that knows journeys with lanes carries; each adds what else it has a place for. */
export const journeyParts: readonly MapPart[] = [
  'stages',
  'lanes',
  'laneTitles',
  'cells',
  'lists',
  'links',
  'emotions',
  'emotionGaps',
  'otherEmotions',
  'emotionNotes',
  'numbers',
  'personas',
  'paths',
  'pathKinds',
  'pathLabels',
  'shares',
  'quotes',
  'pains',
  'fixes',
];

/** Parts of another program's file that a map has no place for. */
export const foreignParts = [
  'configuration',
  'scores',
  'pictures',
  'files',
  'addresses',
  'shapes',
  'signs',
  'otherPages',
  'otherJourneys',
  'times',
  'nodeDetails',
  'looseEdges',
  'cutTexts',
  'figures',
] as const;
export type ForeignPart = (typeof foreignParts)[number];

export interface Loss {
  readonly kind: MapPart | ForeignPart;
  /** At least 1. */
  readonly count: number;
}

const countOf = <Item>(items: readonly Item[], is: (item: Item) => boolean): number =>
  items.reduce((count, item) => count + (is(item) ? 1 : 0), 0);

function countFormatting(
  cells: readonly { readonly text: string }[],
): Pick<Record<MapPart, number>, 'bold' | 'lists' | 'links'> {
  const texts = cells.flatMap(({ text }) => (isFormatted(text) ? [parseRichText(text)] : []));
  const holds = (isIn: (line: RichLine) => boolean): number => countOf(texts, (lines) => lines.some(isIn));
  return {
    bold: holds(({ runs }) => runs.some(({ isBold }) => isBold)),
    lists: holds(({ marker }) => marker !== ''),
    links: holds(({ runs }) => runs.some(({ address }) => address !== null)),
  };
}

function countLanesAndCells(snapshot: Snapshot): Partial<Record<MapPart, number>> {
  const { lane: lanes, cell: cells } = snapshot.byKind;
  const kinds = new Map<string, LaneKind>(lanes.map(({ id, laneKind }) => [id, laneKind]));
  const kindOf = (laneId: string): LaneKind | undefined => kinds.get(laneId);
  const isText = (laneId: string): boolean => isTextLane(kindOf(laneId) ?? 'screenshot');
  const withEmotion = cells.filter(({ at, emotion }) => emotion !== null && kindOf(at.laneId) === 'emotion');
  const feltSteps = new Set<string>(withEmotion.map(({ at }) => at.stepId));
  return {
    lanes: lanes.length,
    laneTitles: countOf(lanes, ({ title }) => title !== ''),
    laneSettings: countOf(
      lanes,
      ({ height, isHidden, isCollapsed, isLocked, drawnIn, unit }) =>
        height !== null || isHidden || isCollapsed || isLocked || drawnIn !== null || unit !== '',
    ),
    cells: countOf(cells, ({ at, text }) => text !== '' && isText(at.laneId)),
    ...countFormatting(cells),
    strayTexts: countOf(
      cells,
      ({ at, text }) => text !== '' && !isText(at.laneId) && kindOf(at.laneId) !== 'emotion',
    ),
    emotionNotes: countOf(cells, ({ at, text }) => text !== '' && kindOf(at.laneId) === 'emotion'),
    emotions: withEmotion.length,
    otherEmotions: withEmotion.length - feltSteps.size,
    emotionGaps: snapshot.byKind.step.length - feltSteps.size,
    numbers: countOf(cells, ({ at, number }) => number !== null && kindOf(at.laneId) === 'customNumber'),
    icons: countOf(cells, ({ icon }) => icon !== null),
    marks: countOf(cells, ({ mark }) => mark !== null),
    cellPictures: countOf(cells, ({ picture }) => picture !== null),
  };
}

/** How much of each part the map holds; parts that are not named are not there. */
export function countParts(snapshot: Snapshot): Partial<Record<MapPart, number>> {
  const { byKind } = snapshot;
  const paths = pathsOf(snapshot);
  const stages = stagesInOrder(snapshot);
  const filled = stages.filter(({ id }) => stepsOfStage(snapshot, id).length > 0);
  const map = mapOf(snapshot);
  return {
    ...countLanesAndCells(snapshot),
    title: map.title === '' ? 0 : 1,
    twinStages: filled.filter(({ title }, index) => index > 0 && filled[index - 1]?.title === title).length,
    description: map.description === '' ? 0 : 1,
    tags: map.tags.length,
    stages: stages.length,
    stageColors: countOf(stages, ({ color }) => color !== 0),
    emptyStages: countOf(stages, ({ id }) => stepsOfStage(snapshot, id).length === 0),
    unplacedSteps: stepsOfStage(snapshot, null).length,
    notes: countOf(stepsInOrder(snapshot), ({ notes }) => notes !== ''),
    detailMaps: countOf(byKind.step, ({ detailMapId }) => detailMapId !== null),
    personas: byKind.persona.length,
    personaDetails: countOf(
      byKind.persona,
      ({ role, goals, quote, share, picture }) =>
        role !== '' || goals !== '' || quote !== '' || share !== null || picture !== null,
    ),
    paths: paths.length,
    pathKinds: countOf(paths, ({ pathKind }) => pathKind !== 'main'),
    pathLabels: countOf(paths, ({ label }) => label !== ''),
    shares: countOf(paths, ({ share }) => share !== null),
    pathPersonas: countOf(paths, ({ personaIds }) => personaIds.length > 0),
    screenshots: byKind.screenshot.length,
    pins: byKind.pin.length,
    quotes: byKind.quote.length,
    quoteOrigins: countOf(byKind.quote, ({ origin }) => origin !== null),
    metrics: byKind.metric.length,
    rules: byKind.rule.length,
    themes: byKind.theme.length,
    pains: byKind.pain.length,
    painDetails: countOf(byKind.pain, ({ description, severity }) => description !== '' || severity !== null),
    fixes: byKind.fix.length,
    fixDetails: countOf(byKind.fix, ({ description, team, owner }) => `${description}${team}${owner}` !== ''),
    collections: byKind.collection.length,
    sessions: byKind.session.length,
    votes: byKind.vote.length,
    comments: byKind.comment.length,
    sources: byKind.source.length,
  };
}

/**
 * What the map holds and the format does not carry, in the order of the list.
 * `partly`: parts it carries in part, with the number of those that were left.
 */
export function leftBehind(
  snapshot: Snapshot,
  carried: ReadonlySet<MapPart>,
  partly: Partial<Record<MapPart, number>> = {},
): readonly Loss[] {
  const counts = { ...countParts(snapshot), ...partly };
  return mapParts
    .filter((kind) => !carried.has(kind) || partly[kind] !== undefined)
    .map((kind) => ({ kind, count: counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0);
}
