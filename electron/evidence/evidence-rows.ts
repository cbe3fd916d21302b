/** What the window may see of a record, and where records of a subject lie. */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import { type ContactView, contactView } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';
import type { Query } from './query';
import { Bound, dayRangeSql, prepareRules, ruleSql, type Subject } from './rules-to-sql';

/** Answers are counted one for each question answered. */
export const tableOf = (about: Subject): string => (about === 'contacts' ? 'contacts' : 'answered');

export const periodSql = (period: Period | null, bound: Bound): string =>
  period === null ? 'TRUE' : dayRangeSql(period, bound);

/** As it is stored: a language that is not known is an empty text. */
const viewRow = contactView.extend({ language: z.string() });

/** Newest first, or in an order that is as good as chance and always the same. */
export type Order = 'newest' | 'sample';

export async function readViews(
  query: Query,
  about: Subject,
  where: string,
  bound: Bound,
  page: { offset: number; limit: number },
  order: Order,
): Promise<ContactView[]> {
  if (page.limit === 0) return [];
  const csat = about === 'contacts' ? 'r.csat' : `CASE WHEN r.kind = 'csat' THEN r.score END`;
  const rows = await query.rows(
    `SELECT key::VARCHAR AS key, strftime(happened_at, '%Y-%m-%dT%H:%M:%S.000Z') AS at, s.name AS source, channel, category,
      topic, language, text, ${csat} AS csat
    FROM (SELECT * FROM ${tableOf(about)} WHERE ${where}
      ORDER BY ${order === 'newest' ? 'happened_at DESC NULLS LAST, key' : 'key'}
      LIMIT ${page.limit} OFFSET ${page.offset}) r
    JOIN sources s ON s.id = r.source_id
    ORDER BY ${order === 'newest' ? 'r.happened_at DESC NULLS LAST, r.key' : 'r.key'}`,
    viewRow,
    bound.values,
  );
  return rows.map((row) => ({
    ...row,
    language: row.language === 'ru' || row.language === 'en' ? row.language : null,
  }));
}

export const counted = z.object({ count: z.number() });

export async function countWhere(query: Query, about: Subject, where: string, bound: Bound): Promise<number> {
  const { count } = await query.row(
    `SELECT count(*)::DOUBLE AS count FROM ${tableOf(about)} WHERE ${where}`,
    counted,
    bound.values,
  );
  return count;
}

/** Condition for one rule within a period, ready to be counted and read. */
export async function whereRule(
  query: Query,
  about: Subject,
  rule: StepRule,
  period: Period | null,
): Promise<{ where: string; bound: Bound }> {
  const words = await prepareRules(query, [rule]);
  const bound = new Bound();
  const where = `${periodSql(period, bound)} AND ${ruleSql(rule, about, words, bound)}`;
  return { where, bound };
}
