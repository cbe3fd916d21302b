/**
 * Step rules as SQL conditions: a closed set of templates with bound values, nothing of a rule in the statement itself.
 * Must mean what core/evidence/evaluate-rule.ts means; a property test compares the two.
 */

import { z } from 'zod';
import { foldValue } from '#core/evidence/fold-value';
import type { Condition, StepRule } from '#core/evidence/rule';
import { firstProblem } from '#core/evidence/rule-problem';
import { EvidenceError } from './evidence-error';
import { type Marks, markTexts, type TextTest } from './marks';
import type { Query, Value } from './query';
import { type RuleThemes, ruleThemes, themeColumn, themeOfContacts } from './rule-themes';
import { nameIs } from './store-attributes';

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
  readonly marks: Marks;
  readonly sources: readonly { readonly id: number; readonly name: string }[];
  readonly themes: RuleThemes;
}

export async function prepareRules(query: Query, rules: readonly StepRule[]): Promise<RuleWords> {
  const problem = rules.map(firstProblem).find((one) => one !== null);
  if (problem) throw new EvidenceError('ruleInvalid', { reason: problem.problem });
  const sources = await query.rows(
    'SELECT id::DOUBLE AS id, name FROM sources',
    z.object({ id: z.number(), name: z.string() }),
  );
  const themes = await ruleThemes(query, rules);
  return { marks: await markTexts(query, rules.flatMap(textTests)), sources, themes };
}

function textTests(rule: StepRule): TextTest[] {
  switch (rule.test) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(textTests);
    case 'not':
      return textTests(rule.rule);
    case 'anyWord':
      return [{ words: rule.words }];
    case 'allWords':
      return rule.words.map((word) => ({ words: [word] }));
    case 'near':
      return [{ near: rule.words, within: rule.within }];
    case 'matches':
      return [{ pattern: rule.pattern }];
    default:
      return [];
  }
}

/** Answers are counted one for each question answered. */
export const tableOf = (about: Subject): string => (about === 'contacts' ? 'contact_rows' : 'answered_rows');

/** For many rules at once: with these words `ruleSql` speaks of columns of `markedRecords`. */
export const asColumns = (words: RuleWords): RuleWords => ({
  ...words,
  marks: { ...words.marks, sqlOf: words.marks.bitOf },
  themes: { ...words.themes, sqlOf: words.themes.columnSqlOf },
});

/** The records of a subject with the marks of their texts. */
export function markedRecords(about: Subject, { marks, themes }: RuleWords): string {
  const rows = tableOf(about);
  const columns = marks.columns.map((column) => `coalesce(k.${column}, 0) AS ${column}`);
  const joins = marks.table === null ? [] : [`LEFT JOIN ${marks.table} k ON k.text_id = r.text_id`];
  if (themes.isAsked && about === 'contacts') {
    columns.push(`t.theme AS ${themeColumn}`);
    joins.push(`LEFT JOIN (${themeOfContacts}) t ON t.key = r.key`);
  }
  return joins.length === 0
    ? rows
    : `(SELECT ${['r.*', ...columns].join(', ')} FROM ${rows} r ${joins.join(' ')})`;
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
    case 'score':
      return scoreSql(condition, about, bound);
    case 'attribute':
      return attributeSql(condition.name, isOneOf('s.value', condition.values, bound), bound);
    case 'amount':
      return attributeSql(condition.name, amountBetween(condition, bound), bound);
    case 'theme':
      // Themes are of contacts alone.
      return about === 'contacts' ? words.themes.sqlOf(condition.themes) : 'FALSE';
    case 'contact':
      return `key IN (SELECT unnest(string_split(${bound.add(condition.keys.join(' '))}, ' '))::UHUGEINT)`;
    case 'anyWord':
    case 'allWords':
    case 'near':
    case 'matches': {
      const parts = textTests(condition).map((test) => words.marks.sqlOf(test));
      return parts.length === 0 ? 'TRUE' : `(${parts.join(' AND ')})`;
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
  if (field === 'source') {
    const wanted = new Set(values.map(foldValue));
    const ids = words.sources
      .filter((source) => wanted.has(foldValue(source.name)))
      .map((source) => source.id);
    return ids.length === 0 ? 'FALSE' : `source_id IN (${ids.map((id) => bound.add(id)).join(', ')})`;
  }
  // Contacts answer no questions, so only the absent value could match, and rules hold no empty ones.
  if (field === 'question' && about === 'contacts') return 'FALSE';
  return isOneOf(columns[field], values, bound);
}

/** As values of a choice are compared. */
export const isOneOf = (column: string, values: readonly string[], bound: Bound): string =>
  `lower(trim(${column})) IN (${[...new Set(values.map(foldValue))].map((value) => bound.add(value)).join(', ')})`;

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

/** Records with the same attributes share a set of them; most have none. */
const attributeSql = (name: string, test: string, bound: Bound): string =>
  `coalesce(attribute_set IN (SELECT s.id FROM attribute_sets s WHERE ${nameIs('s', bound.add(foldValue(name)))} AND ${test}), FALSE)`;

function amountBetween({ from, to }: { from: number | null; to: number | null }, bound: Bound): string {
  const parts = ['s.number IS NOT NULL'];
  if (from !== null) parts.push(`s.number >= ${bound.add(from)}::DOUBLE`);
  if (to !== null) parts.push(`s.number <= ${bound.add(to)}::DOUBLE`);
  return `(${parts.join(' AND ')})`;
}
