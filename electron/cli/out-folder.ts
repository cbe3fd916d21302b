/** The folder that files of a command go into, made where it is missing, and texts written into it. */
import { join, resolve } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { nodeFiles } from '../files/file-system';
import { writeFileAtomically } from '../files/file-writer';

/** Returns its path. Who typed the folder is told all of it. */
export async function outFolder(
  asked: string,
  { folder }: { readonly folder: string },
): Promise<Result<string>> {
  const path = resolve(folder, asked);
  try {
    await nodeFiles.makeFolder(path);
  } catch {
    return failure('folderNotWritable', { name: path });
  }
  return success(path);
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Returns the paths. Run again, the files are written over. */
export async function writeTexts(
  asked: string,
  files: readonly TextFile[],
  world: { readonly folder: string },
): Promise<Result<readonly string[]>> {
  const folder = await outFolder(asked, world);
  if (!folder.ok) return folder;
  const paths: string[] = [];
  for (const { name, text } of files) {
    const path = join(folder.value, name);
    const written = await writeFileAtomically(path, Buffer.from(text, 'utf8'));
    if (!written.ok) return written;
    paths.push(path);
  }
  return success(paths);
}
