/** A small disk of its own for a test, which can be filled, made read-only and pulled out. Needs the right to mount. */
import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const run = (...words: readonly string[]): boolean => spawnSync(words[0] ?? '', words.slice(1)).status === 0;

export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room there is but so many bytes. */
  fill(left?: number): void;
  /** Gives it back. */
  clear(): void;
  setReadOnly(isReadOnly: boolean): void;
  /** As a stick that is pulled out while its files are open. */
  pullOut(): void;
}

/** null: this machine lets us mount nothing. `size`: as mount takes it, "2m". */
export function mountSmallDisk(folder: string, size: string): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) return null;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill(left = 0) {
      const file = openSync(filler, 'a');
      // Pages first, then the rest of the last of them.
      for (const piece of [Buffer.alloc(65_536, 1), Buffer.alloc(1, 1)]) {
        try {
          while (writeSync(file, piece) === piece.length);
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        }
      }
      if (left > 0) ftruncateSync(file, Math.max(0, fstatSync(file).size - left));
      closeSync(file);
    },
    clear: () => rmSync(filler, { force: true }),
    setReadOnly: (isReadOnly) => void run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder),
    pullOut: () => void run('umount', '-l', folder),
  };
}
