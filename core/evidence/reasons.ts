/** Why a contact is in a rule: the conditions that are met, each with what the contact holds of it and nothing else. */
import { attributesNamed, type Matchable, matcherOf, type PatternTest } from './evaluate-rule';
import type { Condition, StepRule } from './rule';
import { holdsTerm, stemsOf } from './term';

/** Of a group that is not met as a whole no part is a reason. */
export function reasonsOf(rule: StepRule, contact: Matchable, meets: PatternTest): readonly Condition[] {
  if (!matcherOf(rule, meets)(contact)) return [];
  switch (rule.test) {
    case 'all':
    case 'any':
      return rule.rules.flatMap((part) => reasonsOf(part, contact, meets));
    // That something is absent is a reason too, but nothing in the contact shows it.
    case 'not':
      return [];
    default:
      return [heldOnly(rule, contact)];
  }
}

function heldOnly(condition: Condition, contact: Matchable): Condition {
  switch (condition.test) {
    case 'is':
      return { ...condition, values: [contact[condition.field]] };
    case 'between': {
      const day = contact.at?.slice(0, 10) ?? null;
      return { ...condition, from: day, to: day };
    }
    case 'score': {
      const score = contact.scores[condition.field] ?? null;
      return { ...condition, from: score, to: score };
    }
    case 'theme':
      return {
        ...condition,
        themes: condition.themes.filter(({ id }) => contact.themeIds?.includes(id)).slice(0, 1),
      };
    case 'attribute':
      return { ...condition, values: attributesNamed(contact, condition.name).map(({ value }) => value) };
    case 'amount': {
      const amount = attributesNamed(contact, condition.name)[0]?.number ?? null;
      return { ...condition, from: amount, to: amount };
    }
    case 'contact':
      return { ...condition, keys: contact.key === undefined ? condition.keys : [contact.key] };
    case 'anyWord': {
      const stems = stemsOf(contact.text);
      return { ...condition, words: condition.words.filter((word) => holdsTerm(stems, stemsOf(word))) };
    }
    default:
      return condition;
  }
}
