/** Minutes of a session as files. */
import { failure, type Result } from '#core/desktop/app-error';
import { type MinutesFormat, type MinutesOptions, minutesNames } from '#core/desktop/minutes-options';
import type { SessionId } from '#core/document/records/identity';
import type { Snapshot } from '#core/document/snapshot';
import { type Minutes, minutesOf } from '#core/sessions/minutes';
import { minutesMarkdown } from '#core/sessions/minutes-markdown';
import { makeFiles, type ReportPlace, utf8, type WrittenFile } from './make-files';

export interface MinutesRequest extends ReportPlace {
  readonly snapshot: Snapshot;
  readonly sessionId: SessionId;
  readonly options: MinutesOptions;
}

export type MinutesFile = WrittenFile<MinutesFormat>;

/** What draws in a window, and the library of documents, are loaded when they are needed. */
const makers: Readonly<
  Record<MinutesFormat, (minutes: Minutes, signal: AbortSignal) => Promise<Uint8Array>>
> = {
  pdf: async (minutes, signal) => (await import('./minutes-pdf')).minutesPdf(minutes, signal),
  docx: async (minutes) => (await import('./minutes-docx')).minutesDocx(minutes),
  md: async (minutes) => utf8(minutesMarkdown(minutes)),
};

export async function exportMinutes(request: MinutesRequest): Promise<Result<readonly MinutesFile[]>> {
  const { snapshot, sessionId, options } = request;
  const minutes = minutesOf(snapshot, sessionId, options);
  if (minutes === null) return failure('sessionNotFound');
  return makeFiles(
    {
      formats: options.formats,
      make: (format, signal) => makers[format](minutes, signal),
      names: minutesNames,
      failed: 'minutes failed',
    },
    request,
  );
}
