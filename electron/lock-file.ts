/** What the small files beside a map say of who wrote them: the computer, the process, since when. No person's name. */
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { FileSystem } from './files/file-system';
import { lettersKept } from './files/temporary-name';
import { parsedJson } from './parsed-json';

const lockNote = z.object({
  computer: z.string().max(300),
  process: z.number().int(),
  since: z.string().max(40),
  /** Tells one holder from the next; changes with each beat where there are beats. */
  mark: z.string().max(100),
});
export type LockNote = z.infer<typeof lockNote>;

/** Beside the map, hidden where names that begin with a dot are. */
export const lockEndings = { open: '.tapki-open', save: '.tapki-save' } as const;
/** Names have an end, and ours are longer than the map's. */
export const lockStem = (name: string): string => `.${name.slice(0, lettersKept)}`;

export const thisComputer = hostname();

export const noteBytes = (note: LockNote): Uint8Array => Buffer.from(`${JSON.stringify(note)}\n`);

/** null: it is gone, or being written, or damaged. */
export async function readNote(path: string, files: FileSystem): Promise<LockNote | null> {
  const bytes = await files.read(path).catch(() => null);
  return (bytes && lockNote.safeParse(parsedJson(bytes)).data) ?? null;
}

/** Of a process of this computer that is no longer alive. Of other computers nobody here can tell. */
export const isOfDead = (note: LockNote, files: FileSystem, computer = thisComputer): boolean =>
  note.computer === computer && note.process !== process.pid && !files.isProcessAlive(note.process);

export const saveLockPath = (target: string): string =>
  join(dirname(target), `${lockStem(basename(target))}${lockEndings.save}`);

/** Takes away what a killed process of this computer left beside a map that it was saving. */
export async function removeDeadSaveLock(target: string, files: FileSystem): Promise<void> {
  const note = await readNote(saveLockPath(target), files);
  if (note !== null && isOfDead(note, files)) await files.remove(saveLockPath(target)).catch(() => undefined);
}
