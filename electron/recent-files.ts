/**
 * Map files opened or saved, newest first, with their tokens: a map of the library finds its file again in a
 * later session. Paths stay here; the window sees tokens.
 */
import { z } from 'zod';
import { fileHandle } from '#core/desktop/call-shapes';
import { type FileSystem, nodeFiles } from './files/file-system';
import { writeFileAtomically } from './files/file-writer';
import { log } from './log';

const entry = z.object({ path: z.string(), token: fileHandle.shape.token, openedAt: z.iso.datetime() });
export type RecentFile = z.infer<typeof entry>;

/** Offered in the library. */
const shown = 20;
/** Whoever comes back to an older map still saves it to its file. */
const kept = 500;

export interface RecentFiles {
  list(): readonly RecentFile[];
  /** Also those too old to be offered. */
  known(): readonly RecentFile[];
  add(path: string, token: string): Promise<void>;
}

export async function openRecentFiles(file: string, files: FileSystem = nodeFiles): Promise<RecentFiles> {
  let entries = await load(file, files);
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const written = await writeFileAtomically(file, Buffer.from(JSON.stringify(entries)), { files });
    if (!written.ok) log('recent files not kept', { code: written.error.code });
  };
  return {
    list: () => entries.slice(0, shown),
    known: () => entries,
    add(path, token) {
      const others = entries.filter((each) => each.path !== path);
      entries = [{ path, token, openedAt: new Date().toISOString() }, ...others].slice(0, kept);
      // In turn, or an older list could come to lie over a newer one.
      writing = writing.then(write, write);
      return writing;
    },
  };
}

/** A list that cannot be read starts anew: the worst of it is that saving asks for a place once more. */
async function load(file: string, files: FileSystem): Promise<RecentFile[]> {
  try {
    return z.array(entry).parse(JSON.parse(Buffer.from(await files.read(file)).toString('utf8')));
  } catch {
    return [];
  }
}
