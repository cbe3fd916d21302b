/**
 * Crash dumps: made only when a person asked for them, kept on this computer, few and not for long. A dump is a piece of
 * memory and may hold what customers wrote, so nothing sends one anywhere.
 */
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, crashReporter } from 'electron';
import { z } from 'zod';
import { nodeFiles } from './files/file-system';
import { log } from './log';

const mostDumps = 5;
const longestDays = 30;
const dayMs = 24 * 60 * 60 * 1_000;

const asked = z.object({ crashDumps: z.boolean() });

/** Electron takes the reporter before it is ready or for no process of its own, so the settings are read here already. */
export function keepDumpsIfAsked(settingsPath: string): void {
  try {
    if (asked.parse(JSON.parse(readFileSync(settingsPath, 'utf8'))).crashDumps) {
      crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: true });
    }
  } catch {
    // No settings, or unreadable ones: nobody asked.
  }
}

export interface Dump {
  readonly path: string;
  readonly bytes: number;
  readonly at: number;
}

/** Dumps below the folder, newest first. */
export async function listDumps(folder = app.getPath('crashDumps')): Promise<readonly Dump[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const dumps: Dump[] = [];
  for (const { name, parentPath } of entries.filter(
    (entry) => entry.isFile() && entry.name.endsWith('.dmp'),
  )) {
    const path = join(parentPath, name);
    const found = await stat(path).catch(() => null);
    if (found) dumps.push({ path, bytes: found.size, at: found.mtimeMs });
  }
  return dumps.sort((a, b) => b.at - a.at);
}

/** Removes dumps beyond the newest few, and old ones. */
export async function tidyDumps(now: number, folder?: string): Promise<void> {
  const dumps = await listDumps(folder);
  const tooMany = dumps.filter(({ at }, place) => place >= mostDumps || now - at > longestDays * dayMs);
  await removeAll(tooMany);
}

export async function deleteDumps(folder?: string): Promise<void> {
  await removeAll(await listDumps(folder));
}

/** Beside a dump lies what Chromium notes of it, under the same name. */
async function removeAll(dumps: readonly Dump[]): Promise<void> {
  for (const { path } of dumps) {
    await nodeFiles.remove(path);
    await nodeFiles.remove(path.replace(/\.dmp$/, '.meta'));
  }
  if (dumps.length > 0) log('crash dumps deleted', { count: dumps.length });
}
