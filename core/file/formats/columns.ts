/**
 * The map as formats see it: groups of steps from left to right, and what stands in each lane at each step.
 * Unplaced steps form a last group of their own. Knows no format.
 */
import type { Language } from '../../document/records/field';
import type { Step } from '../../document/records/step';
import { cellAt, lanesInOrder, stagesInOrder, stepsOfStage } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { formatWords } from '../../i18n/messages/formats';
import { translate } from '../../i18n/translate';

export interface WriteOptions {
  /** Of names that the format needs and the map leaves to the reader's language, e.g. of lanes. */
  readonly language: Language;
}

export interface StepGroup {
  readonly title: string;
  readonly color: number;
  readonly steps: readonly Step[];
}

export function stepGroups(snapshot: Snapshot, language: Language): readonly StepGroup[] {
  const groups = stagesInOrder(snapshot).map(({ id, title, color }) => ({
    title,
    color,
    steps: stepsOfStage(snapshot, id),
  }));
  const unplaced = stepsOfStage(snapshot, null);
  if (unplaced.length === 0) return groups;
  return [...groups, { title: translate(language, formatWords.unplaced), color: 0, steps: unplaced }];
}

/** The customer's emotion at a step: of the first lane that knows one; null: a gap. */
export function emotionAt(snapshot: Snapshot, step: Step): number | null {
  for (const lane of lanesInOrder(snapshot)) {
    if (lane.laneKind !== 'emotion') continue;
    const emotion = cellAt(snapshot, lane.id, step.id)?.emotion ?? null;
    if (emotion !== null) return emotion;
  }
  return null;
}

/** True where a text is one of our own words, in either language. */
export const isWord = (text: string, word: { readonly en: unknown; readonly ru: unknown }): boolean =>
  text === word.en || text === word.ru;
