/** The contacts of a year: twelve exports, each a source of its own, imported one after another by the evidence service. */
import { rmSync } from 'node:fs';
import { openEvidence } from '#electron/evidence/client';
import { makeTable, rowsOf } from '../contacts/table';

const exports = 12;

/** Into a workspace that has none yet; `folder`: for one export at a time. Returns how many there are, and how long it took. */
export async function importContacts(workspace: string, folder: string) {
  const started = performance.now();
  const client = openEvidence(workspace);
  let count = 0;
  try {
    for (let month = 1; month <= exports; month += 1) {
      const { file } = await makeTable(folder, rowsOf, month);
      const fileToken = client.addFile(file);
      const preview = await client.request('previewFile', { fileToken, mapping: null });
      if (!preview.ok) throw new Error(`Export ${month} was not read: ${preview.error.code}`);
      const mapping = { ...preview.value.mapping, sourceName: `Support ${month}` };
      const report = await client.request('importFile', { fileToken, mapping });
      if (!report.ok) throw new Error(`Export ${month} was not imported: ${report.error.code}`);
      count += report.value.imported;
      rmSync(file);
      process.stderr.write(`Contacts: ${count.toLocaleString('en')}\n`);
    }
  } finally {
    await client.close();
  }
  return { count, minutes: (performance.now() - started) / 60_000 };
}
