/** Folders for tests, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

const made = (): string => mkdtempSync(join(tmpdir(), 'tapki-unit-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Of one test. */
export function temporaryFolder(): string {
  const folder = made();
  onTestFinished(() => remove(folder));
  return folder;
}

/** Of all tests of a file: where each goes on from what the one before left. */
export function sharedFolder(): string {
  const folder = made();
  afterAll(() => remove(folder));
  return folder;
}
