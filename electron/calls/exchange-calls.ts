/** Calls about the files of other programs: they become the records of a map. */

import { basename } from 'node:path';
import { success } from '#core/desktop/app-error';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';
import { foreignSizeLimit } from '../exchange/size-limit';
import { chooseForeign } from '../file-dialogs';
import { readFileWithin } from '../files/file-writer';

type ExchangeCalls = Pick<DesktopHandlers, 'exchange.chooseFile' | 'exchange.read'>;

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
  };
}
