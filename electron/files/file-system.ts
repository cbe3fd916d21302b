/**
 * The file calls that write, as an interface, so that tests can fail or stop at any of them. No other module may import
 * what writes from node:fs; the linter says so.
 */
import { constants, createWriteStream, linkSync, type WriteStream } from 'node:fs';
import {
  access,
  copyFile,
  link,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { makeFolder } from './make-folder';
import { codeOf } from './system-error';

export interface OpenFile {
  /** How many of the bytes were taken: a disk may take fewer than it is given. */
  write(bytes: Uint8Array): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileStatus {
  readonly size: number;
  readonly mode: number;
  readonly isFile: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Another one: another file has taken its place. */
  readonly inode: number;
}

export interface FileSystem {
  /** Fails when the file is there already. `mode`: of the file it is to replace; null: as files usually have. */
  create(path: string, mode: number | null): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  /** The whole file, piece by piece; each holds while it is taken. What `take` throws ends the reading. */
  readPieces(path: string, take: (piece: Uint8Array) => void): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Also a folder with all that is in it; what is not there is gone already. */
  remove(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  makeFolder(folder: string): Promise<void>;
  stat(path: string): Promise<FileStatus>;
  realPath(path: string): Promise<string>;
  checkWritable(path: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
  isProcessAlive(processId: number): boolean;
}

const isWindows = process.platform === 'win32';
const pieceBytes = 1024 * 1024;

export const nodeFiles: FileSystem = {
  create: createFile,
  read: (path) => readFile(path),
  async readPieces(path, take) {
    for await (const piece of piecesOf(path, pieceBytes)) take(piece);
  },
  rename: renamePatiently,
  remove: (path) => rm(path, { recursive: true, force: true }),
  list: (folder) => readdir(folder),
  makeFolder,
  async stat(path) {
    const status = await stat(path);
    const { size, mode, mtimeMs, ino } = status;
    return { size, mode, isFile: status.isFile(), changedAt: mtimeMs, inode: ino };
  },
  realPath: (path) => realpath(path),
  checkWritable: (path) => access(path, constants.W_OK),
  syncFolder,
  isProcessAlive(processId) {
    try {
      process.kill(processId, 0);
      return true;
    } catch (error) {
      return codeOf(error) === 'EPERM';
    }
  },
};

async function createFile(path: string, mode: number | null): Promise<OpenFile> {
  const handle = await open(path, 'wx', mode ?? 0o666);
  // The umask took from the mode what colleagues who share the file need. Sticks know no modes.
  if (mode !== null) await handle.chmod(mode & 0o7777).catch(() => undefined);
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** Folders of some network disks take no fsync, and one that may be written may not be for reading. */
const folderNotSynced = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES', 'EPERM']);

async function syncFolder(folder: string): Promise<void> {
  // Windows has no fsync of a folder; its rename is journalled.
  if (isWindows) return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!folderNotSynced.has(codeOf(error))) throw error;
  }
}

/** Virus scanners on Windows hold fresh files for a moment, and renaming over them fails meanwhile. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const waits = isWindows ? [20, 80, 200, 500] : [];
  for (const wait of waits) {
    try {
      return await rename(from, to);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return rename(from, to);
}

/**
 * A table on its way into the database: too large to be held, of use to this process alone and removed with it, so that
 * it is a stream and not synced. Customers' words stand in it, so that its owner alone can read it.
 */
export const temporaryStream = (path: string): WriteStream =>
  createWriteStream(path, { flags: 'wx', mode: 0o600 });

/** The same, of a file that needs no change. Links are refused across disks, by some file systems, and for files of other users. */
export async function linkOrCopy(path: string, target: string): Promise<void> {
  await link(path, target).catch(() =>
    copyFile(path, target, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL),
  );
}

/** Many at once: a slice at a time without a turn of the loop between, which takes half the time that as many calls take. */
const linkedAtOnce = 250;
export async function linkAll(
  pairs: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  for (let first = 0; first < pairs.length; first += linkedAtOnce) {
    const refused = pairs.slice(first, first + linkedAtOnce).filter(({ from, to }) => !isLinked(from, to));
    for (const { from, to } of refused) await linkOrCopy(from, to);
    await new Promise((next) => setImmediate(next));
  }
}

function isLinked(path: string, target: string): boolean {
  try {
    linkSync(path, target);
    return true;
  } catch {
    return false;
  }
}

/** Of a file that another program goes on writing. */
export const copyAsItIs = (path: string, target: string): Promise<void> =>
  copyFile(path, target, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);

/** The first bytes of a file, and how many it has in all. */
export async function readHead(
  path: string,
  most: number,
): Promise<{ bytes: Buffer<ArrayBuffer>; size: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, most));
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return { bytes: bytes.subarray(0, at), size };
  } finally {
    await file.close();
  }
}

/** The whole file from its beginning. Each piece holds until the next is asked for: its memory is used again. */
export async function* piecesOf(path: string, most: number): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const memory = Buffer.allocUnsafeSlow(most);
    for (;;) {
      const { bytesRead } = await file.read(memory, 0, most);
      if (bytesRead === 0) return;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
