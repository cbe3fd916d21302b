/** Throwaway workspaces and table files for tests of the evidence service. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach } from 'vitest';
import type { Result } from '#core/desktop/app-error';
import type { Mapping } from '#core/evidence/contact-fields';
import type { ImportReport } from '#core/evidence/evidence-views';
import { type EvidenceClient, openEvidence } from '#electron/evidence/client';

const opened: { client: EvidenceClient; folder: string }[] = [];

afterEach(async () => {
  for (const { client, folder } of opened.splice(0)) {
    await client.close();
    await rm(folder, { recursive: true, force: true });
  }
});

export interface Workspace {
  readonly client: EvidenceClient;
  readonly folder: string;
  /** Writes a file; answers its token. */
  file(name: string, text: string, encoding?: string): Promise<string>;
  /** Writes a file and imports it the way it is guessed, with corrections. */
  import(name: string, text: string, corrections?: Partial<Mapping>): Promise<ImportReport>;
}

export async function makeWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'tapki-evidence-'));
  const client = openEvidence(join(folder, 'workspace'));
  opened.push({ client, folder });
  const file: Workspace['file'] = async (name, text, encoding = 'utf-8') => {
    const path = join(folder, name);
    await writeFile(path, iconv.encode(text, encoding));
    return client.addFile(path);
  };
  return {
    client,
    folder,
    file,
    import: async (name, text, corrections = {}) => {
      const fileToken = await file(name, text);
      const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
      return replyOf(
        await client.request('importFile', { fileToken, mapping: { ...mapping, ...corrections } }),
      );
    },
  };
}

export function replyOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value;
}
