/** Calls about tables: choosing one to import, saving one as text. */
import { stat } from 'node:fs/promises';
import { success } from '#core/desktop/app-error';
import type { Desk } from '../desk';
import { chooseTable, chooseTableTarget } from '../file-dialogs';
import { readError, writeFileAtomically } from '../file-writer';
import type { DesktopHandlers } from '../ipc';
import { registerTable } from './map-calls';

type TableCalls = Pick<DesktopHandlers, 'tables.chooseFile' | 'tables.saveText'>;

/** Spreadsheet programs take a file with this mark for UTF-8, and without it for the local code page. */
const utf8Mark = '\ufeff';

export function tableCalls(desk: Desk): TableCalls {
  return {
    async 'tables.chooseFile'() {
      const path = await chooseTable(desk.window(), desk.language());
      if (path === null) return success(null);
      try {
        const { size } = await stat(path);
        return success({ ...registerTable(desk, path), bytes: size });
      } catch (error) {
        return { ok: false, error: readError(error, path) };
      }
    },
    async 'tables.saveText'({ suggestedName, text }) {
      const path = await chooseTableTarget(desk.window(), desk.language(), suggestedName);
      if (path === null) return success(null);
      const marked = text.startsWith(utf8Mark) ? text : utf8Mark + text;
      const written = await writeFileAtomically(path, Buffer.from(marked, 'utf8'));
      return written.ok ? success(desk.tokens.register(path)) : written;
    },
  };
}
