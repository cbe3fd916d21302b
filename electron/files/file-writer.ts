/**
 * The one way in which files are written that people care about: temporary file beside the target, fsync, rename, fsync of
 * the folder. Whatever moment the process dies at, the target is the old file or the new one.
 */
import { basename, dirname } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { type FileSystem, nodeFiles, type OpenFile } from './file-system';
import { whileNoted } from './leftovers';
import { codeOf, readError, writeError } from './system-error';
import { temporaryName } from './temporary-name';

const chunkBytes = 1024 * 1024;

export interface WriteOptions {
  /** Reads the file back and compares it before the old one is given up. */
  readonly verify?: boolean;
  /** Of a file that was not there before; left out: as files usually have. */
  readonly mode?: number;
  /** Throws when the new file must not take its place after all. */
  readonly beforePlacing?: () => Promise<void>;
  readonly files?: FileSystem;
}

/** Writes all or nothing. A failure leaves the old file whole and no temporary file behind. */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<Result<void>> {
  const { files = nodeFiles } = options;
  try {
    const target = await resolveTarget(path, files);
    const temporary = temporaryName(target.path);
    const mode = target.mode ?? options.mode ?? null;
    await whileNoted(temporary, files, () =>
      replace(target.path, temporary, bytes, { ...options, files, mode }),
    );
    await files.syncFolder(dirname(target.path));
    return success(undefined);
  } catch (error) {
    return { ok: false, error: writeError(error, path) };
  }
}

interface Replacing {
  readonly verify?: boolean;
  readonly beforePlacing?: () => Promise<void>;
  readonly mode: number | null;
  readonly files: FileSystem;
}

async function replace(
  target: string,
  temporary: string,
  bytes: Uint8Array,
  { verify = false, beforePlacing, mode, files }: Replacing,
): Promise<void> {
  try {
    await writeSynced(temporary, bytes, mode, files);
    if (verify) await compare(temporary, bytes, files);
    await beforePlacing?.();
    await files.rename(temporary, target);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/** Reads a whole file of at most `limit` bytes. */
export async function readFileWithin(
  path: string,
  limit: number,
  files: FileSystem = nodeFiles,
): Promise<Result<Uint8Array>> {
  const name = basename(path);
  try {
    const { size, isFile } = await files.stat(path);
    if (!isFile) return failure('fileNotReadable', { name });
    if (size > limit) return failure('fileTooLarge', { name, limit: `${Math.floor(limit / 2 ** 20)} MB` });
    return success(await files.read(path));
  } catch (error) {
    return { ok: false, error: readError(error, path) };
  }
}

/** A link stays a link: what it points at is replaced. A file marked read-only is not replaced. */
async function resolveTarget(
  path: string,
  files: FileSystem,
): Promise<{ path: string; mode: number | null }> {
  const real = await files.realPath(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (real === null) return { path, mode: null };
  await files.checkWritable(real);
  return { path: real, mode: (await files.stat(real)).mode };
}

async function writeSynced(
  path: string,
  bytes: Uint8Array,
  mode: number | null,
  files: FileSystem,
): Promise<void> {
  const file = await files.create(path, mode);
  try {
    await writeAll(file, bytes);
    await file.sync();
  } catch (error) {
    // What failed first is what people are told.
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let start = 0;
  while (start < bytes.length) {
    const written = await file.write(bytes.subarray(start, start + chunkBytes));
    if (written === 0) throw Object.assign(new Error('The disk takes nothing'), { code: 'ENOSPC' });
    start += written;
  }
}

/** Piece by piece: a map of hundreds of megabytes is held once already. */
async function compare(path: string, bytes: Uint8Array, files: FileSystem): Promise<void> {
  let at = 0;
  let isSame = true;
  await files.readPieces(path, (piece) => {
    isSame &&= Buffer.compare(piece, bytes.subarray(at, at + piece.length)) === 0;
    at += piece.length;
  });
  if (!isSame || at !== bytes.length) throw new Error('The file read back differs from what was written');
}
