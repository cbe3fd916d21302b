/** Minutes of a session as files: all are made before one is written, and each is written whole or not at all. */
import { join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { type MinutesFormat, type MinutesOptions, minutesNames } from '#core/desktop/minutes-options';
import type { SessionId } from '#core/document/records/identity';
import type { Snapshot } from '#core/document/snapshot';
import { type Minutes, minutesOf } from '#core/sessions/minutes';
import { minutesMarkdown } from '#core/sessions/minutes-markdown';
import { writeFileAtomically } from '../file-writer';
import { logError } from '../log';
import { folderError } from './folder-error';

export interface MinutesRequest {
  readonly snapshot: Snapshot;
  readonly sessionId: SessionId;
  readonly folder: string;
  /** File name without its ending. */
  readonly baseName: string;
  readonly options: MinutesOptions;
  readonly signal?: AbortSignal;
}

export interface MinutesFile {
  readonly format: MinutesFormat;
  readonly path: string;
}

/** What draws in a window, and the library of documents, are loaded when they are needed. */
const makers: Readonly<
  Record<MinutesFormat, (minutes: Minutes, signal: AbortSignal) => Promise<Uint8Array>>
> = {
  pdf: async (minutes, signal) => (await import('./minutes-pdf')).minutesPdf(minutes, signal),
  docx: async (minutes) => (await import('./minutes-docx')).minutesDocx(minutes),
  md: async (minutes) => new TextEncoder().encode(minutesMarkdown(minutes)),
};

export async function exportMinutes(request: MinutesRequest): Promise<Result<readonly MinutesFile[]>> {
  const { snapshot, sessionId, folder, baseName, options } = request;
  const signal = request.signal ?? new AbortController().signal;
  const minutes = minutesOf(snapshot, sessionId, options);
  if (minutes === null) return failure('sessionNotFound');
  const made: { readonly format: MinutesFormat; readonly bytes: Uint8Array }[] = [];
  for (const format of new Set(options.formats)) {
    try {
      made.push({ format, bytes: await makers[format](minutes, signal) });
    } catch (error) {
      if (signal.aborted) return failure('cancelled');
      logError('minutes failed', error);
      return failure('exportFailed', { format: minutesNames[format] });
    }
  }
  const files: MinutesFile[] = [];
  for (const { format, bytes } of made) {
    const path = join(folder, `${baseName}.${format}`);
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) return { ok: false, error: folderError(written.error, path, folder) };
    files.push({ format, path });
  }
  return success(files);
}
