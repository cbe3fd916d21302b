/** Opening and saving .cjm files: read safely, refused when another program wrote meanwhile, backed up before. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { PackedContents } from '#core/desktop/desktop-api';
import { limits } from '#core/limits';
import { type FileSystem, nodeFiles } from './files/file-system';
import { readFileWithin, writeFileAtomically } from './files/file-writer';
import { placeOf, writeError } from './files/system-error';
import { fingerprintOf } from './fingerprint';
import { log } from './log';
import type { ParseMap } from './parser-process';
import { type SaveLock, type SaveLockWorld, takeSaveLock } from './save-lock';

/** Larger than any map we write; small enough to read whole. */
export const mapSizeLimit = limits.mapFile.fileBytes;
const backupsKept = 3;

export interface MapFiles {
  read(path: string): Promise<Result<{ contents: PackedContents; fingerprint: string }>>;
  /** `expected`: fingerprint when last seen; null: whatever is there may be replaced. */
  write(path: string, bytes: Uint8Array, expected: string | null): Promise<Result<{ fingerprint: string }>>;
  /** The newest backup that proves whole; null: there is none. */
  readBackup(path: string): Promise<{ contents: PackedContents; savedAt: string } | null>;
  /** Removes every backup of the file. */
  forgetBackups(path: string): Promise<Result<void>>;
}

export interface MapFilesWorld {
  readonly backups: string;
  readonly parse: ParseMap;
  readonly now: () => Date;
  readonly files?: FileSystem;
  /** How others that write the same file are waited for. */
  readonly lock?: Omit<SaveLockWorld, 'files'>;
}

interface OwnWrite {
  readonly fingerprint: string;
  /** What this write followed, and itself: who expects anything else there has another map, saved there before. */
  readonly before: ReadonlySet<string | null>;
}

export function createMapFiles({ backups, parse, now, files = nodeFiles, lock }: MapFilesWorld): MapFiles {
  /** By path, for a write that was reported failed after the file was in place, or whose answer the window never got. */
  const ownWrites = new Map<string, OwnWrite>();

  const ownWriteAfter = (path: string, expected: string | null): OwnWrite | null => {
    const own = ownWrites.get(path);
    return own && expected !== null && own.before.has(expected) ? own : null;
  };

  const keyOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12);
  const backupsOf = async (path: string): Promise<string[]> =>
    (await files.list(backups)).filter((name) => name.startsWith(`${keyOf(path)}-`)).sort();

  const backUp = async (path: string, bytes: Uint8Array): Promise<void> => {
    const stamp = now().toISOString().replace(/[:.]/g, '-');
    try {
      await files.makeFolder(backups);
      const target = join(backups, `${keyOf(path)}-${stamp}-${basename(path)}.bak`);
      const written = await writeFileAtomically(target, bytes, { files });
      if (!written.ok) return log('backup not written', { code: written.error.code });
      const older = await backupsOf(path);
      for (const name of older.slice(0, -backupsKept)) await files.remove(join(backups, name));
    } catch {
      // A backup is a courtesy: without room for it the save itself must still be tried.
      log('backup not written');
    }
  };

  const writeHeld = async (
    path: string,
    bytes: Uint8Array,
    expected: string | null,
    held: SaveLock,
  ): Promise<Result<{ fingerprint: string }>> => {
    const own = ownWriteAfter(path, expected);
    const found = await readFileWithin(path, Number.POSITIVE_INFINITY, files);
    if (!found.ok && found.error.code !== 'fileNotFound') return failure(found.error.code, placeOf(path));
    if (found.ok) {
      const current = await fingerprintOf(found.value);
      const isAsExpected = expected === null || current === expected || current === own?.fingerprint;
      if (!isAsExpected) return failure('fileChangedOutside', { name: basename(path) });
      await backUp(path, found.value);
    } else if (expected !== null) {
      return failure('fileNotFound', placeOf(path));
    }
    const fingerprint = await fingerprintOf(bytes);
    ownWrites.set(path, { fingerprint, before: new Set([...(own?.before ?? [expected]), fingerprint]) });
    let isLost = false;
    const beforePlacing = (): Promise<void> =>
      held.verify().catch((error: unknown) => {
        isLost = true;
        throw error;
      });
    const written = await writeFileAtomically(path, bytes, { verify: true, beforePlacing, files });
    if (written.ok) return success({ fingerprint });
    return isLost ? failure('fileChangedOutside', { name: basename(path) }) : written;
  };

  return {
    async read(path) {
      const bytes = await readFileWithin(path, mapSizeLimit, files);
      if (!bytes.ok) return bytes;
      const parsed = await parse(bytes.value, basename(path));
      if (!parsed.ok) return parsed;
      return success({ contents: parsed.value, fingerprint: await fingerprintOf(bytes.value) });
    },

    async write(path, bytes, expected) {
      const target = await files.realPath(path).catch(() => path);
      const held = await takeSaveLock(target, { ...lock, files });
      if (held === null) return failure('fileBusy', { name: basename(path) });
      try {
        return await writeHeld(path, bytes, expected, held);
      } finally {
        await held.release();
      }
    },

    async readBackup(path) {
      const names = await backupsOf(path).catch(() => []);
      for (const name of names.reverse()) {
        const bytes = await readFileWithin(join(backups, name), mapSizeLimit, files);
        const parsed = bytes.ok ? await parse(bytes.value, basename(path)) : bytes;
        if (parsed.ok) return { contents: parsed.value, savedAt: momentOf(name) };
      }
      return null;
    },

    async forgetBackups(path) {
      try {
        // Without the folder there never was a backup.
        await files.makeFolder(backups);
        for (const name of await backupsOf(path)) await files.remove(join(backups, name));
        return success(undefined);
      } catch (error) {
        return { ok: false, error: writeError(error, basename(path)) };
      }
    },
  };
}

/** Of the name of a backup, where `:` and `.` became dashes. */
const momentOf = (name: string): string =>
  name.slice(13, 37).replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z');
