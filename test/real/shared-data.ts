/** The folder of real material beside the project. It is not part of it: tests that need it skip with a word without it. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Result } from '#core/desktop/app-error';
import { type EvidenceClient, openEvidence } from '#electron/evidence/client';

export const sharedData = resolve(import.meta.dirname, '../../../shared/data');
export const hasSharedData = existsSync(sharedData);
if (!hasSharedData) console.warn(`Real data is not there (${sharedData}): its tests are skipped.`);

/** A workspace that goes when the work is done. */
export async function withWorkspace<T>(
  work: (client: EvidenceClient, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tapki-real-'));
  const client = openEvidence(join(folder, 'workspace'));
  try {
    return await work(client, folder);
  } finally {
    await client.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export function replyOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value;
}
