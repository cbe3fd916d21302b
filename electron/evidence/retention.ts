/** How long texts are kept: of older records the words go and the numbers stay. */
import { z } from 'zod';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { Query } from './query';
import { recordTables } from './tables';
import { forgetUnused } from './vocabulary';

const settingRow = z.object({ months: z.number().nullable() });
const countRow = z.object({ count: z.number() });
const emptyRow = z.object({ id: z.number() });

const tables = Object.values(recordTables);

export async function readRetention(query: Query): Promise<EvidenceReply<'retention'>> {
  const { months } = await query.row('SELECT keep_months::DOUBLE AS months FROM store', settingRow);
  const { count } = await query.row(
    `SELECT (${tables
      .map((table) => `(SELECT count(*) FROM ${table} JOIN texts t ON t.id = text_id WHERE t.text <> '')`)
      .join(' + ')})::DOUBLE AS count`,
    countRow,
  );
  return { months, texts: count };
}

export function setRetention(query: Query, months: number | null): Promise<{ rows: number }> {
  return query.transaction(async () => {
    await query.run('UPDATE store SET keep_months = $1', [months]);
    return { rows: await forgetOldTexts(query) };
  });
}

/** To be called within a transaction. Answers of how many records the text went. */
export async function forgetOldTexts(query: Query, today: Date = new Date()): Promise<number> {
  const { months } = await query.row('SELECT keep_months::DOUBLE AS months FROM store', settingRow);
  if (months === null) return 0;
  const oldest = monthsBefore(today, months);
  await forgetOldRejected(query, oldest);
  // What has no date is as old as its import at least.
  const isOld = `(happened_at < '${oldest}'::TIMESTAMP OR (happened_at IS NULL AND import_id IN (${oldImports(oldest)})))
    AND text_id IN (SELECT id FROM texts WHERE text <> '')`;
  const countOld = async (of: readonly string[]) =>
    (
      await query.row(
        `SELECT (${of.map((table) => `(SELECT count(*) FROM ${table} WHERE ${isOld})`).join(' + ')})::DOUBLE AS count`,
        countRow,
      )
    ).count;
  const count = await countOld(tables);
  // An undo must bring nothing back that is older.
  if (count + (await countOld(['replaced'])) === 0) return 0;
  const empty = await emptyText(query);
  for (const table of [...tables, 'replaced'])
    await query.run(`UPDATE ${table} SET text_id = ${empty} WHERE ${isOld}`);
  await forgetUnused(query);
  return count;
}

const oldImports = (oldest: string): string => `SELECT id FROM imports WHERE imported_at < '${oldest}'`;

/** Rows that were refused have no date to go by, and are as old as their import at least. */
async function forgetOldRejected(query: Query, oldest: string): Promise<void> {
  const isOld = `value <> '' AND import_id IN (${oldImports(oldest)})`;
  const { count } = await query.row(
    `SELECT count(*)::DOUBLE AS count FROM rejected WHERE ${isOld}`,
    countRow,
  );
  if (count === 0) return;
  await query.run(`UPDATE rejected SET value = '' WHERE ${isOld}`);
  await query.run('UPDATE store SET holds_deleted = TRUE');
}

/** The text of records that have none. */
async function emptyText(query: Query): Promise<number> {
  const find = () => query.rows(`SELECT id::DOUBLE AS id FROM texts WHERE text = ''`, emptyRow);
  const [known] = await find();
  if (known !== undefined) return known.id;
  await query.run(`INSERT INTO texts SELECT (SELECT coalesce(max(id), 0) FROM texts) + 1, hash(''), '', ' '`);
  const [made] = await find();
  if (made === undefined) throw new Error('no empty text');
  return made.id;
}

/** Of a month that was shorter, its last day. */
function monthsBefore(today: Date, months: number): string {
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth() - months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = new Date(Date.UTC(year, month, Math.min(today.getUTCDate(), lastDay)));
  return day.toISOString().slice(0, 10);
}
