/**
 * The second copy of every map: packed files outside the window's database, several generations each,
 * written safely and proven by unpacking. What turns out damaged is set aside, never deleted; what cannot be unpacked just now stays where it is.
 */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { PackedContents } from '#core/desktop/desktop-api';
import { type FileSystem, nodeFiles } from './files/file-system';
import { writeFileAtomically } from './files/file-writer';
import { removeLeftovers } from './files/leftovers';
import { writeError } from './files/system-error';
import { MirrorCopies } from './mirror-copies';
import type { MirrorNote } from './mirror-note';
import type { ParseMap } from './parser-process';
import { type OnDamaged, setFileAside } from './set-file-aside';

export interface MirrorCopy {
  readonly mapId: string;
  readonly latestStamp: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}

export interface Mirror {
  list(): Promise<readonly MirrorNote[]>;
  write(copy: MirrorCopy): Promise<Result<void>>;
  /** The newest generation that proves whole. */
  read(mapId: string): Promise<Result<PackedContents>>;
  /** Leaves the newest generation that proves whole, alone. Without one nothing is removed. */
  forgetOlder(mapId: string): Promise<Result<void>>;
  remove(mapId: string): Promise<Result<void>>;
  /** Clears what a killed process left behind. */
  tidy(): Promise<void>;
}

export interface MirrorWorld {
  readonly folder: string;
  readonly parse: ParseMap;
  readonly now: () => Date;
  readonly files?: FileSystem;
  readonly onDamaged?: OnDamaged;
}

/** Notes that are read at once: a start waits for all of them. */
const atOnce = 32;

export function openMirror({
  folder,
  parse,
  now,
  files = nodeFiles,
  onDamaged = () => undefined,
}: MirrorWorld): Mirror {
  const queues = new Map<string, Promise<unknown>>();
  const copies = new MirrorCopies({ parse, now, files, onDamaged });
  const folderOf = (mapId: string): string => join(folder, folderName(mapId));

  /** Writes, reads and removals of one map follow each other. */
  const inTurn = <T>(mapId: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(mapId) ?? Promise.resolve()).then(work, work);
    queues.set(mapId, turn);
    return turn;
  };

  const write = async ({ mapId, latestStamp, title, bytes }: MirrorCopy): Promise<Result<void>> => {
    const mapFolder = folderOf(mapId);
    let path: string;
    try {
      await files.makeFolder(mapFolder);
      await files.syncFolder(folder);
      path = await copies.nextPath(mapFolder);
    } catch (error) {
      return { ok: false, error: writeError(error, 'mirror') };
    }
    const written = await writeFileAtomically(path, bytes, { verify: true, files });
    if (!written.ok) return written;
    const proof = await copies.prove(path, mapId, false);
    if (proof.kind === 'damaged') {
      await copies.setAside(path);
      return failure('mapDamaged', { name: basename(path) });
    }
    if (proof.kind === 'unjudged') {
      await copies.prune(mapFolder);
      return unjudged(path);
    }
    const noted = await copies.writeNote(path, { mapId, title, latestStamp, savedAt: now().toISOString() });
    if (noted.ok) await copies.prune(mapFolder);
    return noted;
  };

  const read = async (mapId: string): Promise<Result<PackedContents>> => {
    let passedOver: string | null = null;
    for (const path of await copies.newestFirst(folderOf(mapId))) {
      const proof = await copies.prove(path, mapId);
      if (proof.kind === 'sound') return success(proof.contents);
      if (proof.kind === 'damaged') await copies.setAside(path);
      else passedOver ??= path;
    }
    return passedOver === null ? failure('mapNotFound') : unjudged(passedOver);
  };

  const forgetOlder = async (mapId: string): Promise<Result<void>> => {
    try {
      for (const path of await copies.newestFirst(folderOf(mapId))) {
        const proof = await copies.prove(path, mapId, false);
        // What is newer than the one that would stay alone may be the only copy of an edit.
        if (proof.kind === 'unjudged') return unjudged(path);
        if (proof.kind === 'damaged') continue;
        await copies.keepOnly(path);
        return success(undefined);
      }
      return failure('mapNotFound');
    } catch (error) {
      return { ok: false, error: writeError(error, 'mirror') };
    }
  };

  const remove = async (mapId: string): Promise<Result<void>> => {
    try {
      await files.remove(folderOf(mapId));
      return success(undefined);
    } catch (error) {
      return { ok: false, error: writeError(error, 'mirror') };
    }
  };

  const mapFolders = async (): Promise<string[]> =>
    (await files.list(folder).catch(() => [])).map((name) => join(folder, name));

  /** A file in the place of the folder would keep every map from being copied. */
  const ensureFolder = async (): Promise<void> => {
    const status = await files.stat(folder).catch(() => null);
    if (status?.isFile) onDamaged({ aside: await setFileAside(folder, files), isRestored: false });
  };

  return {
    async list() {
      await ensureFolder();
      const notes: MirrorNote[] = [];
      const all = await mapFolders();
      for (let first = 0; first < all.length; first += atOnce) {
        const some = all.slice(first, first + atOnce);
        const read = await Promise.all(some.map((mapFolder) => copies.newestNote(mapFolder)));
        for (const [index, mapFolder] of some.entries()) {
          // One after another: each may have to be unpacked.
          const note = read[index] ?? (await copies.describe(mapFolder));
          if (note !== null) notes.push(note);
        }
      }
      return notes;
    },
    write: (copy) => inTurn(copy.mapId, () => write(copy)),
    read: (mapId) => inTurn(mapId, () => read(mapId)),
    forgetOlder: (mapId) => inTurn(mapId, () => forgetOlder(mapId)),
    remove: (mapId) => inTurn(mapId, () => remove(mapId)),
    async tidy() {
      for (const mapFolder of await mapFolders()) await removeLeftovers(mapFolder, files);
    },
  };
}

const unjudged = (path: string): Result<never> => failure('fileNotReadable', { name: basename(path) });

/** Ids that could mean something else to some file system (case, colon, CON) are replaced by their hash. */
export function folderName(mapId: string): string {
  const isPlain = /^[a-z0-9][a-z0-9_-]{7,100}$/.test(mapId);
  return isPlain ? mapId : `x-${createHash('sha256').update(mapId).digest('hex').slice(0, 32)}`;
}
