/** Map files opened or saved lately, newest first. Paths stay here; the window sees tokens. */
import { z } from 'zod';
import { type FileSystem, nodeFiles } from './file-system';
import { writeFileAtomically } from './file-writer';
import { log } from './log';

const entry = z.object({ path: z.string(), openedAt: z.iso.datetime() });
export type RecentFile = z.infer<typeof entry>;
const kept = 20;

export interface RecentFiles {
  list(): readonly RecentFile[];
  add(path: string): Promise<void>;
}

export async function openRecentFiles(file: string, files: FileSystem = nodeFiles): Promise<RecentFiles> {
  let entries = await load(file, files);
  return {
    list: () => entries,
    async add(path) {
      const others = entries.filter((each) => each.path !== path);
      entries = [{ path, openedAt: new Date().toISOString() }, ...others].slice(0, kept);
      const written = await writeFileAtomically(file, Buffer.from(JSON.stringify(entries)), { files });
      if (!written.ok) log('recent files not kept', { code: written.error.code });
    },
  };
}

/** A list that cannot be read costs nothing that matters: it starts anew. */
async function load(file: string, files: FileSystem): Promise<RecentFile[]> {
  try {
    return z.array(entry).parse(JSON.parse(Buffer.from(await files.read(file)).toString('utf8')));
  } catch {
    return [];
  }
}
