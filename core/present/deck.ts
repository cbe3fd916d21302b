/**
 * A map to present: its steps for whoever walks, the row in which they are shown, and the forks on the way. Made of
 * the map's snapshot alone, so neither a network nor a store of contacts is asked. Holds everything, hidden quotes and
 * notes too: what of it an audience may see is decided in shown-slide.ts.
 */
import type { Language } from '../document/records/field';
import type { StepId } from '../document/records/identity';
import { stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { usualContents } from '../export/contents-choice';
import type { MapReport } from '../export/map-report';
import { pageRecords } from '../export/page-data';
import { noFilter, openJourney, type Walk, type WalkStep } from '../walk/journey';
import { type Forks, forksOf } from './forks';
import { byPain, type HeatMap, heatOfSteps } from './heat';
import { type DeckChoice, usualChoice } from './order';

/** Where one can be: steps by their id, so that edits made meanwhile move nobody elsewhere. */
export type Place =
  | { readonly kind: 'cover' | 'overview' | 'summary' }
  | { readonly kind: 'step'; readonly stepId: StepId };

export interface DeckStep {
  readonly id: StepId;
  readonly walked: WalkStep;
}

export interface Deck {
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly report: MapReport;
  readonly walk: Walk;
  readonly choice: DeckChoice;
  /** All that can be gone to, in the order of the map. */
  readonly steps: readonly DeckStep[];
  /** Those that are shown one after another, before anybody chose at a fork. */
  readonly row: readonly StepId[];
  /** Only where the order is that of the path. */
  readonly forks: Forks;
  readonly heatMap: HeatMap;
}

interface Presented {
  readonly language: Language;
  /** Today, YYYY-MM-DD, for the line of facts. */
  readonly date: string;
  readonly choice?: DeckChoice;
}

export function makeDeck(snapshot: Snapshot, { language, date, choice = usualChoice }: Presented): Deck {
  const journey = openJourney({
    mapId: snapshot.mapId,
    records: pageRecords(snapshot),
    options: { language, theme: 'light', date, contents: { ...usualContents, hasNotes: true } },
    logo: null,
    pictures: {},
  });
  const { report } = journey;
  const walk = journey.walk({ ...noFilter, personaId: choice.personaId });
  const walked = new Map(walk.steps.map((each) => [each.step.id, each]));
  const steps = stepsInOrder(snapshot).flatMap(({ id }): readonly DeckStep[] => {
    const found = walked.get(id);
    return found ? [{ id, walked: found }] : [];
  });
  const inOrder = steps.map(({ id }) => id);
  const heatMap = heatOfSteps({ steps, report, language, walk, snapshot });
  return {
    language,
    snapshot,
    report,
    walk,
    choice,
    steps,
    row: rowOf(choice, inOrder, heatMap),
    forks:
      choice.order === 'path'
        ? forksOf(snapshot, { steps: inOrder, personaId: choice.personaId })
        : new Map(),
    heatMap,
  };
}

/** A list of which nothing is left shows the path. */
function rowOf({ order, plan }: DeckChoice, inOrder: readonly StepId[], heatMap: HeatMap): readonly StepId[] {
  if (order === 'pain') return byPain(inOrder, heatMap);
  if (order === 'path') return inOrder;
  const known = new Set(inOrder);
  const listed = [...new Set(plan.map(({ stepId }) => stepId))].filter((id) => known.has(id));
  return listed.length === 0 ? inOrder : listed;
}

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.kind === 'step' ? other.kind === 'step' && one.stepId === other.stepId : one.kind === other.kind;

export const stepAt = ({ steps }: Deck, place: Place): DeckStep | null =>
  place.kind === 'step' ? (steps.find(({ id }) => id === place.stepId) ?? null) : null;

/** Quotes of a step that may be revealed: none where the map hides their lane. */
export const quotesAt = ({ walk }: Deck, { walked }: DeckStep) =>
  walk.shows('quotes') ? walked.step.quotes : [];

/** Hashes of the pictures that a place shows. */
export function picturesAt(deck: Deck, place: Place): readonly string[] {
  const step = stepAt(deck, place);
  if (!step) return [];
  const { walked } = step;
  const seen = deck.walk.shows('screenshot') ? walked.step.pictures : [];
  const drawn = walked.cells.pictures.filter(({ laneId }) => deck.walk.showsLane(laneId));
  return [...new Set([...seen, ...drawn].map(({ hash }) => hash))];
}
