/**
 * Step rules as SQL conditions: a closed set of templates with bound values, nothing of a rule in the statement itself.
 * Must mean what core/evidence/evaluate-rule.ts means; a property test compares the two.
 */

import { z } from 'zod';
import { foldValue } from '#core/evidence/fold-value';
import { ordersOf } from '#core/evidence/near';
import { readPattern, toRe2 } from '#core/evidence/pattern';
import type { Condition, StepRule } from '#core/evidence/rule';
import { firstProblem } from '#core/evidence/rule-problem';
import { stemsOf } from '#core/evidence/term';
import { EvidenceError } from './evidence-error';
import type { Query, Value } from './query';
import { formsOf } from './vocabulary';

export type Subject = 'contacts' | 'answers';

/** Values of a statement in the order of their places. */
export class Bound {
  readonly values: Value[] = [];
  add(value: Value): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What rules need from the store before they can be written down. */
export interface RuleWords {
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly sources: readonly { readonly id: number; readonly name: string }[];
}

export async function prepareRules(query: Query, rules: readonly StepRule[]): Promise<RuleWords> {
  const problem = rules.map(firstProblem).find((one) => one !== null);
  if (problem) throw new EvidenceError('ruleInvalid', { reason: problem.problem });
  const terms = rules.flatMap(termsOf);
  const sources = await query.rows(
    'SELECT id::DOUBLE AS id, name FROM sources',
    z.object({ id: z.number(), name: z.string() }),
  );
  return { forms: await formsOf(query, terms.flatMap(stemsOf)), sources };
}

function termsOf(rule: StepRule): string[] {
  switch (rule.test) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(termsOf);
    case 'not':
      return termsOf(rule.rule);
    case 'anyWord':
    case 'allWords':
    case 'near':
      return rule.words;
    default:
      return [];
  }
}

/** A condition over the columns of contacts or of answered questions. Never NULL. */
export function ruleSql(rule: StepRule, about: Subject, words: RuleWords, bound: Bound): string {
  switch (rule.test) {
    case 'all':
    case 'any': {
      const parts = rule.rules.map((part) => ruleSql(part, about, words, bound));
      if (parts.length === 0) return rule.test === 'all' ? 'TRUE' : 'FALSE';
      return `(${parts.join(rule.test === 'all' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return `(NOT ${ruleSql(rule.rule, about, words, bound)})`;
    default:
      return conditionSql(rule, about, words, bound);
  }
}

function conditionSql(condition: Condition, about: Subject, words: RuleWords, bound: Bound): string {
  switch (condition.test) {
    case 'is':
      return choiceSql(condition, about, words, bound);
    case 'between':
      return dayRangeSql(condition, bound);
    case 'anyWord': {
      const terms = condition.words.flatMap((term) => termPattern(term, words) ?? []);
      return terms.length === 0 ? 'FALSE' : holdsAny(terms, bound);
    }
    case 'allWords': {
      const terms = condition.words.map((term) => termPattern(term, words));
      return terms.length === 0
        ? 'TRUE'
        : `(${terms.map((term) => (term === null ? 'FALSE' : holdsAny([term], bound))).join(' AND ')})`;
    }
    case 'near':
      return nearSql(condition, words, bound);
    case 'score':
      return scoreSql(condition, about, bound);
    case 'matches': {
      const pattern = readPattern(condition.pattern);
      if (!pattern.ok) throw new EvidenceError('ruleInvalid', { reason: pattern.problem });
      return `regexp_matches(text, ${bound.add(toRe2(pattern.source))})`;
    }
  }
}

const columns = {
  channel: 'channel',
  category: 'category',
  topic: 'topic',
  language: 'language',
  group: '"group"',
  question: 'question',
} as const;

function choiceSql(
  { field, values }: Extract<Condition, { test: 'is' }>,
  about: Subject,
  words: RuleWords,
  bound: Bound,
): string {
  const wanted = new Set(values.map(foldValue));
  if (field === 'source') {
    const ids = words.sources
      .filter((source) => wanted.has(foldValue(source.name)))
      .map((source) => source.id);
    return ids.length === 0 ? 'FALSE' : `source_id IN (${ids.map((id) => bound.add(id)).join(', ')})`;
  }
  // Contacts answer no questions, so only the absent value could match, and rules hold no empty ones.
  if (field === 'question' && about === 'contacts') return 'FALSE';
  const places = [...wanted].map((value) => bound.add(value));
  return `lower(trim(${columns[field]})) IN (${places.join(', ')})`;
}

/** Days, both ends included; a record without a date is in no range. */
export function dayRangeSql(range: { from: string | null; to: string | null }, bound: Bound): string {
  const parts = ['happened_at IS NOT NULL'];
  if (range.from !== null) parts.push(`happened_at >= ${bound.add(range.from)}::TIMESTAMP`);
  if (range.to !== null) parts.push(`happened_at < ${bound.add(range.to)}::TIMESTAMP + INTERVAL 1 DAY`);
  return `(${parts.join(' AND ')})`;
}

/** What was not rated has no score: never NULL. */
function scoreSql(
  { field, from, to }: Extract<Condition, { test: 'score' }>,
  about: Subject,
  bound: Bound,
): string {
  const score = about === 'contacts' ? field : 'score';
  const parts = [about === 'contacts' ? `${field} IS NOT NULL` : `kind = ${bound.add(field)}`];
  if (from !== null) parts.push(`coalesce(${score} >= ${bound.add(from)}::DOUBLE, FALSE)`);
  if (to !== null) parts.push(`coalesce(${score} <= ${bound.add(to)}::DOUBLE, FALSE)`);
  return `(${parts.join(' AND ')})`;
}

/** Every order of the words, with at most so many other words between two of them. */
function nearSql(
  { words: asked, within }: Extract<Condition, { test: 'near' }>,
  words: RuleWords,
  bound: Bound,
): string {
  const terms = asked.map((term) => termPattern(term, words));
  if (terms.some((term) => term === null)) return 'FALSE';
  const between = within === 1 ? ' ' : `(?: [^ ]+){0,${within - 1}} `;
  const orders = ordersOf(terms.map((term) => term ?? '')).map((order) => order.join(between));
  return `regexp_matches(search_text, ${bound.add(` (?:${orders.join('|')}) `)})`;
}

/** The forms of a term's words, side by side; null where one of them occurs in no text. */
function termPattern(term: string, words: RuleWords): string | null {
  const stems = stemsOf(term);
  const alternatives = stems.map((stem) => words.forms.get(stem) ?? []);
  if (stems.length === 0 || alternatives.some((forms) => forms.length === 0)) return null;
  return alternatives.map((forms) => (forms.length === 1 ? forms[0] : `(?:${forms.join('|')})`)).join(' ');
}

/** Forms hold letters and digits only, and search texts a space on both sides of each word. */
function holdsAny(terms: readonly string[], bound: Bound): string {
  const [only] = terms;
  if (terms.length === 1 && only !== undefined && !only.includes('('))
    return `contains(search_text, ${bound.add(` ${only} `)})`;
  return `regexp_matches(search_text, ${bound.add(` (?:${terms.join('|')}) `)})`;
}
