/** Parquet is read by the database itself, in an instance of its own that sees this one file and nothing else. */

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, DuckDBTypeId } from '@duckdb/node-api';
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
      `COPY (SELECT COLUMNS(*)::VARCHAR FROM (${await rowsOf(connection, path)})${most})
      TO ${literal(target)} (FORMAT csv, HEADER, DELIMITER ',')`,
    );
    // Hundreds of megabytes are written between two looks.
    isTooLarge ||= (await stat(target)).size > mostWritten(size);
    if (isTooLarge) throw writtenTooLarge(task.name, size);
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

/** Bytes of these are no text, also where they are valid UTF-8 by chance. */
const controls = '[\\x{0}-\\x{8}\\x{E}-\\x{1F}]';

/** The rows of the file. Some writers leave out the mark that bytes are a text: those that read as one are taken for one. */
async function rowsOf(connection: DuckDBConnection, path: string): Promise<string> {
  const file = `read_parquet(${literal(path)})`;
  const shape = await connection.runAndReadAll(`SELECT * FROM ${file} LIMIT 0`);
  const types = shape.columnTypes();
  const texts = shape.columnNames().flatMap((name, i) => {
    if (types[i]?.typeId !== DuckDBTypeId.BLOB) return [];
    const bytes = `"${name.replaceAll('"', '""')}"`;
    const text = `try(decode(${bytes}))`;
    return `CASE WHEN regexp_matches(${text}, '${controls}') IS FALSE THEN ${text} ELSE ${bytes}::VARCHAR END AS ${bytes}`;
  });
  return `SELECT * ${texts.length === 0 ? '' : `REPLACE (${texts.join(', ')})`} FROM ${file}`;
}
