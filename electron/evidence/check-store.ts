/**
 * Reads a contact store from end to end. Run in a process of its own after the service died twice in a row: a store that
 * ends whoever opens it would end the service for ever.
 */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { checkCodes, storeName } from './aside';
import { toAppError } from './evidence-error';

export async function checkStore(workspace: string): Promise<number> {
  try {
    const instance = await DuckDBInstance.create(join(workspace, storeName), {
      access_mode: 'READ_ONLY',
      memory_limit: '900MB',
    });
    const connection = await instance.connect();
    const tables = await connection.runAndReadAll('SELECT table_name AS name FROM duckdb_tables()');
    for (const [name] of tables.getRows()) {
      const quoted = `"${String(name).replaceAll('"', '""')}"`;
      await connection.run(`SELECT max(hash(every)) FROM ${quoted} AS every`);
    }
    instance.closeSync();
    return checkCodes.sound;
  } catch (error) {
    return toAppError(error).code === 'workspaceDamaged' ? checkCodes.damaged : checkCodes.unknown;
  }
}
