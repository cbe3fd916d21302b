/**
 * Columns kept under names of their own. Contacts with the same values share one set of them, and a contact carries the
 * number of its set: an import without attributes writes nothing, one with a few of them little.
 */
import { z } from 'zod';
import type { Mapping } from '#core/evidence/contact-fields';
import { foldValue } from '#core/evidence/fold-value';
import { readNumber } from '#core/evidence/read-value';
import { attributesOf } from '#core/evidence/used-columns';
import { addCounts, type MaskCounts, noneMasked } from '#core/text/mask-tokens';
import { attributeCell } from './cell-names';
import { type CellSql, chosenValue } from './cell-readers';
import type { Query } from './query';
import { recordTables } from './tables';

export interface AttributeSql extends CellSql {
  readonly masked: MaskCounts;
}

/** Stores the sets of the rows that are stored, within the transaction of the import; answers the set of a row. */
export async function storeAttributes(query: Query, mapping: Mapping, rows: string): Promise<AttributeSql> {
  const attributes = attributesOf(mapping);
  if (attributes.length === 0) return { value: 'NULL::INTEGER', join: '', masked: noneMasked };
  const cells = attributes.map((_, index) => attributeCell(index));
  let masked = noneMasked;
  const values: CellSql[] = [];
  for (const cell of cells) {
    const value = await chosenValue(query, cell, mapping);
    masked = addCounts(masked, value.masked);
    values.push(value);
  }
  const isBlank = cells.map((cell) => `coalesce(trim(${cell}), '') = ''`).join(' AND ');
  await query.run(
    `CREATE TEMP TABLE raw_sets AS SELECT ${cells.join(', ')},
      ((SELECT coalesce(max(id), 0) FROM attribute_sets) + row_number() OVER ())::INTEGER AS id
    FROM (SELECT DISTINCT ${cells.map((cell) => `r.${cell}`).join(', ')} FROM raw r WHERE ${rows}) WHERE NOT (${isBlank})`,
  );
  await storeSets(query, mapping, values);
  const isSame = cells.map((cell) => `raw_sets.${cell} IS NOT DISTINCT FROM r.${cell}`).join(' AND ');
  return { value: 'raw_sets.id', join: `LEFT JOIN raw_sets ON ${isSame}`, masked };
}

/** Values as they are shown, and as numbers where they are; each distinct one is read once. */
async function storeSets(query: Query, mapping: Mapping, values: readonly CellSql[]): Promise<void> {
  const named = attributesOf(mapping).map(({ name }, index) => ({ name, value: values[index] }));
  // One insert: see the note on inserts in store-rows.ts.
  const all = named.flatMap(({ value }, index) =>
    value === undefined
      ? []
      : [`SELECT r.id, ${index} AS attribute, ${value.value} AS value FROM raw_sets r ${value.join}`],
  );
  await query.run(
    `CREATE TEMP TABLE set_values AS SELECT * FROM (${all.join(' UNION ALL ')}) WHERE value <> ''`,
  );
  const distinct = await query.rows('SELECT DISTINCT value FROM set_values', z.object({ value: z.string() }));
  if (distinct.length === 0) return;
  await query.run('CREATE TEMP TABLE value_numbers (value VARCHAR, number DOUBLE)');
  await query.append(
    'value_numbers',
    distinct.map(({ value }) => [value, readNumber(value, mapping.format.decimal)]),
  );
  await query.run('CREATE TEMP TABLE attribute_names (attribute DOUBLE, name VARCHAR)');
  await query.append(
    'attribute_names',
    named.map(({ name }, index) => [index, name]),
  );
  await query.run(
    `INSERT INTO attribute_sets SELECT s.id, n.name, s.value, v.number
    FROM set_values s JOIN value_numbers v USING (value) JOIN attribute_names n USING (attribute)`,
  );
}

/** What only deleted records held must not outlive them. */
export const forgetAttributes = (query: Query): Promise<void> =>
  query.run(
    `DELETE FROM attribute_sets WHERE id NOT IN (
      ${[...Object.values(recordTables), 'replaced']
        .map((table) => `SELECT attribute_set FROM ${table} WHERE attribute_set IS NOT NULL`)
        .join(' UNION ALL ')})`,
  );

/** Attributes of records, the most frequent first. */
export async function listAttributes(
  query: Query,
  table: string,
): Promise<{ name: string; count: number; values: number; isNumber: boolean }[]> {
  return query.rows(
    `SELECT s.name, sum(r.n)::DOUBLE AS count, count(DISTINCT s.value)::DOUBLE AS values,
      bool_and(s.number IS NOT NULL) AS "isNumber"
    FROM attribute_sets s JOIN (${setCounts(table)}) r ON r.id = s.id GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 500`,
    z.object({ name: z.string(), count: z.number(), values: z.number(), isNumber: z.boolean() }),
  );
}

const mostValues = 1_000;

export const attributeValues = (
  query: Query,
  table: string,
  name: string,
): Promise<{ value: string; count: number }[]> =>
  query.rows(
    `SELECT s.value, sum(r.n)::DOUBLE AS count FROM attribute_sets s JOIN (${setCounts(table)}) r ON r.id = s.id
    WHERE ${nameIs('s', '$1')} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostValues}`,
    z.object({ value: z.string(), count: z.number() }),
    [foldValue(name)],
  );

const setCounts = (table: string): string =>
  `SELECT attribute_set AS id, count(*) AS n FROM ${table} WHERE attribute_set IS NOT NULL GROUP BY 1`;

/** Names are compared like values: case and outer spaces say nothing. `place`: of the folded name. */
export const nameIs = (alias: string, place: string): string => `lower(trim(${alias}.name)) = ${place}`;
