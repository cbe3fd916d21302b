/**
 * The numbers of all steps at once. One pass assigns every contact to the first step whose rule it meets; everything
 * else is counted on the small table that leaves.
 */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import type { BoundStep, CheckedInput } from '#core/evidence/evidence-api';
import type { Measurement } from '#core/evidence/evidence-views';
import { foldValue } from '#core/evidence/fold-value';
import { periodSql } from './evidence-rows';
import { type MetricParts, readParts } from './measure-parts';
import type { Query } from './query';
import { readingsOf } from './readings';
import { asColumns, Bound, markedRecords, prepareRules, ruleSql, type Subject } from './rules-to-sql';
import { listSources } from './sources';
import { countReadings } from './step-counts';

const spanRow = z.object({
  total: z.number(),
  bound: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
});

export async function measure(query: Query, input: CheckedInput<'measure'>): Promise<Measurement> {
  const takenAt = new Date().toISOString();
  const contacts = await measureSubject(query, 'contacts', input);
  const answers = await measureSubject(query, 'answers', input);
  const sources = await listSources(query);
  const nameOf = new Map(sources.map((source) => [Number(source.id), source.name]));
  const counts = await countReadings(query, input.period, takenAt, nameOf);
  const steps = input.steps.flatMap((step, index) => {
    const own = readingsOf({
      contacts: step.contacts === null ? null : (contacts.parts.get(index) ?? null),
      answers: step.answers === null ? null : (answers.parts.get(index) ?? null),
      contactsPeriod: input.period ?? contacts.period,
      answersPeriod: input.period ?? answers.period,
      takenAt,
      nameOf,
    });
    const counted = counts.get(foldValue(step.title ?? ''));
    const isBound = step.contacts !== null || step.answers !== null;
    return isBound || counted ? [{ stepId: step.stepId, readings: { ...counted, ...own } }] : [];
  });
  return {
    takenAt,
    period: input.period ?? wider(contacts.period, answers.period),
    steps,
    contacts: contacts.counts,
    answers: answers.counts,
    sources,
  };
}

interface SubjectMeasurement {
  readonly parts: ReadonlyMap<number, MetricParts>;
  readonly counts: { total: number; bound: number; unassigned: number };
  /** From the first to the last record. */
  readonly period: Period | null;
}

async function measureSubject(
  query: Query,
  about: Subject,
  { steps, period, onTimeHours }: CheckedInput<'measure'>,
): Promise<SubjectMeasurement> {
  const table = `bound_${about}`;
  await assign(query, about, table, steps, period);
  // A respondent answers many questions and is one all the same.
  const [total, bound] =
    about === 'contacts'
      ? ['count(*)', 'count(step)']
      : ['count(DISTINCT key)', 'count(DISTINCT key) FILTER (step IS NOT NULL)'];
  const span = await query.row(
    `SELECT (${total})::DOUBLE AS total, (${bound})::DOUBLE AS bound,
      strftime(min(happened_at), '%Y-%m-%d') AS first, strftime(max(happened_at), '%Y-%m-%d') AS last FROM ${table}`,
    spanRow,
  );
  return {
    parts: await readParts(query, about, table, onTimeHours),
    counts: { total: span.total, bound: span.bound, unassigned: span.total - span.bound },
    period: span.first === null || span.last === null ? null : { from: span.first, to: span.last },
  };
}

/** What the numbers are counted apart by, as a column of the table; `places`: what a step counts for, itself if left out. */
export interface Cut {
  readonly sql: string;
  readonly places?: readonly number[];
}

const byMonth: Cut = { sql: `strftime(happened_at, '%Y-%m')` };

/** A contact belongs to the first step, in the order given, whose rule it meets. */
export async function assign(
  query: Query,
  about: Subject,
  table: string,
  steps: readonly BoundStep[],
  period: Period | null,
  cut: Cut = byMonth,
): Promise<void> {
  const rules = steps.flatMap((step) => step[about] ?? []);
  const words = asColumns(await prepareRules(query, rules));
  const bound = new Bound();
  const cases = steps.flatMap((step, index) => {
    const rule = step[about];
    return rule === null
      ? []
      : [`WHEN ${ruleSql(rule, about, words, bound)} THEN ${cut.places?.[index] ?? index}`];
  });
  const step = cases.length === 0 ? 'NULL::INTEGER' : `CASE ${cases.join(' ')} END`;
  const own =
    about === 'contacts'
      ? 'csat, ces, nps, fcr, handling_minutes, resolution_hours, resolved_at'
      : 'key, question, kind, scale_min, scale_max, score';
  await query.run(
    `CREATE TEMP TABLE ${table} AS
    SELECT ${step} AS step, happened_at, ${cut.sql} AS month, source_id, import_id, customer, ${own}
    FROM ${markedRecords(about, words)} WHERE ${periodSql(period, bound)}`,
    bound.values,
  );
}

function wider(one: Period | null, other: Period | null): Period | null {
  if (one === null || other === null) return one ?? other;
  return {
    from: [one.from, other.from].toSorted()[0] ?? one.from,
    to: [one.to, other.to].toSorted()[1] ?? one.to,
  };
}
