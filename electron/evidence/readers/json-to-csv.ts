/** Reads JSON of any size piece by piece and writes its records as the table the import reads. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { JsonCutter, type JsonLayout, jsonCells, jsonLayout } from '#core/evidence/json-records';
import { sniffEncoding } from '#core/evidence/sniff';
import { limits } from '#core/limits';
import { readHead } from '../../files/file-system';
import { EvidenceError } from '../evidence-error';
import { CsvFile } from './csv-file';
import type { ReadingTask } from './table-file';
import { mostWritten, writtenTooLarge } from './written-limit';

const headBytes = 4 << 20;
/** Records whose paths become the columns; what first turns up later has none. */
const headRecords = 1_000;

export async function jsonToCsv(task: ReadingTask): Promise<void> {
  const { path, name } = task;
  const { encoding, layout, columns } = await readLayout(path, name);
  const { size } = await stat(path);
  const csv = new CsvFile(task.target, mostWritten(size), () => writtenTooLarge(name, size));
  try {
    csv.add(columns);
    const cutter = new JsonCutter(layout);
    const decoder = iconv.getDecoder(encoding);
    let bytes = 0;
    let records = 0;
    const addAll = async (texts: readonly string[]) => {
      for (const text of texts) {
        const cells = jsonCells(text);
        // A record that cannot be read stays a row, for the import to reject and show.
        csv.add(cells === null ? [text.slice(0, 1_000)] : columns.map((column) => cells.get(column) ?? ''));
        // A piece of many small records becomes a long piece of a wide table.
        await csv.pause();
      }
      records += texts.length;
    };
    let isHeadOnly = false;
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      if (task.signal?.aborted) throw new EvidenceError('cancelled');
      if (!Buffer.isBuffer(chunk)) continue;
      await addAll(cutter.cut(decoder.write(chunk)));
      bytes += chunk.length;
      task.onProgress(bytes, size);
      isHeadOnly = task.mostRows !== null && records >= task.mostRows;
      if (isHeadOnly) break;
    }
    if (!isHeadOnly) await addAll([...cutter.cut(decoder.end() ?? ''), ...cutter.rest()]);
    if (records === 0) throw new EvidenceError('tableEmpty', { name });
    await csv.end();
  } catch (error) {
    await csv.abandon();
    throw error instanceof EvidenceError ? error : toReadable(error, name);
  }
}

/** What the cutter refuses is the file's fault; what the disk refuses keeps its own name. */
const toReadable = (error: unknown, name: string): unknown =>
  error instanceof Error && 'code' in error ? error : new EvidenceError('tableUnreadable', { name });

async function readLayout(
  path: string,
  name: string,
): Promise<{ encoding: string; layout: JsonLayout; columns: string[] }> {
  const { bytes } = await readHead(path, headBytes);
  const isWhole = bytes.length < headBytes;
  try {
    const encoding = sniffEncoding(bytes, isWhole) ?? 'windows-1251';
    const text = iconv.decode(bytes, encoding);
    const layout = jsonLayout(text);
    const columns = new Set<string>();
    const cutter = new JsonCutter(layout);
    const found = cutter.cut(text);
    const records = isWhole ? [...found, ...cutter.rest()] : found;
    for (const record of records.slice(0, headRecords))
      for (const path of jsonCells(record)?.keys() ?? [])
        if (columns.size < limits.table.jsonPaths) columns.add(path);
    if (columns.size === 0) throw new EvidenceError('tableUnreadable', { name });
    return { encoding, layout, columns: [...columns] };
  } catch (error) {
    throw error instanceof EvidenceError ? error : toReadable(error, name);
  }
}
