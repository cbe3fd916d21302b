/**
 * Which step of which map a few words are about, guessed by the rules that bind contacts to steps. Only what a rule says of
 * text counts: of a note nobody knows its channel or score. Patterns are left out, whose engine a hostile map could hang.
 */
import { z } from 'zod';
import { type StepPlace, stepPlace } from '../document/records/review';
import { stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type Matchable, matcherOf } from '../evidence/evaluate-rule';
import { type StepRule, stepRule } from '../evidence/rule';
import { stemsOf } from '../evidence/term';

/** A step that a note may be about. */
export const guideStep = z.object({ place: stepPlace, rule: stepRule.nullable() });
export type GuideStep = z.infer<typeof guideStep>;

/** More than anybody's maps have; above it the steps of the maps changed last count. */
export const mostGuideSteps = 5_000;
export const captureGuide = z.array(guideStep).max(mostGuideSteps);

export const guideOf = (snapshot: Snapshot): readonly GuideStep[] => {
  const mapTitle = snapshot.byKind.map[0]?.title ?? '';
  const rules = new Map(
    snapshot.byKind.rule.flatMap(({ of, expression }) =>
      of.about === 'contacts' && expression !== null ? [[of.stepId as string, expression] as const] : [],
    ),
  );
  return stepsInOrder(snapshot)
    .filter(({ title }) => title.trim() !== '')
    .map(({ id, title }) => {
      const rule = rules.get(id);
      return {
        place: { mapId: snapshot.mapId, mapTitle, stepId: id, stepTitle: title },
        rule: rule === undefined ? null : textPartOf(rule),
      };
    });
};

const textTests: ReadonlySet<StepRule['test']> = new Set(['anyWord', 'allWords', 'near']);

/** What the rule says of text; null: nothing. What it denies of other fields is left out with what it says of them. */
export function textPartOf(rule: StepRule): StepRule | null {
  switch (rule.test) {
    case 'all':
    case 'any': {
      const rules = rule.rules.flatMap((part) => textPartOf(part) ?? []);
      const says = rules.some((part) => part.test !== 'not');
      return says ? { ...rule, rules } : null;
    }
    case 'not': {
      const part = textPartOf(rule.rule);
      return part === null ? null : { test: 'not', rule: part };
    }
    default:
      return textTests.has(rule.test) ? rule : null;
  }
}

/** The likeliest first: the step whose rule finds the most words in it; equal ones as the maps have them. */
export function guessSteps(text: string, guide: readonly GuideStep[], most = 5): readonly StepPlace[] {
  const stems = stemsOf(text);
  if (stems.length === 0) return [];
  const note: Matchable = { ...nothing, text };
  const held = new Set(stems);
  return guide
    .flatMap(({ place, rule }) => {
      if (
        rule === null ||
        rule.test === 'not' ||
        !matcherOf(
          rule,
          () => false,
          () => stems,
        )(note)
      )
        return [];
      return [{ place, strength: strengthOf(rule, held) }];
    })
    .sort((one, other) => other.strength - one.strength)
    .slice(0, most)
    .map(({ place }) => place);
}

const nothing: Matchable = {
  channel: '',
  category: '',
  topic: '',
  source: '',
  language: '',
  group: '',
  question: '',
  at: null,
  text: '',
  scores: {},
};

/** How many of its words are there; what it denies says nothing for it. */
function strengthOf(rule: StepRule, stems: ReadonlySet<string>): number {
  switch (rule.test) {
    case 'all':
    case 'any':
      return rule.rules.reduce((sum, part) => sum + strengthOf(part, stems), 0);
    case 'anyWord':
    case 'allWords':
    case 'near':
      return rule.words.filter((word) => stemsOf(word).every((stem) => stems.has(stem))).length;
    default:
      return 0;
  }
}

/** The step of that name, in the map of that name where one is told; null: there is none, or more than one. */
export function stepNamed(
  { step, map }: { readonly step: string; readonly map: string },
  guide: readonly GuideStep[],
): StepPlace | null {
  const [name, home] = [folded(step), folded(map)];
  if (name === '') return null;
  const found = guide.filter(
    ({ place }) => folded(place.stepTitle) === name && (home === '' || folded(place.mapTitle) === home),
  );
  return found.length === 1 ? (found[0]?.place ?? null) : null;
}

const folded = (text: string): string =>
  text.trim().toLocaleLowerCase().replace(/\s+/g, ' ').replaceAll('ё', 'е');
