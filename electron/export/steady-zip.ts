/** Archives of office files with the same bytes for the same parts: no clock in them, parts in the order given. */
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip file can tell, at noon: the same day in every time zone. */
const mtime = new Date(1980, 0, 1, 12);

/** Pictures are as small as they get. */
const levelOf = (name: string): 0 | 6 => (/\.(?:png|jpe?g)$/.test(name) ? 0 : 6);

export function steadyZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = [bytes, { level: levelOf(name), mtime }];
  return zipSync(files);
}

/** An archive that a library made with the time of day in it. */
export const withoutTimes = (archive: Uint8Array): Uint8Array =>
  steadyZip(new Map(Object.entries(unzipSync(archive))));
