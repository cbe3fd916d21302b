/**
 * Makes one kind of table of all kinds of files: what is not text already becomes CSV in a folder of this process,
 * so that the preview and the import read it as they read any other. What is written there goes with the process.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import iconv from 'iconv-lite';
import type { Mapping, TableFormat } from '#core/evidence/contact-fields';
import { limits } from '#core/limits';
import { nodeFiles, readHead, temporaryStream } from '../../files/file-system';
import { EvidenceError } from '../evidence-error';
import type { KnownFile } from '../known-files';
import { CsvFile } from './csv-file';
import { bigEndianUtf32, type FileKind, fileKind } from './file-kind';
import { jsonToCsv } from './json-to-csv';
import { readSheet } from './read-sheet';

/** What a reader is asked to write as CSV. */
export interface ReadingTask {
  readonly path: string;
  readonly name: string;
  readonly target: string;
  /** null: all. */
  readonly mostRows: number | null;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal | null;
}

export interface TableFile extends KnownFile {
  readonly kind: 'text' | 'sheet' | 'json' | 'parquet';
  /** Of a spreadsheet. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Only the beginning was written out. */
  readonly isHead: boolean;
}

export interface ReadingOptions {
  /** What a person said of the sheet; null: nothing yet. */
  readonly format: Partial<Pick<TableFormat, 'sheet' | 'headerRow'>> | null;
  readonly isHead: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | null;
}

/** By these a kind of file is known. */
const headBytes = 4_096;
/** A preview shows twenty rows and checks five hundred. */
const headRows = 600;
/** Tables kept written out: of the file at hand and the one before. */
const mostKept = 4;

/** Kinds that are no text as they lie. */
type WrittenKind = Exclude<FileKind, 'text' | 'refused'>;

interface Kept {
  readonly key: string;
  readonly file: TableFile;
}

/** Tables of one process that were written out, by what they were read from. */
export class TableFiles {
  private kept: Kept[] = [];
  private folder: Promise<string> | null = null;
  private working: Promise<unknown> = Promise.resolve();

  constructor(private readonly workspace: string) {}

  /** One after another: two reads of one file would write it out twice. */
  read(file: KnownFile, options: ReadingOptions): Promise<TableFile> {
    const mine = this.working.then(() => this.readNow(file, options));
    this.working = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.working;
    const folder = await this.folder?.catch(() => null);
    this.folder = null;
    this.kept = [];
    if (folder) await nodeFiles.remove(folder);
  }

  private async readNow(file: KnownFile, options: ReadingOptions): Promise<TableFile> {
    // A pipe or a device may have no end.
    if (!(await stat(file.path)).isFile()) throw new EvidenceError('fileNotReadable', { name: file.name });
    const kind = await kindOf(file.path);
    if (kind === 'refused') throw new EvidenceError('tableUnreadable', { name: file.name });
    if (kind === 'text') return { ...file, kind, sheets: [], sheet: null, isHead: false };
    if (kind === 'gzip' || kind === 'utf32') {
      const inner = await this.written(kind, file, options);
      // Packed or not, a table is a table; what is packed twice is not.
      if ((await kindOf(inner.path)) === 'gzip')
        throw new EvidenceError('tableUnreadable', { name: file.name });
      return this.readNow({ path: inner.path, name: file.name.replace(/\.gz$/i, '') }, options);
    }
    return this.written(kind, file, options);
  }

  /** What the file was written out to, now or before. */
  private async written(kind: WrittenKind, file: KnownFile, options: ReadingOptions): Promise<TableFile> {
    const { size, mtimeMs } = await stat(file.path);
    const { format, isHead } = options;
    const own = kind === 'sheet' ? [format?.sheet ?? null, format?.headerRow ?? null] : [];
    const isWhole = kind === 'gzip' || kind === 'utf32' || !isHead;
    const key = createHash('sha256')
      .update(JSON.stringify([await realpath(file.path), size, mtimeMs, own, isWhole]))
      .digest('hex');
    const known = this.kept.find((one) => one.key === key);
    if (known) {
      // The last used goes last: another table that is kept must not take away the one a third is made of.
      this.kept = [...this.kept.filter((one) => one !== known), known];
      return known.file;
    }
    const target = join(await this.openFolder(), `${randomUUID()}.csv`);
    try {
      const written = await write(kind, file, target, options);
      await this.keep({ key, file: written });
      return written;
    } catch (error) {
      await nodeFiles.remove(target);
      throw error;
    }
  }

  private async keep(one: Kept): Promise<void> {
    this.kept.push(one);
    while (this.kept.length > mostKept) {
      const oldest = this.kept.shift();
      if (oldest) await nodeFiles.remove(oldest.file.path);
    }
  }

  private openFolder(): Promise<string> {
    this.folder ??= makeOwnFolder(join(this.workspace, 'reading'));
    this.folder.catch(() => {
      this.folder = null;
    });
    return this.folder;
  }
}

/** Folders are named by the process they belong to; those of processes that are gone were left by a crash. */
async function makeOwnFolder(above: string): Promise<string> {
  await nodeFiles.makeFolder(above);
  for (const name of await readdir(above))
    if (!nodeFiles.isProcessAlive(Number.parseInt(name, 10))) await nodeFiles.remove(join(above, name));
  const own = join(above, `${process.pid}-${randomUUID()}`);
  await nodeFiles.makeFolder(own);
  return own;
}

async function kindOf(path: string): Promise<FileKind> {
  return fileKind((await readHead(path, headBytes)).bytes);
}

async function write(
  kind: WrittenKind,
  { path, name }: KnownFile,
  target: string,
  { format, isHead, onProgress, signal = null }: ReadingOptions,
): Promise<TableFile> {
  const mostRows = isHead ? headRows : null;
  const task = { path, name, target, mostRows, signal, onProgress: onProgress ?? (() => undefined) };
  const written = { path: target, name, sheets: [], sheet: null, isHead };
  switch (kind) {
    case 'gzip':
      await unpack(task);
      return { ...written, kind: 'text' };
    case 'utf32':
      await decodeUtf32(task);
      return { ...written, kind: 'text' };
    case 'json':
      await jsonToCsv(task);
      return { ...written, kind };
    case 'parquet': {
      const { parquetToCsv } = await import('./parquet-to-csv');
      await parquetToCsv(task);
      return { ...written, kind };
    }
    case 'sheet': {
      const choice = { sheet: format?.sheet ?? null, headerRow: format?.headerRow ?? null, mostRows };
      const grid = await readSheet(path, name, choice, signal);
      const csv = new CsvFile(target);
      for (const row of grid.rows) {
        csv.add(row);
        await csv.pause();
      }
      await csv.end();
      return { ...written, kind, sheets: grid.sheets, sheet: grid.sheet };
    }
  }
}

async function unpack({ path, name, target, signal, onProgress }: ReadingTask): Promise<void> {
  const { size } = await stat(path);
  const { gzipRatio, gzipRatioFrom } = limits.table;
  const gunzip = createGunzip();
  let unpacked = 0;
  let packed = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _, done) {
      unpacked += chunk.length;
      // By what was read so far: of a large trap the whole would fill the disk before it is known for one.
      const limit = Math.max(gunzip.bytesWritten * gzipRatio, gzipRatioFrom);
      done(unpacked > limit ? new EvidenceError('tableTooLarge', { name, limit: limit >> 20 }) : null, chunk);
    },
  });
  const source = createReadStream(path, { highWaterMark: 1 << 20 });
  source.on('data', (chunk) => {
    packed += chunk.length;
    onProgress(packed, size);
  });
  try {
    await pipeline(source, gunzip, guard, temporaryStream(target), {
      ...(signal === null ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw new EvidenceError('cancelled');
    const isDamaged = error instanceof Error && 'code' in error && /^Z_|^ERR_/.test(String(error.code));
    throw isDamaged ? new EvidenceError('tableUnreadable', { name }) : error;
  }
}

async function decodeUtf32({ path, target, signal }: ReadingTask): Promise<void> {
  const { bytes } = await readHead(path, headBytes);
  const encoding = bigEndianUtf32(bytes) === true ? 'utf-32be' : 'utf-32le';
  await pipeline(
    createReadStream(path),
    iconv.decodeStream(encoding),
    iconv.encodeStream('utf-8'),
    temporaryStream(target),
    { ...(signal === null ? {} : { signal }) },
  );
}

/** A table we wrote ourselves is in one encoding with one delimiter, whatever a mapping for another kind says. */
export function formatOf(file: TableFile, format: TableFormat): TableFormat {
  if (file.kind === 'text') return format;
  return {
    ...format,
    encoding: 'utf-8',
    delimiter: ',',
    ...(file.sheet === null ? {} : { sheet: file.sheet }),
  };
}

export const mappingFor = (file: TableFile, mapping: Mapping): Mapping => ({
  ...mapping,
  format: formatOf(file, mapping.format),
});
