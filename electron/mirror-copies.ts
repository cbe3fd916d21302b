/** The copies of one map in its mirror folder: `00000012.cjm` and its note `00000012.json`, numbered upwards. */
import { basename, join } from 'node:path';
import type { AppErrorCode, Result } from '#core/desktop/app-error';
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

/** What the parser finds out about bytes. Anything else tells of the parser: it died, ran out of time or is too old. */
const damage: ReadonlySet<AppErrorCode> = new Set(['notAMap', 'mapDamaged', 'mapUnsafe']);

/** `unjudged`: it could not be read or unpacked just now, and may be as sound as any. */
export type Proof =
  | { readonly kind: 'sound'; readonly contents: PackedContents }
  | { readonly kind: 'damaged' | 'unjudged' };

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

  /** `mapId`: whose copy it must be; null: anyone's. `hasPictures`: false leaves the pictures out once they are checked. */
  async prove(path: string, mapId: string | null, hasPictures = true): Promise<Proof> {
    const { files, parse } = this.#world;
    const bytes = await files.read(path).catch(() => null);
    if (bytes === null) return { kind: (await this.#isFolder(path)) ? 'damaged' : 'unjudged' };
    const parsed = await parse(bytes, basename(path), hasPictures);
    if (!parsed.ok) return { kind: damage.has(parsed.error.code) ? 'damaged' : 'unjudged' };
    const isOfMap = mapId === null || parsed.value.mapId === mapId;
    return isOfMap ? { kind: 'sound', contents: parsed.value } : { kind: 'damaged' };
  }

  /** In the place of a copy it can be none, whatever else it is. */
  async #isFolder(path: string): Promise<boolean> {
    const status = await this.#world.files.stat(path).catch(() => null);
    return status !== null && !status.isFile;
  }

  /** Out of the way of the sound ones, but kept: something in it may still be saved by hand. */
  async setAside(path: string): Promise<void> {
    const { files, onDamaged } = this.#world;
    const aside = await setFileAside(path, files, join(path, '..', 'damaged'));
    if (aside !== null) await files.remove(noteOf(path)).catch(() => undefined);
    onDamaged({ aside, isRestored: false });
  }

  writeNote(path: string, note: MirrorNote): Promise<Result<void>> {
    return writeFileAtomically(noteOf(path), Buffer.from(JSON.stringify(note)), { files: this.#world.files });
  }

  /** What the newest copy of a folder holds, by its note; null: it has no copy, or none with a sound note. */
  async newestNote(mapFolder: string): Promise<MirrorNote | null> {
    const [newest] = await this.newestFirst(mapFolder);
    return newest === undefined ? null : this.#readNote(newest);
  }

  /**
   * What the newest sound copy of a folder holds; a copy without its note is unpacked to find out. One that cannot be
   * judged is passed over, and no other is unpacked then: each may take the parser's whole time, and a start waits.
   */
  async describe(mapFolder: string): Promise<MirrorNote | null> {
    let canUnpack = true;
    for (const path of await this.newestFirst(mapFolder)) {
      const note = await this.#readNote(path);
      if (note !== null) return note;
      if (!canUnpack) continue;
      const proof = await this.prove(path, null);
      if (proof.kind === 'sound') {
        await this.#setNoteAside(path);
        const found = describeContents(proof.contents, this.#world.now().toISOString());
        await this.writeNote(path, found);
        return found;
      }
      if (proof.kind === 'damaged') await this.setAside(path);
      else canUnpack = false;
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

  /** Copies without a note were never proven: as many as of the others are kept, and they push none of those out. */
  async prune(mapFolder: string): Promise<void> {
    const noted: string[] = [];
    const unnoted: string[] = [];
    const days = new Map<string, string>();
    for (const path of await this.newestFirst(mapFolder)) {
      const day = (await this.#readNote(path))?.savedAt.slice(0, 10);
      (day === undefined ? unnoted : noted).push(path);
      if (day !== undefined && !days.has(day) && days.size < daysKept) days.set(day, path);
    }
    const kept = new Set([...noted.slice(0, latestKept), ...unnoted.slice(0, latestKept), ...days.values()]);
    for (const path of [...noted, ...unnoted].filter((each) => !kept.has(each))) {
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
