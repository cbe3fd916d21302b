/**
 * Gives contacts (or answers) to steps. One pass over the records; everything else is counted on the table that leaves:
 * `(step, happened_at, month, …)`, with a row for each part and its `units` where contacts are shared.
 */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import type { BoundStep } from '#core/evidence/evidence-api';
import { partsOfContact } from '#core/evidence/share-out';
import { periodSql } from './evidence-rows';
import type { Query } from './query';
import { asColumns, Bound, markedRecords, prepareRules, ruleSql, type Subject } from './rules-to-sql';
import { bitsOfMasks, maskColumns } from './wish-masks';

/** What the numbers are counted apart by, over the columns of records `c`; `places`: what a step counts for, itself if left out. */
export interface Cut {
  readonly sql: string;
  readonly places?: readonly number[];
}

const byMonth: Cut = { sql: `strftime(happened_at, '%Y-%m')` };

export interface Task {
  readonly about: Subject;
  /** Its name; a contact is in it once, or, where contacts are shared, once for each of its parts. */
  readonly table: string;
  /** By priority. */
  readonly steps: readonly BoundStep[];
  readonly period: Period | null;
  readonly cut?: Cut;
}

/** Steps with weights share a contact; without, it belongs to the first whose rule it meets. */
export const weightsOf = (steps: readonly BoundStep[]): readonly number[] | null =>
  steps.some(({ weight }) => weight !== undefined) ? steps.map(({ weight }) => weight ?? 1) : null;

export const isShared = (steps: readonly BoundStep[]): boolean => weightsOf(steps) !== null;

export const assign = (query: Query, task: Task): Promise<void> =>
  isShared(task.steps) ? assignParts(query, task) : assignWhole(query, task);

async function assignWhole(query: Query, task: Task): Promise<void> {
  const { about, table, cut = byMonth } = task;
  const wanted = await wantedBy(query, task);
  const cases = wanted.tests.map(({ step, sql }) => `WHEN ${sql} THEN ${cut.places?.[step] ?? step}`);
  const step = cases.length === 0 ? 'NULL::INTEGER' : `CASE ${cases.join(' ')} END`;
  await query.run(
    `CREATE TEMP TABLE ${table} AS SELECT ${step} AS step, ${columnsOf(about, cut)} ${wanted.from}`,
    wanted.bound.values,
  );
}

/** Contacts wanted by the same steps are shared alike, and there are few such sets of steps. */
async function assignParts(query: Query, task: Task): Promise<void> {
  const { about, table, steps, cut = byMonth } = task;
  const wanted = await wantedBy(query, task);
  const masks = maskColumns(wanted.tests.map(({ sql }) => sql));
  await query.run(
    `CREATE TEMP TABLE ${table}_wanted AS SELECT ${masks.select.join(', ')}, ${columnsOf(about, cut)} ${wanted.from}`,
    wanted.bound.values,
  );
  const names = masks.names.join(', ');
  await query.run(
    `CREATE TEMP TABLE ${table}_sets AS SELECT row_number() OVER () AS wish, ${names}
    FROM (SELECT DISTINCT ${names} FROM ${table}_wanted)`,
  );
  const sets = await query.rows(
    `SELECT wish::DOUBLE AS wish, [${names}]::VARCHAR[] AS masks FROM ${table}_sets`,
    z.object({ wish: z.number(), masks: z.array(z.string()) }),
  );
  const weights = weightsOf(steps);
  await query.run(`CREATE TEMP TABLE ${table}_parts (wish DOUBLE, step DOUBLE, units DOUBLE)`);
  await query.append(
    `${table}_parts`,
    sets.flatMap(({ wish, masks: values }) => {
      const who = bitsOfMasks(values).flatMap((bit) => wanted.tests[bit]?.step ?? []);
      const units = new Map<number, number>();
      for (const part of partsOfContact(who, weights)) {
        const place = cut.places?.[part.step] ?? part.step;
        units.set(place, (units.get(place) ?? 0) + part.units);
      }
      return [...units].map(([place, amount]) => [wish, place, amount]);
    }),
  );
  await query.run(
    `CREATE TEMP TABLE ${table} AS SELECT p.step::INTEGER AS step, p.units, w.* EXCLUDE (${names})
    FROM ${table}_wanted w JOIN ${table}_sets s USING (${names}) LEFT JOIN ${table}_parts p ON p.wish = s.wish`,
  );
  for (const part of ['wanted', 'sets', 'parts']) await query.run(`DROP TABLE ${table}_${part}`);
}

interface Wanted {
  readonly tests: readonly { readonly step: number; readonly sql: string }[];
  readonly from: string;
  readonly bound: Bound;
}

async function wantedBy(query: Query, { about, steps, period }: Task): Promise<Wanted> {
  const words = asColumns(
    await prepareRules(
      query,
      steps.flatMap((step) => step[about] ?? []),
    ),
  );
  const bound = new Bound();
  const tests = steps.flatMap((step, index) => {
    const rule = step[about];
    return rule === null ? [] : [{ step: index, sql: ruleSql(rule, about, words, bound) }];
  });
  return { tests, bound, from: `FROM ${markedRecords(about, words)} c WHERE ${periodSql(period, bound)}` };
}

const columnsOf = (about: Subject, cut: Cut): string => {
  const own =
    about === 'contacts'
      ? 'csat, ces, nps, fcr, handling_minutes, resolution_hours, resolved_at'
      : 'key, question, kind, scale_min, scale_max, score';
  return `happened_at, ${cut.sql} AS month, source_id, import_id, customer, ${own}`;
};
