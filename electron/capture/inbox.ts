/**
 * The inbox: one JSON file for each note until it is in a programme. A file that cannot be read is put aside and counted,
 * never thrown away. Notes come in masked.
 */
import { join } from 'node:path';
import { type CapturedNote, capturedNote, offeredSize } from '#core/capture/captured-note';
import { type Result, success } from '#core/desktop/app-error';
import { type FileSystem, nodeFiles } from '../files/file-system';
import { readFileWithin, writeFileAtomically } from '../files/file-writer';
import { writeError } from '../files/system-error';
import { logError } from '../log';
import { type OnDamaged, setFileAside } from '../set-file-aside';

export interface InboxContents {
  readonly notes: readonly CapturedNote[];
  /** Files that were put aside just now. */
  readonly damaged: number;
}

export interface Inbox {
  /** All of them, or a failure: what is there already is written over by itself. */
  add(notes: readonly CapturedNote[]): Promise<Result<void>>;
  /** So many at once that a message carries them; the oldest first. */
  read(): Promise<InboxContents>;
  /** Of notes that are kept somewhere else by now. */
  remove(ids: readonly string[]): Promise<void>;
}

/** In one answer. */
export const mostNotes = 500;
const asideFolder = 'damaged';
const ending = '.json';

/** Ids are letters, digits, dashes and colons, which not every file system takes. */
const nameOf = (id: string): string => `${id.replaceAll(':', '.')}${ending}`;

export function openInbox(
  folder: string,
  files: FileSystem = nodeFiles,
  onDamaged: OnDamaged = () => undefined,
): Inbox {
  const setAside = async (name: string): Promise<void> => {
    const aside = await setFileAside(join(folder, name), files, join(folder, asideFolder));
    onDamaged({ aside, isRestored: false });
  };
  const isFolder = (name: string): Promise<boolean> =>
    files.stat(join(folder, name)).then(
      ({ isFile }) => !isFile,
      () => false,
    );
  /** A file in the place of the folder would take every later note with it. */
  const ensureFolder = async (): Promise<void> => {
    const status = await files.stat(folder).catch(() => null);
    if (status?.isFile) onDamaged({ aside: await setFileAside(folder, files), isRestored: false });
    await files.makeFolder(folder);
  };
  const readNote = async (name: string): Promise<CapturedNote | 'later' | null> => {
    const bytes = await readFileWithin(join(folder, name), offeredSize, files);
    // What another program holds for a moment is not damaged.
    if (!bytes.ok) return bytes.error.code === 'fileTooLarge' || (await isFolder(name)) ? null : 'later';
    try {
      const read = capturedNote.safeParse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
      return read.success ? read.data : null;
    } catch {
      return null;
    }
  };
  /** False: not now; the next reading tries again. */
  const renamed = (name: string, note: CapturedNote): Promise<boolean> =>
    files.rename(join(folder, name), join(folder, nameOf(note.id))).then(
      () => true,
      () => false,
    );
  return {
    async add(notes) {
      try {
        await ensureFolder();
      } catch (error) {
        return { ok: false, error: writeError(error, folder) };
      }
      for (const note of notes) {
        const bytes = Buffer.from(JSON.stringify(note));
        const written = await writeFileAtomically(join(folder, nameOf(note.id)), bytes, { files });
        if (!written.ok) return written;
      }
      return success(undefined);
    },
    async read() {
      const names = (await files.list(folder).catch(() => []))
        .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
        .sort();
      const notes: CapturedNote[] = [];
      let damaged = 0;
      for (const name of names) {
        if (notes.length >= mostNotes) break;
        const note = await readNote(name);
        if (note === 'later') continue;
        if (note) {
          // Under another name it could never be removed, and would come again and again.
          if (name !== nameOf(note.id) && !(await renamed(name, note))) continue;
          notes.push(note);
        } else {
          damaged += 1;
          await setAside(name);
        }
      }
      notes.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
      return { notes, damaged };
    },
    async remove(ids) {
      // One that stays comes again and is known by its id; it must not keep the others.
      for (const id of ids)
        await files
          .remove(join(folder, nameOf(id)))
          .catch((error: unknown) => logError('inbox file not removed', error));
    },
  };
}
