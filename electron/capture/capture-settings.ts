/** How notes come in: the keys for the small window, and the folder of other programs. Main alone knows the path. */
import { z } from 'zod';
import type { Result } from '#core/desktop/app-error';
import { accelerator, usualShortcut } from '#core/desktop/capture-settings';
import { type FileSystem, nodeFiles } from '../file-system';
import { writeFileAtomically } from '../file-writer';
import { log } from '../log';

const stored = z.object({
  shortcut: accelerator.nullable().default(usualShortcut),
  folder: z.string().max(4_096).nullable().default(null),
});
type Stored = z.infer<typeof stored>;

export interface CaptureSettingsFile {
  read(): Stored;
  write(change: Partial<Stored>): Promise<Result<void>>;
}

export async function openCaptureSettings(
  path: string,
  files: FileSystem = nodeFiles,
): Promise<CaptureSettingsFile> {
  let now = await load(path, files);
  let writing: Promise<unknown> = Promise.resolve();
  return {
    read: () => now,
    write(change) {
      now = { ...now, ...change };
      const bytes = Buffer.from(`${JSON.stringify(now, null, 2)}\n`);
      const write = () => writeFileAtomically(path, bytes, { files });
      const written = writing.then(write, write);
      writing = written;
      return written;
    },
  };
}

/** One that cannot be read begins anew: two choices are made again in a moment. */
async function load(path: string, files: FileSystem): Promise<Stored> {
  const bytes = await files.read(path).catch(() => null);
  if (bytes === null) return stored.parse({});
  try {
    return stored.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    log('settings of capturing not readable');
    return stored.parse({});
  }
}
