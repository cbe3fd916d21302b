/**
 * Writes the store anew. What is deleted stays readable in the database's file: in places that are free until something
 * else is written there, and among rows of which others are left. A file that was never written to before holds none of it.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { keepApart } from './colleagues';
import type { Query } from './query';
import { migrations, schemaVersion } from './tables';
import { literal } from './text-sql';

const nameRow = z.object({ name: z.string() });
const flagRow = z.object({ flag: z.boolean() });

/** Whether the file holds what was deleted. */
export async function holdsDeleted(query: Query): Promise<boolean> {
  return (await query.row('SELECT coalesce(holds_deleted, FALSE) AS flag FROM store', flagRow)).flag;
}

/** Writes all that the store holds into a new one at `path`, which the database must be allowed to write. */
export async function copyStore(query: Query, path: string, storageVersion: string): Promise<void> {
  await rm(path, { force: true });
  const { name: own } = await query.row('SELECT current_database() AS name', nameRow);
  await query.run(`ATTACH ${literal(path)} AS anew (STORAGE_VERSION ${literal(storageVersion)})`);
  try {
    await query.run('USE anew');
    await query.transaction(async () => {
      for (let version = 1; version <= schemaVersion; version++)
        for (const statement of migrations[version] ?? []) await query.run(statement);
      await query.run('DELETE FROM store');
    });
    for (const table of await filledTables(query, own))
      await query.run(`INSERT INTO anew."${table}" BY NAME SELECT * FROM "${own}"."${table}"`);
    await query.run('UPDATE store SET holds_deleted = FALSE');
    await keepApart(query);
    await query.run('CHECKPOINT anew');
  } finally {
    await query.run(`USE "${own}"`);
    await query.run('DETACH anew');
  }
}

/** See the note on inserts in store-rows.ts: of an empty table nothing is written. */
async function filledTables(query: Query, database: string): Promise<string[]> {
  const tables = await query.rows(
    'SELECT table_name AS name FROM duckdb_tables() WHERE database_name = $1 ORDER BY table_oid',
    nameRow,
    [database],
  );
  const filled: string[] = [];
  for (const { name } of tables) {
    const { flag } = await query.row(`SELECT EXISTS (FROM "${database}"."${name}") AS flag`, flagRow);
    if (flag) filled.push(name);
  }
  return filled;
}

/**
 * Puts the new store in the place of the old one, which `close` lets go. Where a file that is open can be replaced it is
 * held until then: another process that opens the store gets the one or the other, never one that is about to go.
 */
export function exchange(from: string, to: string, close: () => void): void {
  // Its log would be taken for that of the new one.
  if (existsSync(`${to}.wal`)) throw new Error('the store was not written out');
  sync(from, 'r+');
  if (process.platform === 'win32') close();
  renameSync(from, to);
  if (process.platform !== 'win32') sync(dirname(to), 'r');
}

function sync(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
