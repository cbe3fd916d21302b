/** Collects all rejected rows of an import, page by page, and saves them where the person says. */

import { importing } from '#core/i18n/messages/import';
import type { Translate } from '#core/i18n/translate';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { saveTable } from '#renderer/state/table-files';
import { byteOrderMark, rejectedHead, rejectedLines } from './rejected-csv';

const pageSize = 200;
/** What one call to main may carry is limited; a list longer than this is not read by people either. */
const mostCharacters = 45_000_000;

export async function saveRejectedRows(t: Translate, fileName: string, importId: string): Promise<void> {
  const parts = [byteOrderMark, rejectedHead(t)];
  let length = 0;
  let offset = 0;
  let total = 1;
  while (offset < total && length < mostCharacters) {
    const page = { offset, limit: pageSize };
    const reply = valueOrNotice(await requestEvidence('rejectedRows', { importId, page }));
    if (!reply) return;
    const lines = rejectedLines(t, reply.rows);
    parts.push(lines);
    length += lines.length;
    offset += reply.rows.length;
    total = reply.rows.length === 0 ? offset : reply.total;
  }
  const name = t(importing.rejectedFile, { name: fileName.replace(/\.[^.]+$/, '') });
  const saved = valueOrNotice(await saveTable(name, parts.join('')));
  if (!saved) return;
  notify({ message: importing.rejectedSaved, values: { name: saved.name }, tone: 'good' });
  if (offset < total) notify({ message: importing.rejectedCut, values: { count: offset } });
}
