/**
 * The plain meaning of the rule language for one contact (or survey answer): whether it belongs. What in it says so is told by reasons.ts.
 * The database does the same with millions (electron/evidence/rules-to-sql.ts); a property test compares the two.
 * Expressions are run by whoever asks: an engine that a hostile expression can hang has no place here.
 */
import { foldValue } from './fold-value';
import { findNear } from './near';
import type { Condition, StepRule, scoreFields } from './rule';
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
  /** In the store; empty: not known. */
  readonly key?: string;
  /** Columns kept under names of their own. */
  readonly attributes?: readonly Attribute[];
  /** Numbers of its themes as rules write them. */
  readonly themeIds?: readonly number[];
  readonly scores: Readonly<Partial<Record<(typeof scoreFields)[number], number | null>>>;
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** null: it is none. */
  readonly number: number | null;
}

type Matcher = (contact: Matchable) => boolean;
export type PatternTest = (pattern: string, contact: Matchable) => boolean;

/** Made once for a rule: words are stemmed here, not for every contact. `stems`: of a contact's text, kept by the caller or counted. */
export function matcherOf(
  rule: StepRule,
  meets: PatternTest,
  stemsIn: (contact: Matchable) => readonly string[] = ({ text }) => stemsOf(text),
): Matcher {
  switch (rule.test) {
    case 'all': {
      const matchers = rule.rules.map((part) => matcherOf(part, meets, stemsIn));
      return (contact) => matchers.every((matches) => matches(contact));
    }
    case 'any': {
      const matchers = rule.rules.map((part) => matcherOf(part, meets, stemsIn));
      return (contact) => matchers.some((matches) => matches(contact));
    }
    case 'not': {
      const matches = matcherOf(rule.rule, meets, stemsIn);
      return (contact) => !matches(contact);
    }
    default:
      return conditionMatcher(rule, meets, stemsIn);
  }
}

function conditionMatcher(
  condition: Condition,
  meets: PatternTest,
  stemsIn: (contact: Matchable) => readonly string[],
): Matcher {
  switch (condition.test) {
    case 'is': {
      const wanted = new Set(condition.values.map(foldValue));
      // Fields people choose from hold few different values.
      const known = new Map<string, boolean>();
      return (contact) => {
        const value = contact[condition.field];
        const before = known.get(value);
        if (before !== undefined) return before;
        const isWanted = wanted.has(foldValue(value));
        known.set(value, isWanted);
        return isWanted;
      };
    }
    case 'between': {
      const { from, to } = condition;
      return ({ at }) => {
        if (at === null) return false;
        const day = at.slice(0, 10);
        return (from === null || day >= from) && (to === null || day <= to);
      };
    }
    case 'score': {
      const { field, from, to } = condition;
      return ({ scores }) => {
        const score = scores[field] ?? null;
        return score !== null && (from === null || score >= from) && (to === null || score <= to);
      };
    }
    case 'theme': {
      const wanted = new Set(condition.themes.map(({ id }) => id));
      return ({ themeIds = [] }) => themeIds.some((id) => wanted.has(id));
    }
    case 'attribute': {
      const wanted = new Set(condition.values.map(foldValue));
      return (contact) =>
        attributesNamed(contact, condition.name).some(({ value }) => wanted.has(foldValue(value)));
    }
    case 'amount': {
      const { name, from, to } = condition;
      return (contact) =>
        attributesNamed(contact, name).some(
          ({ number }) =>
            number !== null && (from === null || number >= from) && (to === null || number <= to),
        );
    }
    case 'contact': {
      const keys = new Set(condition.keys);
      return ({ key }) => key !== undefined && keys.has(key);
    }
    case 'near': {
      const terms = condition.words.map(stemsOf);
      if (terms.some((term) => term.length === 0)) return () => false;
      return (contact) => findNear(stemsIn(contact), terms, condition.within) !== null;
    }
    case 'anyWord':
    case 'allWords': {
      const terms = condition.words.map(stemsOf);
      return (contact) => {
        const stems = stemsIn(contact);
        const isHeld = (term: readonly string[]) => holdsTerm(stems, term);
        return condition.test === 'anyWord' ? terms.some(isHeld) : terms.every(isHeld);
      };
    }
    case 'matches':
      return (contact) => meets(condition.pattern, contact);
  }
}

export function attributesNamed({ attributes = [] }: Matchable, name: string): readonly Attribute[] {
  const folded = foldValue(name);
  return attributes.filter((attribute) => foldValue(attribute.name) === folded);
}
