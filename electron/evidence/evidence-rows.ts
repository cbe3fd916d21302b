/** What the window may see of a record, and where records of a subject lie. */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import { type ContactView, contactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import type { Query } from './query';
import { Bound, dayRangeSql, prepareRules, ruleSql, type Subject, tableOf } from './rules-to-sql';

/** Some of the records of a subject. */
export interface Selection {
  readonly from: string;
  readonly where: string;
  readonly bound: Bound;
}

export function wholePeriod(about: Subject, period: Period | null): Selection {
  const bound = new Bound();
  return { from: tableOf(about), where: periodSql(period, bound), bound };
}

export const periodSql = (period: Period | null, bound: Bound): string =>
  period === null ? 'TRUE' : dayRangeSql(period, bound);

/** As it is stored: a language that is not known is an empty text. */
const viewRow = contactView.extend({ language: z.string() });

/** Newest first, or in an order that is as good as chance and always the same. */
export type Order = 'newest' | 'sample';

export async function readViews(
  query: Query,
  about: Subject,
  { from, where, bound }: Selection,
  page: { offset: number; limit: number },
  order: Order,
): Promise<ContactView[]> {
  if (page.limit === 0) return [];
  const csat = about === 'contacts' ? 'r.csat' : `CASE WHEN r.kind = 'csat' THEN r.score END`;
  // The texts of the page alone are read.
  const rows = await query.rows(
    `SELECT key::VARCHAR AS key, strftime(happened_at, '%Y-%m-%dT%H:%M:%S.000Z') AS at, s.name AS source, channel, category,
      topic, language, t.text, ${csat} AS csat
    FROM (SELECT * FROM ${from} WHERE ${where}
      ORDER BY ${order === 'newest' ? 'happened_at DESC NULLS LAST, key' : 'key'}
      LIMIT ${page.limit} OFFSET ${page.offset}) r
    JOIN sources s ON s.id = r.source_id JOIN texts t ON t.id = r.text_id
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

export async function countRecords(query: Query, { from, where, bound }: Selection): Promise<number> {
  const { count } = await query.row(
    `SELECT count(*)::DOUBLE AS count FROM ${from} WHERE ${where}`,
    counted,
    bound.values,
  );
  return count;
}

/** What one rule finds within a period, ready to be counted and read. */
export async function whereRule(
  query: Query,
  about: Subject,
  rule: StepRule,
  period: Period | null,
): Promise<Selection> {
  const words = await prepareRules(query, [rule]);
  const bound = new Bound();
  const where = `${periodSql(period, bound)} AND ${ruleSql(rule, about, words, bound)}`;
  return { from: tableOf(about), where, bound };
}
