/** Calls about exporting: one export at a time, into a folder the person chose. What makes the files is loaded by the first. */

import { app, shell } from 'electron';
import { type Result, success } from '#core/desktop/app-error';
import type { ExportFormat } from '#core/desktop/export-options';
import type { DeckTemplate } from '#core/export/template/deck-template';
import { unpackContents } from '#core/file/packed-contents';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';
import type { ExportTurn } from '../export/export-turn';
import { keptLogo } from '../export/logo';
import { type ListedExport, writeManifest } from '../export/manifest';
import { readTemplateFile } from '../export/template-file';
import { chooseExportFolder, chooseTemplate } from '../file-dialogs';
import { tell } from '../ipc';
import { safeFileName } from '../safe-file-name';

type ExportCalls = Pick<
  DesktopHandlers,
  | 'exports.chooseFolder'
  | 'exports.chooseTemplate'
  | 'exports.run'
  | 'exports.manifest'
  | 'exports.cancel'
  | 'exports.show'
>;

export function exportCalls(desk: Desk, turn: ExportTurn): ExportCalls {
  return {
    async 'exports.chooseFolder'() {
      const path = await chooseExportFolder(desk.window(), desk.language());
      return success(path === null ? null : desk.tokens.register(path, 'folder'));
    },
    async 'exports.chooseTemplate'() {
      const path = await chooseTemplate(desk.window(), desk.language());
      if (path === null) return success(null);
      const read = await readTemplateFile(path, desk.parseTemplate);
      return read.ok ? success(desk.tokens.register(path)) : read;
    },
    async 'exports.run'({ folder, baseName, map, twin, subfolder, template, options }) {
      const path = desk.tokens.pathOf(folder, 'folder');
      if (!path.ok) return path;
      return turn.take(async (signal) => {
        const contents = unpackContents(await desk.parse(map, baseName));
        if (!contents.ok) return contents;
        const other = twin === undefined ? null : unpackContents(await desk.parse(twin, baseName));
        if (other?.ok === false) return other;
        const chosen = await templateOf(template, desk);
        if (!chosen.ok) return chosen;
        const page = desk.window().webContents;
        const { exportMap } = await import('../export/export-map');
        const written = await exportMap({
          contents: contents.value,
          twin: other?.value ?? null,
          logo: keptLogo(desk.settings.read().exportLogo),
          template: chosen.value,
          folder: path.value,
          subfolder: subfolder === undefined ? undefined : safeFileName(subfolder),
          baseName: safeFileName(baseName),
          options,
          onProgress: (progress) => tell(page, 'exports.progress', progress),
          signal,
        });
        if (!written.ok) return written;
        const files = written.value.map(({ format, path, left }) => ({
          ...desk.tokens.register(path),
          format,
          left: left.map((loss) => ({ ...loss })),
        }));
        return success({ files });
      });
    },
    async 'exports.manifest'({ folder, exports }) {
      const path = desk.tokens.pathOf(folder, 'folder');
      if (!path.ok) return path;
      const listed: ListedExport[] = [];
      for (const { files, ...told } of exports) {
        const paths: { format: ExportFormat; path: string }[] = [];
        for (const { format, token } of files) {
          const file = desk.tokens.pathOf(token);
          if (!file.ok) return file;
          paths.push({ format, path: file.value });
        }
        listed.push({ ...told, files: paths });
      }
      const written = await writeManifest(path.value, listed, app.getVersion());
      return written.ok ? success(desk.tokens.register(written.value)) : written;
    },
    'exports.cancel'() {
      turn.end();
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

async function templateOf(token: string | undefined, desk: Desk): Promise<Result<DeckTemplate | null>> {
  if (token === undefined) return success(null);
  const path = desk.tokens.pathOf(token);
  return path.ok ? readTemplateFile(path.value, desk.parseTemplate) : path;
}
