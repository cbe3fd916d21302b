/** A report as files: all are made before one is written, and each is written whole or not at all. */
import { join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { type FileSystem, nodeFiles } from '../files/file-system';
import { writeFileAtomically } from '../files/file-writer';
import { logError } from '../log';
import { folderError } from './folder-error';

/** Where the files of a report go. */
export interface ReportPlace {
  readonly folder: string;
  /** File name without its ending. */
  readonly baseName: string;
  readonly signal?: AbortSignal;
  readonly files?: FileSystem;
}

export interface WrittenFile<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

interface Making<Format extends string> {
  /** Each is its own ending. */
  readonly formats: readonly Format[];
  readonly make: (format: Format, signal: AbortSignal) => Promise<Uint8Array>;
  /** Names under which people know them. */
  readonly names: Readonly<Record<Format, string>>;
  /** What failed, for the log. */
  readonly failed: 'review failed' | 'scoreboard failed' | 'minutes failed';
}

export async function makeFiles<Format extends string>(
  { formats, make, names, failed }: Making<Format>,
  { folder, baseName, signal = new AbortController().signal, files = nodeFiles }: ReportPlace,
): Promise<Result<readonly WrittenFile<Format>[]>> {
  const made: { format: Format; bytes: Uint8Array }[] = [];
  for (const format of new Set(formats)) {
    try {
      made.push({ format, bytes: await make(format, signal) });
    } catch (error) {
      if (signal.aborted) return failure('cancelled');
      logError(failed, error);
      return failure('exportFailed', { format: names[format] });
    }
  }
  const reported: WrittenFile<Format>[] = [];
  for (const { format, bytes } of made) {
    const path = join(folder, `${baseName}.${format}`);
    const written = await writeFileAtomically(path, bytes, { files });
    if (!written.ok) return { ok: false, error: folderError(written.error, path, folder) };
    reported.push({ format, path });
  }
  return success(reported);
}

export const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
