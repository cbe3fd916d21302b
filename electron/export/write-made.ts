/** Files of one export that were all made before: each is written whole or not at all, and the first that fails ends it. */
import { join } from 'node:path';
import { type Result, success } from '#core/desktop/app-error';
import { writeFileAtomically } from '../file-writer';
import { folderError } from './folder-error';

export interface MadeFile<Format extends string> {
  readonly format: Format;
  readonly bytes: Uint8Array;
}

export interface WrittenFile<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

/** `baseName`: without an ending; each format is its own ending. */
export async function writeMade<Format extends string>(
  made: readonly MadeFile<Format>[],
  { folder, baseName }: { readonly folder: string; readonly baseName: string },
): Promise<Result<readonly WrittenFile<Format>[]>> {
  const files: WrittenFile<Format>[] = [];
  for (const { format, bytes } of made) {
    const path = join(folder, `${baseName}.${format}`);
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) return { ok: false, error: folderError(written.error, path, folder) };
    files.push({ format, path });
  }
  return success(files);
}
