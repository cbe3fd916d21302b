/** The title of the map in a file, as proof that the file is whole. */
import { readFileSync } from 'node:fs';
import { openMap } from '#core/file/cjm';

export function titleIn(path: string): string {
  const opened = openMap(new Uint8Array(readFileSync(path)), path);
  if (!opened.ok) throw new Error(`${path} does not open: ${opened.error.code}`);
  const map = opened.value.records.find(({ kind }) => kind === 'map');
  return String(map?.title);
}
