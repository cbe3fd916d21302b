/**
 * Temporary files of killed processes. In folders of our own they are found by their names; in folders of people, which
 * may be any, by a note that the writer made before it began (unfinished notes): so no list of folders is kept, and no
 * foreign folder is searched.
 */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, sep } from 'node:path';
import { type FileSystem, nodeFiles } from './file-system';
import { codeOf } from './system-error';
import { ownerOf } from './temporary-name';

/** Written by this process at this moment: a process that is gone may have had our number. */
const writing = new Set<string>();

/** ms after which a temporary file of another machine was left behind, however slow its disk. */
const foreignAge = 24 * 3_600_000;
/** ms for which a stick that is not plugged in is waited for. */
const noteAge = 60 * 24 * 3_600_000;

let notes: string | null = null;

/** From now on writes are noted in this folder until they are done. Until told where, none are. */
export function noteUnfinishedIn(folder: string): void {
  notes = folder;
}

/** Runs `work`, which writes `temporary` and renames or removes it. */
export async function whileNoted<T>(
  temporary: string,
  files: FileSystem,
  work: () => Promise<T>,
): Promise<T> {
  writing.add(temporary);
  const note = await noteOf(temporary, files);
  try {
    return await work();
  } finally {
    writing.delete(temporary);
    if (note !== null) await files.remove(note).catch(ignore);
  }
}

/** What lies beside the notes, in the folders of the profile, is found without them. */
async function noteOf(temporary: string, files: FileSystem): Promise<string | null> {
  if (notes === null || temporary.startsWith(`${dirname(notes)}${sep}`)) return null;
  const path = join(notes, `${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await files.makeFolder(notes);
    const note = await files.create(path, 0o600);
    await note.write(Buffer.from(temporary)).finally(() => note.close());
    return path;
  } catch {
    // Without room for the note the file itself must still be tried.
    await files.remove(path).catch(ignore);
    return null;
  }
}

/** Removes what processes left in the folder that are no longer alive; returns how many. */
export async function removeLeftovers(folder: string, files: FileSystem = nodeFiles): Promise<number> {
  const names = await files.list(folder).catch(() => []);
  let removed = 0;
  for (const name of names) if (await removeLeftover(join(folder, name), files)) removed += 1;
  return removed;
}

async function removeLeftover(path: string, files: FileSystem): Promise<boolean> {
  const owner = ownerOf(basename(path));
  if (owner === null || writing.has(path)) return false;
  try {
    if (!owner.isThisMachine) {
      if (Date.now() - (await files.stat(path)).changedAt < foreignAge) return false;
    } else if (owner.processId !== process.pid && files.isProcessAlive(owner.processId)) return false;
    await files.remove(path);
    return true;
  } catch {
    return false;
  }
}

/** Removes what killed processes noted and did not finish; the note stays while its folder is not to be reached. */
export async function finishNotes(folder: string, files: FileSystem = nodeFiles): Promise<void> {
  for (const name of await files.list(folder).catch(() => [])) {
    const owner = Number.parseInt(name, 10);
    const path = join(folder, name);
    try {
      if (owner !== process.pid && files.isProcessAlive(owner)) continue;
      const temporary = Buffer.from(await files.read(path)).toString('utf8');
      if (writing.has(temporary)) continue;
      // Whatever else a damaged note may name is not ours to remove.
      if (ownerOf(basename(temporary)) !== null) {
        const isWaiting = await isOutOfReach(dirname(temporary), files);
        if (isWaiting && Date.now() - (await files.stat(path)).changedAt < noteAge) continue;
        await files.remove(temporary);
      }
      await files.remove(path);
    } catch {
      // Tried again at the next start.
    }
  }
}

const isOutOfReach = (folder: string, files: FileSystem): Promise<boolean> =>
  files.stat(folder).then(
    () => false,
    (error: unknown) => codeOf(error) !== 'ENOTDIR',
  );

const ignore = (): void => undefined;
