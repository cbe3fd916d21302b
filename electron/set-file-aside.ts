/** A damaged file gets another name beside its place, and is never written over there: its bytes may still be of use. */
import { randomBytes } from 'node:crypto';
import { dirname, extname, join, parse } from 'node:path';
import type { FileSystem } from './files/file-system';
import { log, logError } from './log';

/** What has become of a damaged file. `aside`: where it lies now; null: it could not be moved. */
export interface Found {
  readonly aside: string | null;
  /** A sound copy took its place. */
  readonly isRestored: boolean;
}
export type OnDamaged = (found: Found) => void;

/** Sorts by time, and two of one moment do not meet. */
const stamp = (): string =>
  `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(2).toString('hex')}`;

/** `folder`: where to; beside its place when left out. Works on whatever has the name, a folder too. */
export async function setFileAside(path: string, files: FileSystem, folder?: string): Promise<string | null> {
  const target = join(folder ?? dirname(path), `${parse(path).name}.damaged-${stamp()}${extname(path)}`);
  try {
    if (folder !== undefined) await files.makeFolder(folder);
    await files.rename(path, target);
    log('damaged file set aside');
    return target;
  } catch (error) {
    logError('damaged file not set aside', error);
    return null;
  }
}
