/** The folder that files of a command go into: made where it is missing. */
import { resolve } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { makeFolder } from '../evidence/make-folder';

/** Returns its path. Who typed the folder is told all of it. */
export async function outFolder(
  asked: string,
  { folder }: { readonly folder: string },
): Promise<Result<string>> {
  const path = resolve(folder, asked);
  try {
    await makeFolder(path);
  } catch {
    return failure('folderNotWritable', { name: path });
  }
  return success(path);
}
