/**
 * Imports the same file under ever new source names until it is killed: the other side of
 * test/unit/hard/04-killed-process.test.ts. Begins when it
 * is told to, so that programs can be loaded while another one is still at work.
 */
import { openEvidence } from '#electron/evidence/client';

const [file = ''] = process.argv.slice(2);

async function importForever(workspace: string): Promise<void> {
  const client = openEvidence(workspace);
  const fileToken = client.addFile(file);
  for (let round = 0; ; round++) {
    const preview = await client.request('previewFile', { fileToken, mapping: null });
    if (!preview.ok) throw new Error(preview.error.code);
    const mapping = { ...preview.value.mapping, sourceName: `round ${round}` };
    const report = await client.request('importFile', { fileToken, mapping });
    if (!report.ok) throw new Error(report.error.code);
    process.send?.('imported');
  }
}

process.once('message', (workspace: string) => importForever(workspace));
process.once('disconnect', () => process.exit());
process.send?.('ready');
