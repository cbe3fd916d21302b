/** Saves the mapping as the file that the command line takes. */
import type { Mapping } from '#core/evidence/contact-fields';
import { importing } from '#core/i18n/messages/import';
import type { Translate } from '#core/i18n/translate';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { saveMappingFile } from '#renderer/state/table-files';

export async function saveMapping(t: Translate, fileName: string, mapping: Mapping): Promise<void> {
  const name = t(importing.mappingFile, { name: fileName.replace(/\.[^.]+$/, '') });
  const saved = valueOrNotice(await saveMappingFile(name, `${JSON.stringify(mapping, null, 2)}\n`));
  if (saved) notify({ message: importing.mappingSaved, values: { name: saved.name }, tone: 'good' });
}
