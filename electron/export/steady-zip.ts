/** Archives of office files with the same bytes for the same parts: no clock in them, parts in the order given. */
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip file can tell, at noon: the same day in every time zone. */
const mtime = new Date(1980, 0, 1, 12);

export function steadyZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = [bytes, { level: 6, mtime }];
  return zipSync(files);
}

/** An archive that a library made with the time of day in it. */
export const withoutTimes = (archive: Uint8Array): Uint8Array =>
  steadyZip(new Map(Object.entries(unzipSync(archive))));
