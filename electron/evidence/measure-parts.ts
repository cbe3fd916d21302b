/** Counts of the assigned contacts and answers by step and month, as they come out of the database. */
import { z } from 'zod';
import type { Query } from './query';
import type { Subject } from './rules-to-sql';

export interface MonthPart {
  /** null: the record carries no date. */
  readonly month: string | null;
  readonly sourceId: number;
}
export interface CountPart extends Omit<MonthPart, 'sourceId'> {
  readonly gross: number;
  readonly net: number | null;
}
export interface ScorePart extends MonthPart {
  readonly metric: 'csat' | 'ces' | 'nps';
  readonly min: number;
  readonly max: number;
  readonly score: number;
  readonly count: number;
}
export interface OutcomePart extends Omit<MonthPart, 'sourceId'> {
  readonly fcrPart: number;
  readonly fcrWhole: number;
  readonly onTimePart: number;
  readonly onTimeWhole: number;
  readonly minutes: number;
  readonly minutesN: number;
}

export interface MetricParts {
  readonly sourceIds: readonly number[];
  /** Of the whole period; distinct customers of months do not add up. */
  readonly total: { readonly gross: number; readonly net: number | null };
  readonly counts: readonly CountPart[];
  readonly scores: readonly ScorePart[];
  readonly outcomes: readonly OutcomePart[];
}

const step = z.object({ step: z.number() });
const month = step.extend({ month: z.string().nullable() });
const countRow = month.extend({ gross: z.number(), net: z.number().nullable(), isTotal: z.boolean() });
const scoreRow = month.extend({
  sourceId: z.number(),
  metric: z.enum(['csat', 'ces', 'nps']),
  min: z.number(),
  max: z.number(),
  score: z.number(),
  count: z.number(),
});
const outcomeRow = month.extend({
  fcrPart: z.number(),
  fcrWhole: z.number(),
  onTimePart: z.number(),
  onTimeWhole: z.number(),
  minutes: z.number(),
  minutesN: z.number(),
});

export async function readParts(
  query: Query,
  about: Subject,
  table: string,
  onTimeHours: number,
): Promise<Map<number, MetricParts>> {
  const sources = await query.rows(
    `SELECT DISTINCT step::DOUBLE AS step, source_id::DOUBLE AS "sourceId" FROM ${table} WHERE step IS NOT NULL ORDER BY 2`,
    step.extend({ sourceId: z.number() }),
  );
  const counts = await query.rows(countSql(table), countRow);
  const scores = await query.rows(
    about === 'contacts' ? contactScoreSql(table) : answerScoreSql(table),
    scoreRow,
  );
  const outcomes = about === 'contacts' ? await query.rows(outcomeSql(table), outcomeRow, [onTimeHours]) : [];
  const ids = [...new Set(sources.map((row) => row.step))];
  return new Map(
    ids.map((id) => {
      const own = <T extends { step: number }>(rows: T[]) => rows.filter((row) => row.step === id);
      const total = own(counts).find((row) => row.isTotal);
      return [
        id,
        {
          sourceIds: own(sources).map((row) => row.sourceId),
          total: { gross: total?.gross ?? 0, net: total?.net ?? null },
          counts: own(counts).filter((row) => !row.isTotal),
          scores: own(scores),
          outcomes: own(outcomes),
        },
      ];
    }),
  );
}

/** Distinct customers are known only where every contact names its customer. */
const countSql = (table: string): string => `
  SELECT step::DOUBLE AS step, month, count(*)::DOUBLE AS gross, grouping(month) = 1 AS "isTotal",
    CASE WHEN count(customer) = count(*) THEN count(DISTINCT customer)::DOUBLE END AS net
  FROM ${table} WHERE step IS NOT NULL GROUP BY GROUPING SETS ((step, month), (step))`;

const contactScoreSql = (table: string): string =>
  [
    ['csat', 'i.csat_min', 'i.csat_max'],
    ['ces', 'i.ces_min', 'i.ces_max'],
    ['nps', '0', '10'],
  ]
    .map(
      ([metric, min, max]) => `
  SELECT step::DOUBLE AS step, month, b.source_id::DOUBLE AS "sourceId", '${metric}' AS metric,
    ${min}::DOUBLE AS min, ${max}::DOUBLE AS max, ${metric} AS score, count(*)::DOUBLE AS count
  FROM ${table} b JOIN imports i ON i.id = b.import_id
  WHERE step IS NOT NULL AND ${metric} IS NOT NULL GROUP BY ALL`,
    )
    .join(' UNION ALL ');

const answerScoreSql = (table: string): string => `
  SELECT step::DOUBLE AS step, month, source_id::DOUBLE AS "sourceId", kind AS metric,
    scale_min AS min, scale_max AS max, score, count(*)::DOUBLE AS count
  FROM ${table} WHERE step IS NOT NULL GROUP BY ALL`;

const hours = `coalesce(resolution_hours, epoch(resolved_at - happened_at) / 3600)`;

const outcomeSql = (table: string): string => `
  SELECT step::DOUBLE AS step, month,
    count(*) FILTER (fcr)::DOUBLE AS "fcrPart", count(fcr)::DOUBLE AS "fcrWhole",
    count(*) FILTER (${hours} <= $1)::DOUBLE AS "onTimePart", count(${hours})::DOUBLE AS "onTimeWhole",
    coalesce(sum(handling_minutes), 0)::DOUBLE AS minutes, count(handling_minutes)::DOUBLE AS "minutesN"
  FROM ${table} WHERE step IS NOT NULL GROUP BY step, month`;
