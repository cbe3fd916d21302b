/**
 * A small file of our own with a second copy beside it. A damaged one is set aside and its copy takes its place;
 * what is written goes into both, one after the other, so that one of them is always whole.
 */
import { type Result, success } from '#core/desktop/app-error';
import type { FileSystem } from './files/file-system';
import { writeFileAtomically } from './files/file-writer';
import { readError } from './files/system-error';
import { log } from './log';
import { type OnDamaged, setFileAside } from './set-file-aside';

export interface KeptFile<Content> {
  /** null: there is none, or it was damaged and no copy of it was sound. */
  read(): Promise<Content | null>;
  write(bytes: Uint8Array): Promise<Result<void>>;
}

export interface KeptFileWorld<Content> {
  readonly path: string;
  /** null: damaged. */
  readonly parse: (bytes: Uint8Array) => Content | null;
  readonly files: FileSystem;
  readonly onDamaged?: OnDamaged | undefined;
}

const copyOf = (path: string): string => `${path}.copy`;

export function keptFile<Content>({
  path,
  parse,
  files,
  onDamaged,
}: KeptFileWorld<Content>): KeptFile<Content> {
  const write = async (bytes: Uint8Array): Promise<Result<void>> => {
    const written = await writeFileAtomically(path, bytes, { files });
    if (!written.ok) return written;
    const copied = await writeFileAtomically(copyOf(path), bytes, { files });
    if (!copied.ok) log('second copy of a small file not written', { code: copied.error.code });
    return success(undefined);
  };

  return {
    write,
    async read() {
      const bytes = await readWhole(path, files);
      if (bytes === 'absent') return null;
      const content = bytes === 'unreadable' ? null : parse(bytes);
      if (content !== null) return content;
      const aside = await setFileAside(path, files);
      const copy = await readWhole(copyOf(path), files);
      const kept = typeof copy === 'string' ? null : parse(copy);
      if (typeof copy !== 'string' && kept === null) await setFileAside(copyOf(path), files);
      // What could not be moved away is not written over.
      if (kept !== null && aside !== null && typeof copy !== 'string') await write(copy);
      onDamaged?.({ aside, isRestored: kept !== null });
      return kept;
    },
  };
}

async function readWhole(path: string, files: FileSystem): Promise<Uint8Array | 'absent' | 'unreadable'> {
  try {
    return await files.read(path);
  } catch (error) {
    return readError(error, path).code === 'fileNotFound' ? 'absent' : 'unreadable';
  }
}
