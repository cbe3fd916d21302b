/** Calls about the formats of other programs: a file becomes the records of a map, a map becomes files. */

import { basename } from 'node:path';
import { success } from '#core/desktop/app-error';
import { unpackContents } from '#core/file/packed-contents';
import type { Desk } from '../desk';
import { foreignSizeLimit } from '../exchange/size-limit';
import { writeOthers } from '../exchange/write-others';
import { chooseForeign } from '../file-dialogs';
import { readFileWithin } from '../file-writer';
import type { DesktopHandlers } from '../ipc';
import { safeFileName } from '../safe-file-name';

type ExchangeCalls = Pick<DesktopHandlers, 'exchange.chooseFile' | 'exchange.read' | 'exchange.write'>;

export function exchangeCalls(desk: Desk): ExchangeCalls {
  return {
    async 'exchange.chooseFile'() {
      const path = await chooseForeign(desk.window(), desk.language());
      return success(path === null ? null : desk.tokens.register(path));
    },
    async 'exchange.read'({ token, language, page }) {
      const path = desk.tokens.pathOf(token);
      if (!path.ok) return path;
      const bytes = await readFileWithin(path.value, foreignSizeLimit);
      if (!bytes.ok) return bytes;
      return desk.parseForeign(bytes.value, { name: basename(path.value), language, page });
    },
    async 'exchange.write'({ folder, baseName, map, formats, language, withNotes }) {
      const path = desk.tokens.pathOf(folder);
      if (!path.ok) return path;
      const contents = unpackContents(await desk.parse(map, baseName));
      if (!contents.ok) return contents;
      const written = await writeOthers({
        contents: contents.value,
        folder: path.value,
        baseName: safeFileName(baseName),
        formats,
        options: { language, withNotes },
      });
      if (!written.ok) return written;
      const files = written.value.map(({ format, path, left }) => ({
        ...desk.tokens.register(path),
        format,
        left: left.map((loss) => ({ ...loss })),
      }));
      return success({ files });
    },
  };
}
