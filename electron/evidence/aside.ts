/** What of a workspace was found damaged gets another name there, and is never written over. */
import { existsSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { nodeFiles } from '../files/file-system';

export type DamagedPart = 'contacts' | 'contactsJournal' | 'customerKey' | 'mappings';

/** `name`: of the damaged file where it lies now; null: it could not be moved. `isRestored`: a copy took its place. */
export type OnDamagedPart = (part: DamagedPart, name: string | null, isRestored: boolean) => void;

/** The first name with the moment in it that nothing has yet. */
export function asideName(workspace: string, name: string): string {
  const { name: stem, ext } = parse(name);
  const stamp = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  for (let turn = 1; ; turn += 1) {
    const wanted = `${stem}-damaged-${stamp}${turn === 1 ? '' : `-${turn}`}${ext}`;
    if (!existsSync(join(workspace, wanted)) && !existsSync(join(workspace, `${wanted}.wal`))) return wanted;
  }
}

/** The new name, or null where it could not be moved. */
export async function setPartAside(path: string): Promise<string | null> {
  const folder = join(path, '..');
  const name = asideName(folder, basename(path));
  try {
    await nodeFiles.rename(path, join(folder, name));
    return name;
  } catch {
    return null;
  }
}

/** Exit codes of the process that reads a store from end to end; dying is as bad as `damaged`. */
export const checkCodes = { sound: 0, damaged: 3, unknown: 4 } as const;

export const storeName = 'contacts.duckdb';
const journal = '.wal';
export const journalPath = (workspace: string): string => join(workspace, storeName) + journal;

/** The store and its journal, under one name, so that both can still be opened together. Nobody may hold it open. */
export async function setStoreAside(workspace: string): Promise<string | null> {
  const path = join(workspace, storeName);
  const target = join(workspace, asideName(workspace, storeName));
  try {
    if (existsSync(path)) await nodeFiles.rename(path, target);
    if (existsSync(path + journal)) await nodeFiles.rename(path + journal, target + journal);
    return basename(target);
  } catch {
    return null;
  }
}

/** What was written since the store was last put in order; what came before lies in the store itself. */
export async function setJournalAside(workspace: string): Promise<string | null> {
  const path = journalPath(workspace);
  if (!existsSync(path)) return null;
  const target = `${asideName(workspace, storeName)}${journal}`;
  try {
    await nodeFiles.rename(path, join(workspace, target));
    return target;
  } catch {
    return null;
  }
}
