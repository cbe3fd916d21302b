/** The few file calls the writers need, as an interface, so that tests can fail or stop at any of them. */
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';

export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileStatus {
  readonly size: number;
  readonly mode: number;
  readonly isFile: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export interface FileSystem {
  /** Fails when the file is there already. */
  create(path: string, mode: number | null): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
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

export const nodeFiles: FileSystem = {
  async create(path, mode) {
    const handle = await open(path, 'wx', mode ?? 0o666);
    return {
      async write(bytes) {
        let start = 0;
        while (start < bytes.length) start += (await handle.write(bytes, start)).bytesWritten;
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  read: (path) => readFile(path),
  rename: renamePatiently,
  remove: (path) => rm(path, { recursive: true, force: true }),
  list: (folder) => readdir(folder),
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  async stat(path) {
    const status = await stat(path);
    return { size: status.size, mode: status.mode, isFile: status.isFile(), changedAt: status.mtimeMs };
  },
  realPath: (path) => realpath(path),
  checkWritable: (path) => access(path, constants.W_OK),
  async syncFolder(folder) {
    // Windows has no fsync of a folder; its rename is journalled.
    if (isWindows) return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  isProcessAlive(processId) {
    try {
      process.kill(processId, 0);
      return true;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
};

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
