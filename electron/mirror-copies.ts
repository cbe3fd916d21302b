/** The copies of one map in its mirror folder: `00000012.cjm` and its note `00000012.json`, numbered upwards. */
import { basename, join } from 'node:path';
import type { Result } from '#core/desktop/app-error';
import type { PackedContents } from '#core/desktop/desktop-api';
import type { FileSystem } from './files/file-system';
import { writeFileAtomically } from './files/file-writer';
import { describeContents, type MirrorNote, mirrorNote } from './mirror-note';
import type { ParseMap } from './parser-process';
import { type OnDamaged, setFileAside } from './set-file-aside';

/** The last five copies, and the last one of each of the last seven days with any. */
const latestKept = 5;
const daysKept = 7;
const copyName = /^\d{8}\.cjm$/;

interface CopiesWorld {
  readonly parse: ParseMap;
  readonly now: () => Date;
  readonly files: FileSystem;
  readonly onDamaged: OnDamaged;
}

export class MirrorCopies {
  readonly #world: CopiesWorld;

  constructor(world: CopiesWorld) {
    this.#world = world;
  }

  async newestFirst(mapFolder: string): Promise<string[]> {
    const names = await this.#world.files.list(mapFolder).catch(() => []);
    return names
      .filter((name) => copyName.test(name))
      .sort()
      .reverse()
      .map((name) => join(mapFolder, name));
  }

  async nextPath(mapFolder: string): Promise<string> {
    // Not of a list that could not be read: a low number would be written over an older copy, and pass for older.
    const names = (await this.#world.files.list(mapFolder)).filter((name) => copyName.test(name));
    const number = Math.max(0, ...names.map((name) => Number.parseInt(name, 10))) + 1;
    return join(mapFolder, `${String(number).padStart(8, '0')}.cjm`);
  }

  /** The contents, if the copy can be unpacked and is of this map (null: of any). */
  async prove(path: string, mapId: string | null): Promise<PackedContents | null> {
    const bytes = await this.#world.files.read(path).catch(() => null);
    const parsed = bytes === null ? null : await this.#world.parse(bytes, basename(path));
    return parsed?.ok && (mapId === null || parsed.value.mapId === mapId) ? parsed.value : null;
  }

  /** Out of the way of the sound ones, but kept: something in it may still be saved by hand. */
  async setAside(path: string): Promise<void> {
    const { files, onDamaged } = this.#world;
    // What cannot be read just now (a disk that stumbles, a scanner that holds it) is passed over, not judged.
    const isJudged = await this.#isReadable(path);
    if (!isJudged) return;
    const aside = await setFileAside(path, files, join(path, '..', 'damaged'));
    if (aside !== null) await files.remove(noteOf(path)).catch(() => undefined);
    onDamaged({ aside, isRestored: false });
  }

  /** A folder in its place is not: it can be no copy, whatever else it is. */
  async #isReadable(path: string): Promise<boolean> {
    const { files } = this.#world;
    const status = await files.stat(path).catch(() => null);
    if (status !== null && !status.isFile) return true;
    return files.read(path).then(
      () => true,
      () => false,
    );
  }

  writeNote(path: string, note: MirrorNote): Promise<Result<void>> {
    return writeFileAtomically(noteOf(path), Buffer.from(JSON.stringify(note)), { files: this.#world.files });
  }

  /** What the newest copy of a folder holds, by its note; null: it has no copy, or none with a sound note. */
  async newestNote(mapFolder: string): Promise<MirrorNote | null> {
    const [newest] = await this.newestFirst(mapFolder);
    return newest === undefined ? null : this.#readNote(newest);
  }

  /** What the newest sound copy of a folder holds; a copy without its note is unpacked to find out. */
  async describe(mapFolder: string): Promise<MirrorNote | null> {
    for (const path of await this.newestFirst(mapFolder)) {
      const note = await this.#readNote(path);
      if (note !== null) return note;
      const contents = await this.prove(path, null);
      if (contents !== null) {
        await this.#setNoteAside(path);
        const found = describeContents(contents, this.#world.now().toISOString());
        await this.writeNote(path, found);
        return found;
      }
      await this.setAside(path);
    }
    return null;
  }

  /** Of a copy that needs a new note; one that cannot be read is not written over. */
  async #setNoteAside(path: string): Promise<void> {
    const { files } = this.#world;
    const isThere = await files.stat(noteOf(path)).then(
      () => true,
      () => false,
    );
    if (isThere) await setFileAside(noteOf(path), files, join(path, '..', 'damaged'));
  }

  async prune(mapFolder: string): Promise<void> {
    const paths = await this.newestFirst(mapFolder);
    const days = new Map<string, string>();
    for (const path of paths) {
      const day = (await this.#readNote(path))?.savedAt.slice(0, 10);
      if (day !== undefined && !days.has(day) && days.size < daysKept) days.set(day, path);
    }
    const kept = new Set([...paths.slice(0, latestKept), ...days.values()]);
    for (const path of paths.filter((each) => !kept.has(each))) {
      await this.#world.files.remove(path).catch(() => undefined);
      await this.#world.files.remove(noteOf(path)).catch(() => undefined);
    }
  }

  /** All others of the folder go, damaged ones too: they would show what was to be forgotten. */
  async keepOnly(path: string): Promise<void> {
    const { files } = this.#world;
    const folder = join(path, '..');
    const kept = new Set([path, noteOf(path)]);
    for (const name of await files.list(folder)) {
      const other = join(folder, name);
      if (!kept.has(other)) await files.remove(other);
    }
  }

  async #readNote(path: string): Promise<MirrorNote | null> {
    try {
      const text = await this.#world.files.read(noteOf(path));
      return mirrorNote.parse(JSON.parse(Buffer.from(text).toString('utf8')));
    } catch {
      return null;
    }
  }
}

const noteOf = (path: string): string => path.replace(/\.cjm$/, '.json');
