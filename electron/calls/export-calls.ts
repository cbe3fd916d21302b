/** Calls about exporting: one export at a time, into a folder the person chose. */

import { shell } from 'electron';
import { failure, success } from '#core/desktop/app-error';
import { unpackContents } from '#core/file/packed-contents';
import type { Desk } from '../desk';
import { exportMap } from '../export/export-map';
import { chooseExportFolder } from '../file-dialogs';
import { type DesktopHandlers, tell } from '../ipc';
import { safeFileName } from '../safe-file-name';

type ExportCalls = Pick<
  DesktopHandlers,
  'exports.chooseFolder' | 'exports.run' | 'exports.cancel' | 'exports.show'
>;

export function exportCalls(desk: Desk): ExportCalls {
  let running: AbortController | null = null;
  return {
    async 'exports.chooseFolder'() {
      const path = await chooseExportFolder(desk.window(), desk.language());
      return success(path === null ? null : desk.tokens.register(path));
    },
    async 'exports.run'({ folder, baseName, map, options }) {
      const path = desk.tokens.pathOf(folder);
      if (!path.ok) return path;
      if (running) return failure('exportRunning');
      const controller = new AbortController();
      running = controller;
      try {
        const contents = unpackContents(await desk.parse(map, baseName));
        if (!contents.ok) return contents;
        const page = desk.window().webContents;
        const written = await exportMap({
          contents: contents.value,
          folder: path.value,
          baseName: safeFileName(baseName),
          options,
          onProgress: (progress) => tell(page, 'exports.progress', progress),
          signal: controller.signal,
        });
        if (!written.ok) return written;
        const files = written.value.map(({ format, path, left }) => ({
          ...desk.tokens.register(path),
          format,
          left: left.map((loss) => ({ ...loss })),
        }));
        return success({ files });
      } finally {
        running = null;
      }
    },
    'exports.cancel'() {
      running?.abort();
      return success({});
    },
    'exports.show'({ token }) {
      const path = desk.tokens.pathOf(token);
      if (!path.ok) return path;
      shell.showItemInFolder(path.value);
      return success({});
    },
  };
}
