/**
 * The table that a VOC review is counted on: one pass gives every contact up to the end of the month its month, its
 * theme, and its steps in each map.
 */
import { z } from 'zod';
import type { CheckedInput } from '#core/evidence/evidence-api';
import { partsOfContact } from '#core/evidence/share-out';
import { usualSatisfaction } from '#core/metrics/dissatisfied';
import { monthBefore } from '#core/metrics/periods';
import { weightsOf } from './assign';
import type { Query } from './query';
import { themeColumn } from './rule-themes';
import { asColumns, Bound, markedRecords, prepareRules, type RuleWords, ruleSql } from './rules-to-sql';
import { dissatisfiedSql } from './voc-satisfaction';
import { bitsOfMasks, maskColumns } from './wish-masks';

type Asked = CheckedInput<'voc'>;
type Steps = Asked['maps'][number];

/** Which steps of a map a contact meets, as the table has it, with what each of them gets of it. */
export interface Place {
  readonly map: number;
  readonly value: string;
  readonly parts: readonly { readonly step: number; readonly units: number }[];
}

/** Table of contacts up to the end of the month: `(m, of_theme, is_bad, csat, …, p0, p1, …)`. */
export const vocTable = 'voc_contacts';
/** Months since the year 0. */
const monthSql = `(date_part('year', happened_at) * 12 + date_part('month', happened_at) - 1)::INTEGER`;
export const monthNumber = (month: string): number => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
};
export const monthOf = (number: number): string => monthBefore('0000-01', -number);

export async function makeVocTable(query: Query, asked: Asked): Promise<void> {
  const rules = asked.maps.flatMap((steps) => steps.flatMap(({ contacts }) => contacts ?? []));
  const words = asColumns(await prepareRules(query, rules));
  const bound = new Bound();
  const columns = asked.maps.map((steps, map) => `${placeSql(steps, words, bound)} AS p${map}`);
  // Themes come along whether or not a rule speaks of them.
  const records = markedRecords('contacts', { ...words, themes: { ...words.themes, isAsked: true } });
  const isChosen = (field: 'category' | 'source', values: readonly string[]): string[] =>
    values.length === 0
      ? []
      : [ruleSql({ test: 'is', field, values: [...values] }, 'contacts', words, bound)];
  const where = [
    `happened_at < ${bound.add(`${monthBefore(asked.month, -1)}-01`)}::TIMESTAMP`,
    ...isChosen('category', asked.categories),
    ...isChosen('source', asked.sources),
  ];
  await query.run(
    `CREATE TEMP TABLE ${vocTable} AS SELECT c.key, c.text_id, c.source_id, c.happened_at, ${monthSql} AS m,
      ${themeColumn}, csat, ${dissatisfiedSql(asked.satisfaction ?? usualSatisfaction)} AS is_bad
      ${columns.map((column) => `, ${column}`).join('')}
    FROM ${records} c JOIN (SELECT id AS of_import, csat_min, csat_max FROM imports) i
      ON i.of_import = c.import_id WHERE ${where.join(' AND ')}`,
    bound.values,
  );
}

/** The place of the first step whose rule it meets; where a map shares contacts, all of them as bits. NULL: none. */
function placeSql(steps: Steps, words: RuleWords, bound: Bound): string {
  const tests = steps.flatMap(({ contacts }, step) =>
    contacts === null ? [] : [{ step, sql: ruleSql(contacts, 'contacts', words, bound) }],
  );
  if (tests.length === 0) return 'NULL::VARCHAR';
  if (weightsOf(steps) === null)
    return `CASE ${tests.map(({ step, sql }) => `WHEN ${sql} THEN '${step}'`).join(' ')} END`;
  const { select } = maskColumns(tests.map(({ sql }) => sql));
  return `concat_ws(',', ${select.map((column) => column.replace(/ AS \w+$/, '')).join(', ')})`;
}

export async function placesOf(query: Query, steps: Steps, map: number): Promise<readonly Place[]> {
  const found = await query.rows(
    `SELECT DISTINCT p${map} AS value FROM ${vocTable} WHERE p${map} IS NOT NULL ORDER BY 1`,
    z.object({ value: z.string() }),
  );
  const weights = weightsOf(steps);
  const bound = steps.flatMap(({ contacts }, step) => (contacts === null ? [] : [step]));
  return found.flatMap(({ value }): Place[] => {
    const met =
      weights === null ? [Number(value)] : bitsOfMasks(value.split(',')).flatMap((bit) => bound[bit] ?? []);
    const parts = partsOfContact(met, weights);
    return parts.length === 0 ? [] : [{ map, value, parts }];
  });
}
