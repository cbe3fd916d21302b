/** Files of a real folder whose calls can fail, or after which the process "dies", at the Nth call. */
import type { FileSystem, OpenFile } from '#electron/files/file-system';
import { nodeFiles } from '#electron/files/file-system';

/** Thrown by every call after the stop: nothing more happens, as after SIGKILL. */
export class Stopped extends Error {}

export type Fault = { readonly stopBefore: number } | { readonly failAt: number; readonly code: string };

export interface FaultyFiles {
  readonly files: FileSystem;
  /** Names of the calls made so far. */
  readonly calls: readonly string[];
}

export const systemFailure = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}: made by a test`), { code, syscall });

export function faultyFiles(fault: Fault | null = null): FaultyFiles {
  const calls: string[] = [];
  let isStopped = false;
  const call = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    if (isStopped) throw new Stopped();
    calls.push(name);
    if (fault && 'stopBefore' in fault && calls.length > fault.stopBefore) {
      isStopped = true;
      throw new Stopped();
    }
    if (fault && 'failAt' in fault && calls.length === fault.failAt + 1) {
      throw systemFailure(fault.code, name === 'create' ? 'open' : name);
    }
    return work();
  };
  const openFile = (file: OpenFile): OpenFile => ({
    write: (bytes) => call('write', () => file.write(bytes)),
    sync: () => call('sync', () => file.sync()),
    // A process that dies has its files closed for it; a test must not leak them.
    close: () => file.close(),
  });
  return {
    calls,
    files: {
      create: (path, mode) => call('create', () => nodeFiles.create(path, mode)).then(openFile),
      read: (path) => call('read', () => nodeFiles.read(path)),
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
