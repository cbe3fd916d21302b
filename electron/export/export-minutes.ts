/** Minutes of a session as files: all are made before one is written, and each is written whole or not at all. */
import { failure, type Result } from '#core/desktop/app-error';
import { type MinutesFormat, type MinutesOptions, minutesNames } from '#core/desktop/minutes-options';
import type { SessionId } from '#core/document/records/identity';
import type { Snapshot } from '#core/document/snapshot';
import { type Minutes, minutesOf } from '#core/sessions/minutes';
import { minutesMarkdown } from '#core/sessions/minutes-markdown';
import { logError } from '../log';
import { type MadeFile, type WrittenFile, writeMade } from './write-made';

export interface MinutesRequest {
  readonly snapshot: Snapshot;
  readonly sessionId: SessionId;
  readonly folder: string;
  /** File name without its ending. */
  readonly baseName: string;
  readonly options: MinutesOptions;
  readonly signal?: AbortSignal;
}

export type MinutesFile = WrittenFile<MinutesFormat>;

/** What draws in a window, and the library of documents, are loaded when they are needed. */
const makers: Readonly<
  Record<MinutesFormat, (minutes: Minutes, signal: AbortSignal) => Promise<Uint8Array>>
> = {
  pdf: async (minutes, signal) => (await import('./minutes-pdf')).minutesPdf(minutes, signal),
  docx: async (minutes) => (await import('./minutes-docx')).minutesDocx(minutes),
  md: async (minutes) => new TextEncoder().encode(minutesMarkdown(minutes)),
};

export async function exportMinutes(request: MinutesRequest): Promise<Result<readonly MinutesFile[]>> {
  const { snapshot, sessionId, options } = request;
  const signal = request.signal ?? new AbortController().signal;
  const minutes = minutesOf(snapshot, sessionId, options);
  if (minutes === null) return failure('sessionNotFound');
  const made: MadeFile<MinutesFormat>[] = [];
  for (const format of new Set(options.formats)) {
    try {
      made.push({ format, bytes: await makers[format](minutes, signal) });
    } catch (error) {
      if (signal.aborted) return failure('cancelled');
      logError('minutes failed', error);
      return failure('exportFailed', { format: minutesNames[format] });
    }
  }
  return writeMade(made, request);
}
