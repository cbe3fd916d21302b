/**
 * The map as formats see it: groups of steps from left to right, and what stands in each lane at each step.
 * Unplaced steps form a last group of their own. Knows no format.
 */
import type { Language } from '../../document/records/field';
import type { Path } from '../../document/records/path';
import type { Step } from '../../document/records/step';
import {
  cellAt,
  lanesInOrder,
  pathsOf,
  stagesInOrder,
  stepsInOrder,
  stepsOfStage,
} from '../../document/select';
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

/** Paths that say more than "and then the next step": formats of a plain sequence lose them. */
export function branchingPaths(snapshot: Snapshot): number {
  const numbers = new Map<string, number>(stepsInOrder(snapshot).map(({ id }, index) => [id, index]));
  const isPlain = ({ ends, pathKind, label, share }: Path): boolean =>
    pathKind === 'main' &&
    label === '' &&
    share === null &&
    (numbers.get(ends.from) ?? 0) + 1 === numbers.get(ends.to);
  return pathsOf(snapshot).filter((path) => !isPlain(path)).length;
}
