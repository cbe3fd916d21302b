/** The call about the scoreboard: made of the programme as it is in the window, into a folder the person chose. */
import { success } from '#core/desktop/app-error';
import { unpackContents } from '#core/file/packed-contents';
import type { Desk } from '../desk';
import { snapshotOf } from '../export/export-map';
import { exportScoreboard } from '../export/export-scoreboard';
import type { ExportTurn } from '../export/export-turn';
import type { DesktopHandlers } from '../ipc';
import { safeFileName } from '../safe-file-name';

export function scoreboardCalls(desk: Desk, turn: ExportTurn): Pick<DesktopHandlers, 'exports.scoreboard'> {
  return {
    async 'exports.scoreboard'({ folder, baseName, map, options }) {
      const path = desk.tokens.pathOf(folder);
      if (!path.ok) return path;
      return turn.take(async (signal) => {
        const contents = unpackContents(await desk.parse(map, baseName));
        if (!contents.ok) return contents;
        const written = await exportScoreboard({
          snapshot: snapshotOf(contents.value),
          folder: path.value,
          baseName: safeFileName(baseName),
          options,
          signal,
        });
        if (!written.ok) return written;
        const files = written.value.map(({ format, path: file }) => ({
          ...desk.tokens.register(file),
          format,
        }));
        return success({ files });
      });
    },
  };
}
