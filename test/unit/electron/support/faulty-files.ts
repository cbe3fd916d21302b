/** Files of a real folder whose calls can fail, or after which the process "dies", at the Nth call. */
import type { FileSystem, OpenFile } from '#electron/files/file-system';
import { nodeFiles } from '#electron/files/file-system';

/** Thrown by every call after the stop: nothing more happens, as after SIGKILL. */
export class Stopped extends Error {}

export type Fault =
  | { readonly stopBefore: number }
  | { readonly failAt: number; readonly code: string }
  /** From this call on whatever needs room on the disk fails, and nothing else. */
  | { readonly fullFrom: number }
  /** The disk takes so many bytes at a time. */
  | { readonly takes: number };

export interface FaultyFiles {
  readonly files: FileSystem;
  /** Names of the calls made so far. */
  readonly calls: readonly string[];
  /** From now on all goes well. */
  heal(): void;
}

export const systemFailure = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}: made by a test`), { code, syscall });

const needsRoom = new Set(['create', 'write', 'sync', 'makeFolder']);

/** What the Nth call of this name meets; null: nothing. */
function failureOf(fault: Fault | null, name: string, index: number): Error | null {
  if (fault === null) return null;
  const syscall = name === 'create' ? 'open' : name;
  if ('failAt' in fault && index === fault.failAt) return systemFailure(fault.code, syscall);
  const isFull = 'fullFrom' in fault && index >= fault.fullFrom && needsRoom.has(name);
  return isFull ? systemFailure('ENOSPC', syscall) : null;
}

export function faultyFiles(given: Fault | null = null): FaultyFiles {
  const calls: string[] = [];
  let fault = given;
  let isStopped = false;
  const call = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    if (isStopped) throw new Stopped();
    calls.push(name);
    if (fault && 'stopBefore' in fault && calls.length > fault.stopBefore) {
      isStopped = true;
      throw new Stopped();
    }
    const failed = failureOf(fault, name, calls.length - 1);
    if (failed) throw failed;
    return work();
  };
  const taken = (bytes: Uint8Array): Uint8Array =>
    fault && 'takes' in fault ? bytes.subarray(0, fault.takes) : bytes;
  const openFile = (file: OpenFile): OpenFile => ({
    write: (bytes) => call('write', () => file.write(taken(bytes))),
    sync: () => call('sync', () => file.sync()),
    // A process that dies has its files closed for it; a test must not leak them.
    close: () => file.close(),
  });
  return {
    calls,
    heal() {
      fault = null;
      isStopped = false;
    },
    files: {
      create: (path, mode) => call('create', () => nodeFiles.create(path, mode)).then(openFile),
      read: (path) => call('read', () => nodeFiles.read(path)),
      readPieces: (path, take) => call('readPieces', () => nodeFiles.readPieces(path, take)),
      rename: (from, to) => call('rename', () => nodeFiles.rename(from, to)),
      remove: (path) => call('remove', () => nodeFiles.remove(path)),
      list: (folder) => call('list', () => nodeFiles.list(folder)),
      makeFolder: (folder) => call('makeFolder', () => nodeFiles.makeFolder(folder)),
      stat: (path) => call('stat', () => nodeFiles.stat(path)),
      realPath: (path) => call('realPath', () => nodeFiles.realPath(path)),
      checkWritable: (path) => call('checkWritable', () => nodeFiles.checkWritable(path)),
      syncFolder: (folder) => call('syncFolder', () => nodeFiles.syncFolder(folder)),
      // The process that wrote is dead as soon as a test asks.
      isProcessAlive: () => false,
    },
  };
}
