/**
 * Calls about what is made of a map or programme as it is in the window, into a folder the person chose. What makes the
 * files is loaded by the first.
 */
import { type Result, success } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Snapshot } from '#core/document/snapshot';
import { unpackContents } from '#core/file/packed-contents';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';
import type { ExportTurn } from '../export/export-turn';
import type { WrittenFile } from '../export/make-files';
import { safeFileName } from '../safe-file-name';

type ReportCalls = Pick<DesktopHandlers, 'exports.minutes' | 'exports.review' | 'exports.scoreboard'>;

export function reportCalls(desk: Desk, turn: ExportTurn): ReportCalls {
  return {
    'exports.minutes': ({ sessionId, options, ...asked }) =>
      report(
        asked,
        async (about) =>
          (await import('../export/export-minutes')).exportMinutes({ ...about, sessionId, options }),
        desk,
        turn,
      ),
    'exports.review': ({ options, ...asked }) =>
      report(
        asked,
        async (about) => (await import('../export/export-review')).exportReview({ ...about, options }),
        desk,
        turn,
      ),
    'exports.scoreboard': ({ options, ...asked }) =>
      report(
        asked,
        async (about) =>
          (await import('../export/export-scoreboard')).exportScoreboard({ ...about, options }),
        desk,
        turn,
      ),
  };
}

interface Asked {
  readonly folder: string;
  readonly baseName: string;
  readonly map: Uint8Array;
}

interface About {
  readonly snapshot: Snapshot;
  readonly folder: string;
  readonly baseName: string;
  readonly signal: AbortSignal;
}

type ReportFile<Format> = FileHandle & { format: Format };

async function report<Format extends string>(
  { folder, baseName, map }: Asked,
  make: (about: About) => Promise<Result<readonly WrittenFile<Format>[]>>,
  desk: Desk,
  turn: ExportTurn,
): Promise<Result<{ files: ReportFile<Format>[] }>> {
  const path = desk.tokens.pathOf(folder, 'folder');
  if (!path.ok) return path;
  return turn.take(async (signal) => {
    const contents = unpackContents(await desk.parse(map, baseName));
    if (!contents.ok) return contents;
    const { snapshotOf } = await import('../export/export-map');
    const written = await make({
      snapshot: snapshotOf(contents.value),
      folder: path.value,
      baseName: safeFileName(baseName),
      signal,
    });
    if (!written.ok) return written;
    const files = written.value.map(({ format, path: file }) => ({ ...desk.tokens.register(file), format }));
    return success({ files });
  });
}
