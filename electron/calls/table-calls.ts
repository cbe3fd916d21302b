/** Calls about tables: choosing one to import, saving one as text. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';
import { chooseTableFolder, chooseTables, chooseTableTarget } from '../file-dialogs';
import { writeFileAtomically } from '../files/file-writer';
import { readError } from '../files/system-error';
import { inOrderOfNames, tablesIn } from '../table-folder';
import { registerTable } from './map-calls';

type TableCalls = Pick<
  DesktopHandlers,
  'tables.chooseFiles' | 'tables.chooseFolder' | 'tables.saveText' | 'tables.savePicture'
>;

/** Spreadsheet programs take a file with this mark for UTF-8, and without it for the local code page. */
const utf8Mark = '\ufeff';

export function tableCalls(desk: Desk): TableCalls {
  return {
    async 'tables.chooseFiles'() {
      const paths = await chooseTables(desk.window(), desk.language());
      return registerAll(desk, inOrderOfNames(paths));
    },
    async 'tables.chooseFolder'() {
      const folder = await chooseTableFolder(desk.window(), desk.language());
      if (folder === null) return success([]);
      try {
        const paths = await tablesIn(folder);
        if (paths.length === 0) return failure('tableEmpty', { name: basename(folder) });
        return await registerAll(desk, paths);
      } catch (error) {
        return { ok: false, error: readError(error, folder) };
      }
    },
    async 'tables.saveText'({ suggestedName, text, ending = 'csv', isMarked = true }) {
      const path = await chooseTableTarget(desk.window(), desk.language(), suggestedName, ending);
      if (path === null) return success(null);
      const isPlain = !isMarked || ending !== 'csv' || text.startsWith(utf8Mark);
      const marked = isPlain ? text : utf8Mark + text;
      const written = await writeFileAtomically(path, Buffer.from(marked, 'utf8'));
      return written.ok ? success(desk.tokens.register(path)) : written;
    },
    async 'tables.savePicture'({ suggestedName, png }) {
      const path = await chooseTableTarget(desk.window(), desk.language(), suggestedName, 'png');
      if (path === null) return success(null);
      const written = await writeFileAtomically(path, png);
      return written.ok ? success(desk.tokens.register(path)) : written;
    },
  };
}

async function registerAll(desk: Desk, paths: readonly string[]): Promise<Result<FileHandle[]>> {
  const handles: FileHandle[] = [];
  for (const path of paths) {
    try {
      await stat(path);
    } catch (error) {
      return { ok: false, error: readError(error, path) };
    }
    handles.push(registerTable(desk, path));
  }
  return success(handles);
}
