/**
 * One row for each customer who answered: the first answer of the period, what came before and what after it. The table
 * is temporary and never leaves the database.
 *
 * After an answer means from the day after it on: the contact that was asked about is not counted among those after it.
 */
import { z } from 'zod';
import type { Confounder, EffortQuestion, EffortReply } from '#core/effort/effort-request';
import { dayOf } from './buckets';
import { answersSql, dayOfSql, type Facts } from './effort-facts';
import type { Query } from './query';
import { literal } from './text-sql';

export interface People {
  readonly hasStrata: boolean;
  /** Days that activity is recorded for, as `r_…_to` and `s_…_from` count them: days, or whole months. */
  readonly activityDays: { readonly first: number; readonly last: number } | null;
  /** Of the last answer that counts. */
  readonly lastDay: number | null;
  readonly counts: Pick<
    NonNullable<EffortReply['asked']>,
    'customers' | 'answers' | 'unnamed' | 'inContacts' | 'inActivity' | 'withoutConfounder'
  >;
}

/** Bins of what was spent before; where many spent nothing, they are one of their own. */
const quantiles = [0.2, 0.4, 0.6, 0.8];

const countRow = z.object({
  answers: z.number(),
  unnamed: z.number(),
});
const peopleRow = z.object({
  customers: z.number(),
  inContacts: z.number(),
  inActivity: z.number(),
  lastDay: z.number().nullable(),
});

export async function preparePeople(query: Query, asked: EffortQuestion, facts: Facts): Promise<People> {
  const { metric, question, scale, period } = asked;
  const within =
    period === null
      ? 'TRUE'
      : `${dayOfSql('happened_at')} BETWEEN ${dayOf(period.from)} AND ${dayOf(period.to)}`;
  await query.run(
    `CREATE TEMP TABLE effort_answers AS
    SELECT *, ${dayOfSql('happened_at')} AS day FROM (${answersSql})
    WHERE metric = $1 AND question IS NOT DISTINCT FROM $2 AND low = $3 AND high = $4
      AND happened_at IS NOT NULL AND ${within}`,
    [metric, question, scale.min, scale.max],
  );
  const counts = await query.row(
    'SELECT count(*)::DOUBLE AS answers, count(*) FILTER (customer IS NULL)::DOUBLE AS unnamed FROM effort_answers',
    countRow,
  );
  await query.run(
    `CREATE TEMP TABLE effort_first AS SELECT * FROM effort_answers WHERE customer IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY customer ORDER BY happened_at, key) = 1`,
  );
  await addContacts(query, asked);
  await addActivity(query, asked, facts);
  const people = await query.row(
    `SELECT count(*)::DOUBLE AS customers, count(*) FILTER (in_contacts)::DOUBLE AS "inContacts",
      count(*) FILTER (in_activity)::DOUBLE AS "inActivity", max(day)::DOUBLE AS "lastDay"
    FROM effort_first f LEFT JOIN effort_contacts USING (customer) LEFT JOIN effort_activity USING (customer)`,
    peopleRow,
  );
  const strata = await strataSql(query, asked, facts);
  await query.run(
    `CREATE TEMP TABLE effort_people AS SELECT f.day, f.score, f.customer, c.* EXCLUDE (customer), a.* EXCLUDE (customer),
      ${strata.value} AS stratum
    FROM effort_first f LEFT JOIN effort_contacts c USING (customer) LEFT JOIN effort_activity a USING (customer)
    WHERE ${strata.isKnown}`,
  );
  const kept = await query.row(
    'SELECT count(*)::DOUBLE AS customers FROM effort_people',
    peopleRow.pick({ customers: true }),
  );
  const { lastDay, ...told } = people;
  return {
    hasStrata: asked.confounders.length > 0,
    activityDays: activityDays(facts),
    lastDay,
    counts: { ...counts, ...told, withoutConfounder: told.customers - kept.customers },
  };
}

const activityDays = ({ activity: { period } }: Facts): People['activityDays'] =>
  period && { first: dayOf(period.from), last: dayOf(period.to) };

/** Everybody has a row: whoever never wrote has noughts. */
async function addContacts(query: Query, { horizons, beforeDays }: EffortQuestion): Promise<void> {
  const after = horizons.map(
    (days, index) => `count(*) FILTER (happened BETWEEN f.day + 1 AND f.day + ${days})::INT AS c_${index}`,
  );
  await query.run(
    `CREATE TEMP TABLE effort_contacts AS
    SELECT f.customer, count(happened) > 0 AS in_contacts, ${after.join(', ')},
      count(*) FILTER (happened BETWEEN f.day - ${beforeDays} AND f.day - 1)::INT AS c_before
    FROM effort_first f LEFT JOIN (
      SELECT customer, ${dayOfSql('happened_at')} AS happened FROM contact_rows WHERE customer IS NOT NULL
    ) r ON r.customer = f.customer GROUP BY f.customer`,
  );
}

/**
 * Of days: the window after the answer for spend, and that after the horizon for staying. Of months: as many whole months
 * after that of the answer as the horizon is long, and the first whole month that begins after it.
 */
async function addActivity(query: Query, asked: EffortQuestion, facts: Facts): Promise<void> {
  const { horizons, retentionDays, beforeDays } = asked;
  const { isMonthly } = facts.activity;
  const monthStart = (months: string, of = 'day') =>
    `${dayOfSql(`(date_trunc('month', DATE '1970-01-01' + ${of}::INT) + to_months((${months})::INT))`)}`;
  const windows = horizons.flatMap((days, index) => {
    const months = Math.max(1, Math.round(days / 30));
    return isMonthly
      ? [
          `${monthStart('1')} AS s_${index}_from`,
          `${monthStart(`${months + 1}`)} - 1 AS s_${index}_to`,
          `${monthStart('1', `(day + ${days})`)} AS r_${index}_from`,
          `${monthStart('2', `(day + ${days})`)} - 1 AS r_${index}_to`,
        ]
      : [
          `day + 1 AS s_${index}_from`,
          `day + ${days} AS s_${index}_to`,
          `day + ${days + 1} AS r_${index}_from`,
          `day + ${days + retentionDays} AS r_${index}_to`,
        ];
  });
  const monthsBefore = Math.max(1, Math.round(beforeDays / 30));
  windows.push(
    isMonthly
      ? `${monthStart(`-${monthsBefore}`)} AS b_from, ${monthStart('0')} - 1 AS b_to`
      : `day - ${beforeDays} AS b_from, day - 1 AS b_to`,
  );
  const sums = horizons.flatMap((_, index) => [
    `coalesce(sum(spend) FILTER (happened BETWEEN s_${index}_from AND s_${index}_to), 0) AS s_${index}`,
    `coalesce(sum(active) FILTER (happened BETWEEN r_${index}_from AND r_${index}_to), 0) AS r_${index}`,
    ...['s', 'r'].flatMap((what) =>
      ['from', 'to'].map((end) => `any_value(${what}_${index}_${end}) AS ${what}_${index}_${end}`),
    ),
  ]);
  await query.run(
    `CREATE TEMP TABLE effort_activity AS
    SELECT f.customer, count(happened) > 0 AS in_activity, ${sums.join(', ')}, any_value(b_from) AS b_from,
      coalesce(sum(spend) FILTER (happened BETWEEN b_from AND b_to), 0) AS s_before,
      coalesce(arg_max(segment, happened) FILTER (happened <= f.day AND segment <> ''), arg_min(segment, happened) FILTER (segment <> ''), '') AS segment
    FROM (SELECT customer, day, ${windows.join(', ')} FROM effort_first) f LEFT JOIN (
      SELECT r.customer, ${dayOfSql('r.happened_at')} AS happened, a.active, a.spend, a.segment
      FROM activity_rows r JOIN activities a ON a.key = r.key AND a.import_id = r.import_id
    ) r ON r.customer = f.customer GROUP BY f.customer`,
  );
}

interface Strata {
  readonly value: string;
  /** Condition on customers about whom the confounders are known. */
  readonly isKnown: string;
}

async function strataSql(query: Query, asked: EffortQuestion, facts: Facts): Promise<Strata> {
  const parts: string[] = [];
  const known: string[] = ['TRUE'];
  for (const one of asked.confounders) {
    parts.push(await fieldSql(query, one));
    if (one.by === 'contactsBefore' && facts.contactDays !== null)
      known.push(`f.day - ${asked.beforeDays} >= ${facts.contactDays.first}`);
    const recorded = activityDays(facts);
    if (one.by === 'spendBefore') known.push(recorded === null ? 'FALSE' : `a.b_from >= ${recorded.first}`);
  }
  const value = parts.length === 0 ? `''` : `to_json([${parts.join(', ')}])::VARCHAR`;
  return { value, isKnown: known.join(' AND ') };
}

const plainFields = ['channel', 'category', 'topic', 'group', 'language'] as const;

async function fieldSql(query: Query, { by, attribute }: Confounder): Promise<string> {
  const plain = plainFields.find((field) => field === by);
  if (plain !== undefined) return `f."${plain}"`;
  switch (by) {
    case 'source':
      return "coalesce((SELECT s.name FROM sources s WHERE s.id = f.source_id), '')";
    case 'month':
      return `strftime(f.happened_at, '%Y-%m')`;
    case 'attribute':
      return `coalesce((SELECT min(t.value) FROM attribute_sets t WHERE t.id = f.attribute_set AND t.name = ${literal(attribute)}), '')`;
    case 'contactsBefore':
      return `CASE WHEN c.c_before < 3 THEN c.c_before::VARCHAR WHEN c.c_before < 6 THEN '3..5' ELSE '6..' END`;
    case 'spendBefore':
      return spendBins(query);
    default:
      return 'a.segment';
  }
}

const cutsRow = z.object({ cuts: z.array(z.number().nullable()).nullable() });

/** Ends are rounded to two figures, so that none is what somebody spent. */
async function spendBins(query: Query): Promise<string> {
  const { cuts } = await query.row(
    `SELECT quantile_cont(s_before, [${quantiles.join(', ')}]) FILTER (s_before > 0) AS cuts FROM effort_activity`,
    cutsRow,
  );
  const ends = [...new Set((cuts ?? []).flatMap((cut) => (cut === null ? [] : Number(cut.toPrecision(2)))))];
  const whens = ends.map((end, at) => `WHEN a.s_before <= ${end} THEN '${ends[at - 1] ?? 0}..${end}'`);
  return `CASE WHEN a.s_before <= 0 THEN '0' ${whens.join(' ')} ELSE '${ends.at(-1) ?? 0}..' END`;
}
