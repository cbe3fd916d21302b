/**
 * Says whether one contact (or survey answer) belongs to a rule. The plain meaning of the rule language:
 * what the database does with millions of rows must give the same result (electron/evidence/rules-to-sql.ts).
 */
import { lowerCase } from '../text/words';
import { type ReadPattern, readPattern } from './pattern';
import type { Condition, StepRule } from './rule';
import { holdsTerm, stemsOf } from './term';

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

export type Matcher = (contact: Matchable) => boolean;

/** A pattern that cannot be read matches nothing; `firstProblem` tells people about it beforehand. */
export function matcherOf(rule: StepRule): Matcher {
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

/** Choice values are compared without case and outer spaces. */
export const foldValue = (value: string): string => lowerCase(value.trim());

/** The first expression in a rule that cannot be read; null when all can. */
export function firstProblem(
  rule: StepRule,
): { pattern: string; problem: Extract<ReadPattern, { ok: false }>['problem'] } | null {
  switch (rule.test) {
    case 'all':
    case 'any':
      return rule.rules.map(firstProblem).find((problem) => problem !== null) ?? null;
    case 'not':
      return firstProblem(rule.rule);
    case 'matches': {
      const read = readPattern(rule.pattern);
      return read.ok ? null : { pattern: rule.pattern, problem: read.problem };
    }
    default:
      return null;
  }
}
