/** Looking into the evidence: values of fields, live counts of rules, search, and what no rule covers. */
import { z } from 'zod';
import type { CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';
import { wordsOf } from '#core/text/words';
import { rowsOf } from './colleagues';
import { countRecords, periodSql, readViews, type Selection, whereRule, wholePeriod } from './evidence-rows';
import type { Query } from './query';
import { whyHere } from './rule-reasons';
import {
  asColumns,
  Bound,
  markedRecords,
  prepareRules,
  ruleSql,
  type Subject,
  tableOf,
} from './rules-to-sql';

const valueRow = z.object({ value: z.string(), count: z.number() });
/** More values than anyone reads; beyond them a rule is written by hand. */
const mostValues = 1_000;

export async function fieldValues(
  query: Query,
  { about, field }: CheckedInput<'fieldValues'>,
): Promise<EvidenceReply<'fieldValues'>> {
  if (field === 'question' && about === 'contacts') return [];
  const column = field === 'source' ? 's.name' : `r."${field}"`;
  return query.rows(
    `SELECT ${column} AS value, count(*)::DOUBLE AS count
    FROM ${tableOf(about)} r JOIN sources s ON s.id = r.source_id
    WHERE ${column} <> '' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostValues}`,
    valueRow,
  );
}

export async function tryRule(
  query: Query,
  { about, rule, period, sample }: CheckedInput<'tryRule'>,
): Promise<EvidenceReply<'tryRule'>> {
  const total = await countRecords(query, wholePeriod(about, period));
  const found = await whereRule(query, about, rule, period);
  const count = await countRecords(query, found);
  const page = { offset: 0, limit: sample };
  const views = await readViews(query, about, found, page, 'sample');
  return { count, total, sample: views, ...(await whyHere(query, about, rule, views)) };
}

export async function searchContacts(
  query: Query,
  { words, rule, period, whose = 'customers', page }: CheckedInput<'searchContacts'>,
): Promise<EvidenceReply<'searchContacts'>> {
  const asked: StepRule = { test: 'allWords', words: wordsOf(words) };
  const rules = [...(asked.words.length > 0 ? [asked] : []), ...(rule === null ? [] : [rule])];
  const meant = await whereRule(query, 'contacts', { test: 'all', rules }, period);
  const found = { ...meant, from: rowsOf('contacts', whose) };
  const total = await countRecords(query, found);
  return { total, contacts: await readViews(query, 'contacts', found, page, 'newest') };
}

/** What no step rule covers, newest first, and in which categories it lies. */
export async function unassigned(
  query: Query,
  { about, steps, period, page }: CheckedInput<'unassigned'>,
): Promise<EvidenceReply<'unassigned'>> {
  const rules = steps.flatMap((step) => step[about] ?? []);
  const found = await whereNone(query, about, rules, period);
  const byCategory = await query.rows(
    `SELECT category AS value, count(*)::DOUBLE AS count FROM ${found.from} WHERE ${found.where}
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100`,
    valueRow,
    found.bound.values,
  );
  const total = await countRecords(query, found);
  const contacts = await readViews(query, about, found, page, 'newest');
  return { total, contacts, byCategory };
}

async function whereNone(
  query: Query,
  about: Subject,
  rules: readonly StepRule[],
  period: CheckedInput<'unassigned'>['period'],
): Promise<Selection> {
  const words = asColumns(await prepareRules(query, rules));
  const bound = new Bound();
  const covered = rules.map((rule) => ruleSql(rule, about, words, bound));
  const where = `${periodSql(period, bound)} AND NOT (${covered.join(' OR ') || 'FALSE'})`;
  return { from: markedRecords(about, words), where, bound };
}
