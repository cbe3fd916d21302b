/**
 * A map as a row of slides: cover, overview, its steps in the order of the path, summary. Made of the map's snapshot
 * alone, so neither a network nor a store of contacts is asked. Holds everything, hidden quotes and notes too: what of
 * it an audience may see is decided in shown-slide.ts.
 */
import type { Language } from '../document/records/field';
import type { StepId } from '../document/records/identity';
import { stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { usualContents } from '../export/contents-choice';
import type { MapReport } from '../export/map-report';
import { pageRecords } from '../export/page-data';
import { noFilter, openJourney, type Walk, type WalkStep } from '../walk/journey';

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
  readonly steps: readonly DeckStep[];
  readonly places: readonly Place[];
}

/** `date`: today, YYYY-MM-DD, for the line of facts. */
export function makeDeck(snapshot: Snapshot, language: Language, date: string): Deck {
  const journey = openJourney({
    mapId: snapshot.mapId,
    records: pageRecords(snapshot),
    options: { language, theme: 'light', date, contents: { ...usualContents, hasNotes: true } },
    logo: null,
    pictures: {},
  });
  const walk = journey.walk(noFilter);
  const walked = new Map(walk.steps.map((each) => [each.step.id, each]));
  const steps = stepsInOrder(snapshot).flatMap(({ id }): readonly DeckStep[] => {
    const found = walked.get(id);
    return found ? [{ id, walked: found }] : [];
  });
  const places: readonly Place[] = [
    { kind: 'cover' },
    { kind: 'overview' },
    ...steps.map(({ id }): Place => ({ kind: 'step', stepId: id })),
    { kind: 'summary' },
  ];
  return { language, snapshot, report: journey.report, walk, steps, places };
}

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.kind === 'step' ? other.kind === 'step' && one.stepId === other.stepId : one.kind === other.kind;

/** Where a place is in the row. A step that was removed meanwhile: the overview. */
export function indexOf({ places }: Deck, place: Place): number {
  const found = places.findIndex((each) => isSamePlace(each, place));
  return found < 0 ? 1 : found;
}

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
