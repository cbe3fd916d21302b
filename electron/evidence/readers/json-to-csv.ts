/** Reads JSON of any size piece by piece and writes its records as the table the import reads. */
import { stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { JsonCutter, type JsonLayout, jsonCells, jsonLayout } from '#core/evidence/json-records';
import { sniffEncoding } from '#core/evidence/sniff';
import { limits } from '#core/limits';
import { piecesOf, readHead } from '../../files/file-system';
import { EvidenceError } from '../evidence-error';
import { CsvFile } from './csv-file';
import type { ReadingTask } from './table-file';
import { mostWritten, writtenTooLarge } from './written-limit';

/** By these encoding and layout are told. */
const headBytes = 4 << 20;
const pieceBytes = 1 << 20;

/** Twice over the file: a table has its columns before its rows, and the last record may be the first to have one. */
export async function jsonToCsv(task: ReadingTask): Promise<void> {
  const { path, name } = task;
  const { size } = await stat(path);
  const csv = new CsvFile(task.target, mostWritten(size), () => writtenTooLarge(name, size));
  try {
    const written = await readLayout(path);
    const columns = await readColumns(task, written);
    if (columns.length === 0) throw new EvidenceError('tableUnreadable', { name });
    csv.addRecord(columns);
    const places = new Map(columns.map((column, place) => [column, place]));
    let records = 0;
    for await (const texts of recordsOf(task, written, (bytes) => task.onProgress(size + bytes, 2 * size))) {
      for (const text of texts) {
        const cells = jsonCells(text);
        // A record that cannot be read stays a row, for the import to reject and show.
        if (cells === null) csv.add([text.slice(0, 1_000)]);
        else csv.addSparse(inPlace(cells, places), columns.length);
        // A piece of many small records becomes a long piece of a wide table.
        await csv.pause();
      }
      records += texts.length;
      if (task.mostRows !== null && records >= task.mostRows) break;
    }
    if (records === 0) throw new EvidenceError('tableEmpty', { name });
    await csv.end();
  } catch (error) {
    await csv.abandon();
    throw error instanceof EvidenceError ? error : toReadable(error, name);
  }
}

/** From left to right. */
const inPlace = (cells: ReadonlyMap<string, string>, places: ReadonlyMap<string, number>) =>
  [...cells]
    .flatMap(([path, cell]) => {
      const place = places.get(path);
      return place === undefined || cell === '' ? [] : [[place, cell] as const];
    })
    .sort(([one], [other]) => one - other);

interface WrittenJson {
  readonly encoding: string;
  readonly layout: JsonLayout;
}

/** Texts of the records, as many at a time as a piece of the file ends. */
async function* recordsOf(
  { path, signal }: ReadingTask,
  { encoding, layout }: WrittenJson,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly string[]> {
  const cutter = new JsonCutter(layout);
  const decoder = iconv.getDecoder(encoding);
  let bytes = 0;
  for await (const piece of piecesOf(path, pieceBytes)) {
    if (signal?.aborted) throw new EvidenceError('cancelled');
    yield cutter.cut(decoder.write(piece));
    bytes += piece.length;
    onBytes(bytes);
  }
  yield [...cutter.cut(decoder.end() ?? ''), ...cutter.rest()];
}

/** In the order in which they turn up. */
async function readColumns(task: ReadingTask, written: WrittenJson): Promise<string[]> {
  const { size } = await stat(task.path);
  const columns = new Set<string>();
  for await (const texts of recordsOf(task, written, (bytes) => task.onProgress(bytes, 2 * size)))
    for (const text of texts)
      for (const path of jsonCells(text)?.keys() ?? []) {
        columns.add(path);
        if (columns.size === limits.table.jsonPaths) return [...columns];
      }
  return [...columns];
}

/** What the cutter refuses is the file's fault; what the disk refuses keeps its own name. */
const toReadable = (error: unknown, name: string): unknown =>
  error instanceof Error && 'code' in error ? error : new EvidenceError('tableUnreadable', { name });

async function readLayout(path: string): Promise<WrittenJson> {
  const { bytes } = await readHead(path, headBytes);
  const encoding = sniffEncoding(bytes, bytes.length < headBytes) ?? 'windows-1251';
  return { encoding, layout: jsonLayout(iconv.decode(bytes, encoding)) };
}
