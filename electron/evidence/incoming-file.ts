/**
 * Puts a chosen file where the database may read it: linked (no bytes copied) when it is UTF-8 already and on the
 * same disk, otherwise copied or turned into UTF-8. What is put there goes when the import ends.
 */
import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableFormat } from '#core/evidence/contact-fields';
import { linkOrCopy, nodeFiles } from '../files/file-system';
import { incomingFolder } from './database';
import { writeAsUtf8 } from './encoding';

export interface IncomingFile {
  readonly path: string;
  remove(): Promise<void>;
}

export async function bringIn(
  path: string,
  encoding: TableFormat['encoding'],
  workspace: string,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | null,
): Promise<IncomingFile> {
  const target = join(await realpath(incomingFolder(workspace)), `${randomUUID()}.csv`);
  const remove = () => nodeFiles.remove(target);
  try {
    if (encoding === 'utf-8') await linkOrCopy(await realpath(path), target);
    else await writeAsUtf8(path, target, encoding, onBytes, signal);
  } catch (error) {
    await remove();
    throw error;
  }
  return { path: target, remove };
}
