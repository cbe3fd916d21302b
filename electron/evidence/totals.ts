/** Totals of everything imported, in a period: what the command line prints and what people check first. */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import type { Totals } from '#core/evidence/evidence-views';
import { counted, periodSql } from './evidence-rows';
import type { Query } from './query';
import { Bound } from './rules-to-sql';

const shareRow = z.object({ part: z.number(), n: z.number() });
const groupRow = z.object({ value: z.string(), count: z.number() });
const spanRow = z.object({ first: z.string().nullable(), last: z.string().nullable() });

/** The product's defaults (metrics.md): satisfied is 4–5 of 1–5; easy is the top 2 of five and the top 3 of seven. */
const satisfied = 'score > top - 2';
const easy = 'score > top - CASE WHEN top = 7 THEN 3 ELSE 2 END';

export async function readTotals(query: Query, period: Period | null): Promise<Totals> {
  const bound = new Bound();
  const where = periodSql(period, bound);
  const count = async (table: string) =>
    (await query.row(`SELECT count(*)::DOUBLE AS count FROM ${table} WHERE ${where}`, counted, bound.values))
      .count;
  const group = async (value: string) =>
    Object.fromEntries(
      (
        await query.rows(
          `SELECT ${value} AS value, count(*)::DOUBLE AS count FROM contact_rows WHERE ${where} AND ${value} IS NOT NULL
          GROUP BY 1 ORDER BY 1`,
          groupRow,
          bound.values,
        )
      ).map((row) => [row.value, row.count] as const),
    );
  /** Scores of contacts and of survey answers together; only scales for which the definition speaks. */
  const score = async (metric: 'csat' | 'ces', test: string, tops: string) => {
    const row = await query.row(
      `SELECT count(*) FILTER (${test})::DOUBLE AS part, count(*)::DOUBLE AS n FROM (
        SELECT ${metric} AS score, i.${metric}_min AS bottom, i.${metric}_max AS top
        FROM (SELECT * FROM contact_rows WHERE ${where} AND ${metric} IS NOT NULL) c JOIN imports i ON i.id = c.import_id
        UNION ALL
        SELECT score, scale_min, scale_max FROM answered_rows WHERE ${where} AND kind = '${metric}')
      WHERE bottom = 1 AND top IN (${tops})`,
      shareRow,
      bound.values,
    );
    return shareOf(row);
  };
  const outcome = await query.row(
    `SELECT count(*) FILTER (fcr)::DOUBLE AS part, count(fcr)::DOUBLE AS n FROM contact_rows WHERE ${where}`,
    shareRow,
    bound.values,
  );
  const span = await query.row(
    `SELECT strftime(min(happened_at), '%Y-%m-%d') AS first, strftime(max(happened_at), '%Y-%m-%d') AS last FROM (
      SELECT happened_at FROM contact_rows WHERE ${where} UNION ALL SELECT happened_at FROM respondent_rows WHERE ${where})`,
    spanRow,
    bound.values,
  );
  return {
    contacts: await count('contact_rows'),
    answers: await count('answered_rows'),
    csat: await score('csat', satisfied, '5'),
    ces: await score('ces', easy, '5, 7'),
    fcr: shareOf(outcome),
    byChannel: await group('channel'),
    byCategory: await group('category'),
    byMonth: await group(`strftime(happened_at, '%Y-%m')`),
    period: span.first === null || span.last === null ? null : { from: span.first, to: span.last },
  };
}

const shareOf = ({ part, n }: { part: number; n: number }) => ({ share: n === 0 ? null : part / n, n });
