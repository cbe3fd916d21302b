/** The same table by others: a bare typed table of DuckDB, and a plain stream into SQLite. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import type { BenchTable } from './table';

/** A database of an earlier run, with what lies beside it. */
const forget = (target: string): void => {
  for (const suffix of ['', '.wal', '-wal', '-shm']) rmSync(target + suffix, { force: true });
};

/** Seconds with everything as DuckDB has it by default. */
export async function bareSeconds({ file, columns }: BenchTable, target: string): Promise<number> {
  forget(target);
  const types = columns.map(([name, type]) => `'${name}': '${type}'`).join(', ');
  const started = performance.now();
  const instance = await DuckDBInstance.create(target);
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE contacts AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', header = true, columns = {${types}})`,
  );
  connection.closeSync();
  instance.closeSync();
  return (performance.now() - started) / 1_000;
}

const reply = z.object({ rows: z.number(), seconds: z.number() });

export async function plainSeconds(
  { file, columns }: BenchTable,
  script: string,
  folder: string,
): Promise<number> {
  const types = columns
    .map(([, type]) => (['VARCHAR', 'TIMESTAMP'].includes(type) ? 'TEXT' : 'REAL'))
    .join(',');
  const target = join(folder, 'plain.sqlite');
  forget(target);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, target, types], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The plain import failed: ${stderr}`);
  return reply.parse(JSON.parse(stdout)).seconds;
}
