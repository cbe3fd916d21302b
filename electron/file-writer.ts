/**
 * The one module that writes files people care about. A write is: temporary file beside the target, fsync,
 * rename, fsync of the folder. Whatever moment the process dies at, the target is the old file or the new one.
 */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type AppError, failure, type Result, success } from '#core/desktop/app-error';
import { type FileSystem, nodeFiles } from './file-system';

const chunkBytes = 1024 * 1024;
const leftoverName = /^\..*\.(\d+)-[0-9a-f]{8}\.tapki-tmp$/;

export interface WriteOptions {
  /** Reads the file back and compares it before the old one is given up. */
  readonly verify?: boolean;
  readonly files?: FileSystem;
}

/** Writes all or nothing. A failure leaves the old file whole and no temporary file behind. */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  { verify = false, files = nodeFiles }: WriteOptions = {},
): Promise<Result<void>> {
  let temporary: string | null = null;
  try {
    const target = await resolveTarget(path, files);
    temporary = temporaryName(target.path);
    await writeSynced(temporary, bytes, target.mode, files);
    if (verify) await compare(temporary, bytes, files);
    await files.rename(temporary, target.path);
    temporary = null;
    await files.syncFolder(dirname(target.path));
    return success(undefined);
  } catch (error) {
    if (temporary !== null) await files.remove(temporary).catch(ignore);
    return { ok: false, error: writeError(error, path) };
  }
}

/** Removes temporary files of processes that are no longer alive; returns how many. */
export async function removeLeftovers(folder: string, files: FileSystem = nodeFiles): Promise<number> {
  const names = await files.list(folder).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const owner = leftoverName.exec(name)?.[1];
    if (owner === undefined || files.isProcessAlive(Number(owner))) continue;
    const isGone = await files.remove(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isGone) removed += 1;
  }
  return removed;
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

const writeErrorCodes: Readonly<Record<string, AppError['code']>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'fileReadOnlyPlace',
};

export function writeError(error: unknown, path: string): AppError {
  const { code, syscall } = systemError(error);
  const isFolderClosed = (code === 'EACCES' || code === 'EPERM') && syscall === 'open';
  return {
    code: writeErrorCodes[code] ?? (isFolderClosed ? 'fileReadOnlyPlace' : 'fileNotWritable'),
    details: { name: basename(path) },
  };
}

export function readError(error: unknown, path: string): AppError {
  const { code } = systemError(error);
  return {
    code: code === 'ENOENT' || code === 'ENOTDIR' ? 'fileNotFound' : 'fileNotReadable',
    details: { name: basename(path) },
  };
}

function systemError(error: unknown): { code: string; syscall: string } {
  if (!(error instanceof Error)) return { code: '', syscall: '' };
  const code = 'code' in error ? String(error.code) : '';
  const syscall = 'syscall' in error ? String(error.syscall) : '';
  return { code, syscall };
}

/** A link stays a link: what it points at is replaced. A file marked read-only is not replaced. */
async function resolveTarget(
  path: string,
  files: FileSystem,
): Promise<{ path: string; mode: number | null }> {
  const real = await files.realPath(path).catch((error: unknown) => {
    if (systemError(error).code === 'ENOENT') return null;
    throw error;
  });
  if (real === null) return { path, mode: null };
  await files.checkWritable(real);
  return { path: real, mode: (await files.stat(real)).mode };
}

const temporaryName = (target: string): string =>
  join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${process.pid}-${randomBytes(4).toString('hex')}.tapki-tmp`,
  );

async function writeSynced(
  path: string,
  bytes: Uint8Array,
  mode: number | null,
  files: FileSystem,
): Promise<void> {
  const file = await files.create(path, mode);
  try {
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      await file.write(bytes.subarray(start, start + chunkBytes));
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function compare(path: string, bytes: Uint8Array, files: FileSystem): Promise<void> {
  const found = await files.read(path);
  if (Buffer.compare(found, bytes) !== 0) throw new Error('The file read back differs from what was written');
}

const ignore = (): void => undefined;
