/**
 * One writer of a map file at a time, on one computer or several: a file beside it that only one can create. Comparing what
 * lies there with what was seen, and putting the new one in its place, would otherwise let two writers pass each other.
 *
 * A holder may die or sleep, so after a while another takes over. Nothing here trusts a clock of another computer: whether a
 * holder still lives is seen by watching its lock. Who takes over removes the temporary files of whoever held it before,
 * and who wakes up late finds nothing to put in place: its save fails, and nothing is overwritten.
 */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { FileSystem } from './files/file-system';
import { codeOf } from './files/system-error';
import { isTemporaryOf } from './files/temporary-name';
import { isOfDead, lockEndings, noteBytes, readNote, saveLockPath, thisComputer } from './lock-file';

export interface SaveLock {
  /** Throws when somebody took the lock over. To be asked right before the new file takes its place. */
  verify(): Promise<void>;
  release(): Promise<void>;
}

export class LockLost extends Error {}

export interface SaveLockWorld {
  readonly files: FileSystem;
  readonly computer?: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
}

/** A lock that did not change for so long belongs to nobody any more. */
export const staleAfterMs = 20_000;
const patienceMs = 45_000;
const lookEveryMs = 100;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** null: somebody else is writing, and goes on doing so. Where no lock can be made there is none, and saving goes on. */
export async function takeSaveLock(
  target: string,
  { files, computer = thisComputer, clock = () => performance.now(), wait = sleep }: SaveLockWorld,
): Promise<SaveLock | null> {
  const path = saveLockPath(target);
  const mark = randomBytes(8).toString('hex');
  const note = { computer, process: process.pid, since: new Date().toISOString(), mark };
  const begun = clock();
  let seen = { mark: '', at: begun };
  for (;;) {
    const made = await create(path, noteBytes(note), files);
    if (made === 'impossible') return noLock;
    if (made === 'made') {
      await fence(target, files);
      return heldLock(path, mark, files);
    }
    const held = await readNote(path, files);
    const now = clock();
    // A lock without words is one that is being written, or whose writer died over it.
    const heldMark = held?.mark ?? 'wordless';
    if (heldMark !== seen.mark) seen = { mark: heldMark, at: now };
    const isStale = now - seen.at >= staleAfterMs || (held !== null && isOfDead(held, files, computer));
    if (isStale) await dissolve(path, held?.mark ?? null, files);
    else if (now - begun > patienceMs) return null;
    else await wait(lookEveryMs);
  }
}

const noLock: SaveLock = { verify: async () => undefined, release: async () => undefined };

const heldLock = (path: string, mark: string, files: FileSystem): SaveLock => ({
  async verify() {
    if ((await readNote(path, files))?.mark !== mark) throw new LockLost('Somebody else took over');
  },
  async release() {
    if ((await readNote(path, files))?.mark === mark) await files.remove(path).catch(() => undefined);
  },
});

async function create(
  path: string,
  bytes: Uint8Array,
  files: FileSystem,
): Promise<'made' | 'taken' | 'impossible'> {
  try {
    const file = await files.create(path, null);
    try {
      // A lock without words would hold up the next save.
      if ((await file.write(bytes)) < bytes.length) throw new Error('The lock was not written whole');
    } catch (error) {
      await files.remove(path);
      throw error;
    } finally {
      await file.close();
    }
    return 'made';
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'taken' : 'impossible';
  }
}

/** Only who can give the stale lock another name takes it away; a fresh one that came in between is put back. */
async function dissolve(path: string, mark: string | null, files: FileSystem): Promise<void> {
  const away = path.replace(/\.tapki-save$/, `.${randomBytes(4).toString('hex')}${lockEndings.save}`);
  try {
    await files.rename(path, away);
    const found = await readNote(away, files);
    if (found !== null && found.mark !== mark) await create(path, noteBytes(found), files);
    await files.remove(away);
  } catch {
    // Another was quicker.
  }
}

/** Temporary files of the target are made by holders alone: what lies there now belongs to one who is none any more. */
async function fence(target: string, files: FileSystem): Promise<void> {
  const names = await files.list(dirname(target)).catch(() => []);
  for (const name of names)
    if (isTemporaryOf(target, name)) await files.remove(join(dirname(target), name)).catch(() => undefined);
}
