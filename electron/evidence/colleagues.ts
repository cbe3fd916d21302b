/**
 * Sources of colleagues who use the product themselves: what they left is kept apart from what customers left. Reading
 * goes by the views of `customerRows`, which hold customers' records alone; whoever wants colleagues' asks for them here.
 */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import type { Whose } from '#core/evidence/evidence-api';
import type { Participation, Turnout } from '#core/evidence/evidence-views';
import { periodSql } from './evidence-rows';
import type { Query } from './query';
import { Bound } from './rules-to-sql';
import { customerRows, customerViews, recordTables } from './tables';

const isColleagues = 'source_id IN (SELECT id FROM sources WHERE is_colleagues)';

/** Records of one kind, customers' or colleagues', to select from. */
export const rowsOf = (kind: keyof typeof recordTables, whose: Whose): string =>
  whose === 'customers' ? customerRows[kind] : `(SELECT * FROM ${recordTables[kind]} WHERE ${isColleagues})`;

/** Leaves colleagues' sources, as they are marked now, out of the views; within the transaction that marked them. */
export async function keepApart(query: Query): Promise<void> {
  const marked = await query.rows(
    'SELECT id::DOUBLE AS id FROM sources WHERE is_colleagues ORDER BY id',
    z.object({ id: z.number() }),
  );
  for (const statement of customerViews(marked.map(({ id }) => id))) await query.run(statement);
}

export async function markColleagues(query: Query, sourceId: number, isMarked: boolean): Promise<void> {
  await query.transaction(async () => {
    await query.run('UPDATE sources SET is_colleagues = $1 WHERE id = $2', [isMarked, sourceId]);
    await keepApart(query);
  });
}

const turnoutRow = z.object({
  sourceId: z.string().nullable(),
  isColleagues: z.boolean(),
  /** '': of no month; null: of all. */
  month: z.string().nullable(),
  records: z.number(),
  people: z.number(),
  named: z.number(),
});
type TurnoutRow = z.infer<typeof turnoutRow>;

const kinds = ['contacts', 'survey', 'ideas'] as const;

/** Customers of several sources have one hash, so that people are counted once wherever they took part. */
export async function participants(query: Query, period: Period | null): Promise<Participation> {
  const bound = new Bound();
  const where = periodSql(period, bound);
  const records = kinds
    .map((kind) => `SELECT source_id, happened_at, customer FROM ${recordTables[kind]} WHERE ${where}`)
    .join(' UNION ALL ');
  const rows = await query.rows(
    `WITH records AS (
      SELECT r.source_id::VARCHAR AS source, s.is_colleagues, coalesce(strftime(happened_at, '%Y-%m'), '') AS month, customer
      FROM (${records}) r JOIN sources s ON s.id = r.source_id)
    SELECT source AS "sourceId", is_colleagues AS "isColleagues", month, count(*)::DOUBLE AS records,
      count(DISTINCT customer)::DOUBLE AS people, count(customer)::DOUBLE AS named
    FROM records GROUP BY GROUPING SETS (
      (source, is_colleagues, month), (source, is_colleagues), (is_colleagues, month), (is_colleagues))
    ORDER BY length(source), source, month`,
    turnoutRow,
    bound.values,
  );
  const ids = [...new Set(rows.flatMap(({ sourceId }) => sourceId ?? []))];
  return {
    sources: ids.map((sourceId) => ({
      sourceId,
      ...turnout(rows.filter((row) => row.sourceId === sourceId)),
    })),
    customers: turnout(rows.filter((row) => row.sourceId === null && !row.isColleagues)),
    colleagues: turnout(rows.filter((row) => row.sourceId === null && row.isColleagues)),
  };
}

function turnout(rows: readonly TurnoutRow[]): Turnout {
  const told = ({ records, people, named }: Omit<TurnoutRow, 'sourceId' | 'isColleagues' | 'month'>) => ({
    records,
    people,
    named,
  });
  return {
    ...told(rows.find(({ month }) => month === null) ?? { records: 0, people: 0, named: 0 }),
    months: rows.flatMap((row) => (row.month ? [{ month: row.month, ...told(row) }] : [])),
  };
}
