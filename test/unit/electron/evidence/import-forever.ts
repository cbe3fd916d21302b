/** Imports the same file under ever new source names until it is killed: the other side of kill.test.ts. */
import { openEvidence } from '#electron/evidence/client';

const [workspace = '', file = ''] = process.argv.slice(2);
const client = openEvidence(workspace);
const fileToken = client.addFile(file);
for (let round = 0; ; round++) {
  const preview = await client.request('previewFile', { fileToken, mapping: null });
  if (!preview.ok) throw new Error(preview.error.code);
  const mapping = { ...preview.value.mapping, sourceName: `round ${round}` };
  const report = await client.request(
    'importFile',
    { fileToken, mapping },
    { onProgress: ({ stage }) => console.log(stage) },
  );
  if (!report.ok) throw new Error(report.error.code);
  console.log('imported');
}
