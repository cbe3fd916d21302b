/** Parquet is read by the database itself, in an instance of its own that sees this one file and nothing else. */

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { EvidenceError, toAppError } from '../evidence-error';
import { literal } from '../text-sql';
import type { ReadingTask } from './table-file';
import { mostWritten, writtenTooLarge } from './written-limit';

const pollMs = 200;

export async function parquetToCsv(task: ReadingTask): Promise<void> {
  const path = await realpath(task.path);
  const folder = await realpath(dirname(task.target));
  const target = `${folder}/${basename(task.target)}`;
  // What does not fit into memory goes where everything goes that is taken away afterwards, not into the folder at hand.
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '500MB',
    threads: '2',
    temp_directory: folder,
  });
  const connection = await instance.connect();
  const stop = () => connection.interrupt();
  const { size } = await stat(path);
  let isTooLarge = false;
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    task.onProgress(Math.max(0, percentage), 100);
    stat(target).then(
      (written) => {
        if (written.size <= mostWritten(size)) return;
        isTooLarge = true;
        stop();
      },
      () => undefined,
    );
  }, pollMs);
  task.signal?.addEventListener('abort', stop);
  try {
    for (const setting of [
      'SET autoinstall_known_extensions = false',
      'SET autoload_known_extensions = false',
      'SET enable_progress_bar = true',
      'SET enable_progress_bar_print = false',
      `SET allowed_paths = [${literal(path)}]`,
      `SET allowed_directories = [${literal(folder)}]`,
      'SET enable_external_access = false',
      // Moments with a zone would be written in the one of this computer, and days depend on who imports them.
      `SET TimeZone = 'UTC'`,
      'SET lock_configuration = true',
    ])
      await connection.run(setting);
    const most = task.mostRows === null ? '' : ` LIMIT ${task.mostRows}`;
    await connection.run(
      `COPY (SELECT COLUMNS(*)::VARCHAR FROM read_parquet(${literal(path)})${most})
      TO ${literal(target)} (FORMAT csv, HEADER, DELIMITER ',')`,
    );
  } catch (error) {
    if (task.signal?.aborted) throw new EvidenceError('cancelled');
    if (isTooLarge) throw writtenTooLarge(task.name, size);
    // Messages of the database can hold values of the file.
    throw toAppError(error).code === 'diskFull'
      ? new EvidenceError('diskFull')
      : new EvidenceError('tableUnreadable', { name: task.name });
  } finally {
    clearInterval(timer);
    task.signal?.removeEventListener('abort', stop);
    connection.closeSync();
    instance.closeSync();
  }
}
