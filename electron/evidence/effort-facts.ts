/** What a store holds to ask about effort and behaviour: questions with their answers, contacts and activity of customers. */
import { z } from 'zod';
import { type EffortReply, effortMetrics } from '#core/effort/effort-request';
import { dateOf } from './buckets';
import type { Query } from './query';

export interface Facts extends Pick<EffortReply, 'questions' | 'contacts' | 'activity'> {
  /** First and last day with a contact; null: no dated contact names its customer. */
  readonly contactDays: { readonly first: number; readonly last: number } | null;
}

export const dayOfSql = (moment: string): string => `date_diff('day', DATE '1970-01-01', ${moment}::DATE)`;

const isMetric = z.enum(effortMetrics);

/** Scores that came with contacts, and answers to surveys, as one: customer, moment, score and what is told of the record. */
export const answersSql = effortMetrics
  .map((metric) => {
    const scale =
      metric === 'nps'
        ? '0::DOUBLE AS low, 10::DOUBLE AS high'
        : `i.${metric}_min AS low, i.${metric}_max AS high`;
    return `SELECT '${metric}' AS metric, NULL::VARCHAR AS question, ${scale}, r.${metric} AS score, r.key, r.import_id, r.source_id, r.happened_at,
      r.customer, r.channel, r.category, r.topic, r."group", r.language, r.attribute_set
    FROM contact_rows r JOIN imports i ON i.id = r.import_id WHERE r.${metric} IS NOT NULL`;
  })
  .concat(
    `SELECT kind, question, scale_min, scale_max, score, key, import_id, source_id, happened_at, customer, channel, category,
      topic, "group", language, attribute_set FROM answered_rows`,
  )
  .join(' UNION ALL ');

const questionRow = z.object({
  metric: isMetric,
  question: z.string().nullable(),
  min: z.number(),
  max: z.number(),
  answers: z.number(),
  named: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const spanRow = z.object({
  records: z.number(),
  named: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
});
const activityRow = z.object({
  records: z.number(),
  customers: z.number(),
  isMonthly: z.boolean().nullable(),
  hasSpend: z.boolean().nullable(),
  hasSegments: z.boolean().nullable(),
  listsInactive: z.boolean().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

const periodOf = (from: string | null, to: string | null) =>
  from === null || to === null ? null : { from, to };

export async function readFacts(query: Query): Promise<Facts> {
  const questions = await query.rows(
    `SELECT metric, question, low AS min, high AS max, count(*)::DOUBLE AS answers, count(customer)::DOUBLE AS named,
      strftime(min(happened_at), '%Y-%m-%d') AS from, strftime(max(happened_at), '%Y-%m-%d') AS to
    FROM (${answersSql}) GROUP BY ALL ORDER BY named DESC, answers DESC, metric, question NULLS FIRST, min, max`,
    questionRow,
  );
  const contacts = await query.row(
    `SELECT count(*)::DOUBLE AS records, count(customer)::DOUBLE AS named,
      min(${dayOfSql('happened_at')}) FILTER (customer IS NOT NULL)::DOUBLE AS first,
      max(${dayOfSql('happened_at')}) FILTER (customer IS NOT NULL)::DOUBLE AS last FROM contact_rows`,
    spanRow,
  );
  const activity = await query.row(
    `SELECT count(*)::DOUBLE AS records, count(DISTINCT customer)::DOUBLE AS customers, bool_or(is_month) AS "isMonthly",
      bool_or(spend IS NOT NULL) AS "hasSpend", bool_or(segment <> '') AS "hasSegments", bool_or(active = 0) AS "listsInactive",
      strftime(min(happened_at), '%Y-%m-%d') AS from,
      strftime(max(CASE WHEN is_month THEN last_day(happened_at::DATE)::TIMESTAMP ELSE happened_at END), '%Y-%m-%d') AS to
    FROM activity_rows r JOIN activities a ON a.key = r.key AND a.import_id = r.import_id`,
    activityRow,
  );
  const { first, last } = contacts;
  const contactDays = first === null || last === null ? null : { first, last };
  return {
    questions: questions.map(({ min, max, from, to, ...one }) => ({
      ...one,
      scale: { min, max },
      period: periodOf(from, to),
    })),
    contacts: {
      records: contacts.records,
      named: contacts.named,
      period: contactDays && { from: dateOf(contactDays.first), to: dateOf(contactDays.last) },
    },
    activity: {
      records: activity.records,
      customers: activity.customers,
      isMonthly: activity.isMonthly ?? false,
      hasSpend: activity.hasSpend ?? false,
      hasSegments: activity.hasSegments ?? false,
      listsInactive: activity.listsInactive ?? false,
      period: periodOf(activity.from, activity.to),
    },
    contactDays,
  };
}
