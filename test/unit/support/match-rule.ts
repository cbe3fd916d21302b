/** The plain meaning of rules with expressions run by JavaScript: an oracle of the tests, where no hostile ones are. */
import { type Matchable, matcherOf, type PatternTest } from '#core/evidence/evaluate-rule';
import { readPattern } from '#core/evidence/pattern';
import type { StepRule } from '#core/evidence/rule';
import { stemsOf } from '#core/evidence/term';

export type { Matchable };

/** A pattern that cannot be read matches nothing; `firstProblem` tells people about it beforehand. */
const meets: PatternTest = (pattern, { text }) => {
  const read = readPattern(pattern);
  return read.ok && read.regExp.test(text);
};

const stems = new WeakMap<Matchable, readonly string[]>();
function stemsIn(contact: Matchable): readonly string[] {
  const known = stems.get(contact) ?? stemsOf(contact.text);
  stems.set(contact, known);
  return known;
}

/** For many contacts: the rule is read once, the words of each contact are stemmed once. */
export const matcherFor = (rule: StepRule): ((contact: Matchable) => boolean) =>
  matcherOf(rule, meets, stemsIn);

export const matchRule = (rule: StepRule, contact: Matchable): boolean => matcherFor(rule)(contact);
