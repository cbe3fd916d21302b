/**
 * Map files opened or saved, newest first, with their tokens: a map of the library finds its file again in a
 * later session. Paths stay here; the window sees tokens.
 */
import { z } from 'zod';
import { fileHandle } from '#core/desktop/call-shapes';
import { type FileSystem, nodeFiles } from './files/file-system';
import { keptFile } from './kept-file';
import { log } from './log';
import { parsedJson } from './parsed-json';
import type { OnDamaged } from './set-file-aside';

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

/** Of a damaged list what its copy says; without one it starts anew, and saving asks for a place once more. */
export async function openRecentFiles(
  path: string,
  files: FileSystem = nodeFiles,
  onDamaged?: OnDamaged,
): Promise<RecentFiles> {
  const file = keptFile({ path, parse: parseList, files, onDamaged });
  let entries = (await file.read()) ?? [];
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const written = await file.write(Buffer.from(JSON.stringify(entries)));
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

function parseList(bytes: Uint8Array): RecentFile[] | null {
  const list = z.array(entry).safeParse(parsedJson(bytes));
  return list.success ? list.data : null;
}
