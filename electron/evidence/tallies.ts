/**
 * Tallies by step and day: counted once for some rules, they answer for any period, step, stage and map, month and
 * week, without the records. They hold until the store is written to.
 */
import { z } from 'zod';
import type { BoundStep } from '#core/evidence/evidence-api';
import type { SourceView } from '#core/evidence/evidence-views';
import { wholeContact } from '#core/evidence/share-out';
import { assign, isShared } from './assign';
import { dateOf, undated } from './buckets';
import { quietDays, type Span } from './earlier-readings';
import type { NumberColumns, Query } from './query';
import type { Subject } from './rules-to-sql';
import type { Countings } from './step-counts';

/** Step of records that no rule takes; and what a short column holds where there is no label. */
export const noStep = 65_535;

const place = { step: 'short', label: 'short', day: 'whole' } as const;
const countColumns = { ...place, source: 'whole', gross: 'real', named: 'real' } as const;
const scoreColumns = { ...place, kind: 'whole', count: 'real' } as const;
const outcomeColumns = {
  ...place,
  fcrPart: 'real',
  fcrWhole: 'real',
  onTimePart: 'real',
  onTimeWhole: 'real',
  minutes: 'real',
  minutesN: 'real',
} as const;

const scoreKind = z.object({
  metric: z.enum(['csat', 'ces', 'nps']),
  min: z.number(),
  max: z.number(),
  sourceId: z.number(),
  score: z.number(),
});
type ScoreKind = z.infer<typeof scoreKind>;

export interface Tallies {
  /** What records are told apart by, in the order of their numbers. */
  readonly labels: readonly string[];
  /** Every score there is, by its number. */
  readonly kinds: readonly ScoreKind[];
  /** `named`: of how many the customer is known. Those of no step too. */
  readonly counts: NumberColumns<typeof countColumns>;
  readonly scores: NumberColumns<typeof scoreColumns>;
  /** Empty for answers. */
  readonly outcomes: NumberColumns<typeof outcomeColumns>;
  /** One row for each contact of a step with a known customer, sorted by customer: distinct customers do not add up. */
  readonly customers: NumberColumns<typeof customerColumns>;
  /** Respondents by day, each once however many questions they answered; empty for contacts. */
  readonly respondents: NumberColumns<typeof respondentColumns>;
}
const customerColumns = { ...place, customer: 'whole' } as const;
const respondentColumns = { day: 'whole', total: 'real', bound: 'real' } as const;

/** All that numbers are summed up from. */
export interface Tallied {
  readonly contacts: Tallies;
  readonly answers: Tallies;
  readonly countings: Countings;
  readonly sources: readonly SourceView[];
}

export interface TallyQuestion {
  readonly about: Subject;
  /** By priority. */
  readonly steps: readonly BoundStep[];
  /** Text that records are told apart by, over the columns of records `c`; left out: all alike. */
  readonly label?: string;
  readonly onTimeHours: number;
}

const day = `coalesce(date_diff('day', DATE '1970-01-01', happened_at::DATE), ${undated})::INTEGER`;
const hours = 'coalesce(resolution_hours, epoch(resolved_at - happened_at) / 3600)';

let tables = 0;

export async function readTallies(query: Query, asked: TallyQuestion): Promise<Tallies> {
  const { about, steps, onTimeHours } = asked;
  tables += 1;
  const records = `tallied_${tables}`;
  await assign(query, {
    about,
    table: records,
    steps,
    period: null,
    cut: { sql: asked.label ?? `''` },
  });
  const labels = asked.label === undefined ? [''] : await readLabels(query, records);
  const [label, join] =
    asked.label === undefined
      ? ['0', '']
      : [`coalesce(l.id, ${noStep})`, `LEFT JOIN ${records}_labels l ON l.label = r.month`];
  // A contact that several steps share has a row for each of its parts.
  const part = isShared(steps) ? `coalesce(r.units / ${wholeContact}, 1)` : '1';
  const table = `${records}_days`;
  await query.run(
    `CREATE TEMP VIEW ${table} AS SELECT r.* REPLACE (coalesce(r.step, ${noStep}) AS step), ${part}::DOUBLE AS part,
      ${label} AS label_id, ${day} AS day FROM ${records} r ${join}`,
  );
  const isContacts = about === 'contacts';
  const read = <C extends Parameters<Query['numbers']>[1]>(
    sql: string | null,
    columns: C,
    values: number[] = [],
  ) => query.numbers(sql ?? nothing(Object.keys(columns).length), columns, sql === null ? [] : values);
  return {
    labels,
    counts: await read(countSql(table, about), countColumns),
    ...(await readScores(query, table, about)),
    outcomes: await read(isContacts ? outcomeSql(table) : null, outcomeColumns, [onTimeHours]),
    customers: await read(isContacts ? customerSql(table) : null, customerColumns),
    respondents: await read(isContacts ? null : respondentSql(table), respondentColumns),
  };
}

/** The commonest first, should there be more than a number can tell apart. */
async function readLabels(query: Query, records: string): Promise<readonly string[]> {
  await query.run(
    `CREATE TEMP TABLE ${records}_labels AS SELECT label, (row_number() OVER (ORDER BY label) - 1)::INTEGER AS id FROM (
      SELECT month AS label FROM ${records} WHERE month IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${noStep - 1})`,
  );
  const rows = await query.rows(
    `SELECT label FROM ${records}_labels ORDER BY id`,
    z.object({ label: z.string() }),
  );
  return rows.map((row) => row.label);
}

const nothing = (width: number): string =>
  `SELECT ${Array.from({ length: width }, () => 0).join(', ')} WHERE FALSE`;

const countSql = (table: string, about: Subject): string => `
  SELECT step, label_id, day, source_id, sum(part),
    ${about === 'contacts' ? 'coalesce(sum(part) FILTER (customer IS NOT NULL), 0)' : '0::DOUBLE'}
  FROM ${table} GROUP BY step, label_id, day, source_id ORDER BY day`;

async function readScores(
  query: Query,
  table: string,
  about: Subject,
): Promise<Pick<Tallies, 'kinds' | 'scores'>> {
  const metrics = about === 'answers' ? [null] : (['csat', 'ces', 'nps'] as const);
  const from = metrics.map((metric) => scoreSql(table, metric)).join(' UNION ALL ');
  await query.run(`CREATE TEMP TABLE ${table}_scores AS ${from}`);
  const order = 'metric, min, max, source_id, score';
  const kinds = await query.rows(
    `SELECT DISTINCT metric, min, max, source_id::DOUBLE AS "sourceId", score FROM ${table}_scores ORDER BY ALL`,
    scoreKind,
  );
  const scores = await query.numbers(
    `SELECT step, label_id, day, (dense_rank() OVER (ORDER BY ${order}) - 1)::INTEGER, count
    FROM ${table}_scores ORDER BY day`,
    scoreColumns,
  );
  return { kinds, scores };
}

/** null: answers, which know their own kind and scale. */
function scoreSql(table: string, metric: ScoreKind['metric'] | null): string {
  if (metric === null)
    return `SELECT step, label_id, day, source_id, kind AS metric, scale_min AS min, scale_max AS max, score,
      sum(part) AS count FROM ${table} WHERE step <> ${noStep} GROUP BY ALL`;
  const [min, max] = metric === 'nps' ? ['0', '10'] : [`i.${metric}_min`, `i.${metric}_max`];
  return `SELECT step, label_id, day, b.source_id, '${metric}' AS metric, ${min}::DOUBLE AS min, ${max}::DOUBLE AS max,
      ${metric} AS score, sum(part) AS count
    FROM ${table} b JOIN imports i ON i.id = b.import_id
    WHERE step <> ${noStep} AND ${metric} IS NOT NULL GROUP BY ALL`;
}

const parts = (test: string): string => `coalesce(sum(part) FILTER (${test}), 0)`;

const outcomeSql = (table: string): string => `
  SELECT step, label_id, day,
    ${parts('fcr')}, ${parts('fcr IS NOT NULL')}, ${parts(`${hours} <= $1`)}, ${parts(`${hours} IS NOT NULL`)},
    coalesce(sum(part * handling_minutes), 0), ${parts('handling_minutes IS NOT NULL')}
  FROM ${table} WHERE step <> ${noStep} GROUP BY step, label_id, day ORDER BY day, step, label_id`;

/** Customers are numbered in the order of their hashes. */
const customerSql = (table: string): string => `
  SELECT step, label_id, day, (dense_rank() OVER (ORDER BY customer))::INTEGER AS customer
  FROM ${table} WHERE step <> ${noStep} AND customer IS NOT NULL ORDER BY customer`;

const respondentSql = (table: string): string => `
  SELECT day, count(DISTINCT key)::DOUBLE, count(DISTINCT key) FILTER (step <> ${noStep})::DOUBLE
  FROM ${table} GROUP BY day ORDER BY day`;

/** From the first to the last dated record; null: there is none. */
export function spanOf({ counts: { day } }: Pick<Tallies, 'counts'>): Span | null {
  const first = day.find((one) => one !== undated);
  const last = day.at(-1);
  if (first === undefined || last === undefined || last === undated) return null;
  return { from: dateOf(first), to: dateOf(last), quiet: quietDays(first, last, new Set(day).size) };
}
