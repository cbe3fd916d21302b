/** A folder in the temporary place of the system that goes when the program ends: by then nothing can be awaited. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ThrowawayFolder {
  readonly path: string;
  removeNow(): void;
}

export function throwawayFolder(): ThrowawayFolder {
  const path = mkdtempSync(join(tmpdir(), 'tapki-'));
  return { path, removeNow: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}
