/**
 * Decides which rows of `raw` are not stored: unreadable ones, twins within the file, and those already there.
 * Runs outside the transaction: see the note on inserts in store-rows.ts.
 */
import { z } from 'zod';
import type { Mapping } from '#core/evidence/contact-fields';
import { cellOf, momentField } from './cell-names';
import type { CellSql } from './cell-readers';
import type { Query } from './query';
import { isDayGiven, isEmptySql } from './raw-table';
import type { RecordTable } from './tables';
import { literal, trimmedSql } from './text-sql';

const counted = z.object({ count: z.number() });

export interface Excluded {
  readonly duplicates: number;
  readonly updated: number;
}

/** Fills `excluded (rid, reason)` with rows that cannot be stored. */
export async function excludeUnreadable(query: Query, mapping: Mapping, at: CellSql): Promise<void> {
  await query.run('CREATE TEMP TABLE excluded (rid BIGINT, reason VARCHAR)');
  const isBlank = (cell: string) => `coalesce(${trimmedSql(cell)}, '') = ''`;
  const isEmpty = isEmptySql(mapping);
  const moment = momentField(mapping);
  const atCell = `r.${cellOf(moment)}`;
  const hasDates = mapping.columns[moment] !== undefined;
  // A blank date is a reason only where no day stands in for it.
  const dateReasons = `WHEN ${isBlank(atCell)} THEN ${mapping.fixedDay === null ? `'noDate'` : 'NULL'} ELSE 'badDate'`;
  // Few rows have no date, and only they need a closer look.
  await query.run(
    `INSERT INTO excluded SELECT rid, reason FROM (
      SELECT r.rowid AS rid, CASE WHEN ${isEmpty} THEN 'empty' ${hasDates ? dateReasons : ''} END AS reason
      FROM raw r ${at.join} WHERE ${hasDates ? `${at.value} IS NULL` : isEmpty}) WHERE reason IS NOT NULL`,
  );
}

/**
 * Of rows with one id the last counts. Rows without an id are told apart by how many times the same row came before,
 * so that two equal answers are two answers, and the same file again adds none.
 */
export async function excludeTwins(query: Query, mapping: Mapping): Promise<number> {
  const left = 'FROM raw WHERE rowid NOT IN (SELECT rid FROM excluded)';
  const twin = (key: string) => `${key} = md5_number(raw.${key}::VARCHAR || '#' || again.number)`;
  const keys = isDayGiven(mapping) ? ['key', 'key_before'] : ['key'];
  await query.run(
    `UPDATE raw SET ${keys.map(twin).join(', ')} FROM (
      SELECT rowid AS rid, row_number() OVER (PARTITION BY key ORDER BY rowid) AS number ${left} AND has_no_id
    ) again WHERE again.rid = raw.rowid AND again.number > 1`,
  );
  if (mapping.columns.id === undefined && mapping.kind !== 'counts') return 0;
  const { count } = await query.row(
    `SELECT (count(*) - count(DISTINCT key))::DOUBLE AS count ${left}`,
    counted,
  );
  if (count > 0)
    await query.run(
      `INSERT INTO excluded SELECT rid, 'duplicate' FROM (
        SELECT rowid AS rid, row_number() OVER (PARTITION BY key ORDER BY rowid DESC) AS number ${left})
      WHERE number > 1`,
    );
  return count;
}

/** Rows that an earlier version stored for the same day keep the key it gave them, so that the file is known again. */
export async function keepKeysBefore(
  query: Query,
  { fixedDay, ...mapping }: Mapping,
  table: RecordTable,
  sourceId: number | null,
): Promise<void> {
  if (sourceId === null || fixedDay === null || !isDayGiven({ fixedDay, ...mapping })) return;
  await query.run(
    `UPDATE raw SET key = s.key FROM ${table} s WHERE s.key = raw.key_before AND s.source_id = ${sourceId}
      AND s.happened_at = ${literal(fixedDay)}::TIMESTAMP`,
  );
}

/** Compares with what is stored: equal records are left out, changed ones are listed in `changed (key)`. */
export async function excludeStored(
  query: Query,
  table: RecordTable,
  sourceId: number | null,
): Promise<Excluded> {
  if (sourceId === null) return { duplicates: 0, updated: 0 };
  await query.run(
    `CREATE TEMP TABLE stored AS
    SELECT r.rowid AS rid, r.key, s.fingerprint = r.fingerprint AS is_same
    FROM raw r JOIN ${table} s ON s.key = r.key
    WHERE s.source_id = ${sourceId} AND r.rowid NOT IN (SELECT rid FROM excluded)`,
  );
  await query.run(`INSERT INTO excluded SELECT rid, 'same' FROM stored WHERE is_same`);
  await query.run('CREATE TEMP TABLE changed AS SELECT key FROM stored WHERE NOT is_same');
  return query.row(
    `SELECT count(*) FILTER (is_same)::DOUBLE AS duplicates, count(*) FILTER (NOT is_same)::DOUBLE AS updated
    FROM stored`,
    z.object({ duplicates: z.number(), updated: z.number() }),
  );
}
