/**
 * Says whether one contact (or survey answer) belongs to a rule: the plain meaning of the rule language, which what
 * the database does with millions of rows (electron/evidence/rules-to-sql.ts) is compared with. An oracle of the
 * tests and no more: it runs expressions in an engine that a hostile one can hang.
 */
import { foldValue } from '#core/evidence/fold-value';
import { readPattern } from '#core/evidence/pattern';
import type { Condition, StepRule } from '#core/evidence/rule';
import { holdsTerm, stemsOf } from '#core/evidence/term';

export interface Matchable {
  readonly channel: string;
  readonly category: string;
  readonly topic: string;
  readonly source: string;
  readonly language: string;
  readonly group: string;
  /** Survey answers only; empty for contacts. */
  readonly question: string;
  /** Local time as written in the export, YYYY-MM-DD first; null: not known. */
  readonly at: string | null;
  readonly text: string;
}

type Matcher = (contact: Matchable) => boolean;

/** A pattern that cannot be read matches nothing; `firstProblem` tells people about it beforehand. */
function matcherOf(rule: StepRule): Matcher {
  switch (rule.test) {
    case 'all': {
      const matchers = rule.rules.map(matcherOf);
      return (contact) => matchers.every((matches) => matches(contact));
    }
    case 'any': {
      const matchers = rule.rules.map(matcherOf);
      return (contact) => matchers.some((matches) => matches(contact));
    }
    case 'not': {
      const matches = matcherOf(rule.rule);
      return (contact) => !matches(contact);
    }
    default:
      return conditionMatcher(rule);
  }
}

export const matchRule = (rule: StepRule, contact: Matchable): boolean => matcherOf(rule)(contact);

function conditionMatcher(condition: Condition): Matcher {
  switch (condition.test) {
    case 'is': {
      const wanted = new Set(condition.values.map(foldValue));
      return (contact) => wanted.has(foldValue(contact[condition.field]));
    }
    case 'between': {
      const { from, to } = condition;
      return ({ at }) => {
        if (at === null) return false;
        const day = at.slice(0, 10);
        return (from === null || day >= from) && (to === null || day <= to);
      };
    }
    case 'anyWord':
    case 'allWords': {
      const terms = condition.words.map(stemsOf);
      return ({ text }) => {
        const stems = stemsOf(text);
        const isHeld = (term: string[]) => holdsTerm(stems, term);
        return condition.test === 'anyWord' ? terms.some(isHeld) : terms.every(isHeld);
      };
    }
    case 'matches': {
      const pattern = readPattern(condition.pattern);
      return ({ text }) => pattern.ok && pattern.regExp.test(text);
    }
  }
}
