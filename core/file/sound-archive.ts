/**
 * An archive written anew from the entries of one that was checked, for a library that unpacks by itself: what it reads
 * is then what was checked, whatever it believes first. Knows no names.
 */
import type { ZipEntry } from './zip-directory';
import { isAsDeclared } from './zip-entry';

const [localSize, centralSize, endSize] = [30, 46, 22];
const utf8Names = 0x800;

/** null: an entry does not unpack to the size and checksum that it declares. Packed data is copied as it is. */
export function soundArchive(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> | null {
  if (!entries.every(isAsDeclared)) return null;
  const bodies = entries.reduce((sum, { name, packed }) => sum + localSize + name.length + packed.length, 0);
  const heads = entries.reduce((sum, { name }) => sum + centralSize + name.length, 0);
  const bytes = new Uint8Array(bodies + heads + endSize);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = bodies;
  for (const entry of entries) {
    const { name, packed } = entry;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    writeName(bytes, at + localSize, name);
    bytes.set(packed, at + localSize + name.length);
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, 20, true);
    writeCommon(view, directory + 6, entry);
    view.setUint32(directory + 42, at, true);
    writeName(bytes, directory + centralSize, name);
    at += localSize + name.length + packed.length;
    directory += centralSize + name.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, heads, true);
  view.setUint32(directory + 16, bodies, true);
  return bytes;
}

/** What the local header and the directory tell in the same order. */
function writeCommon(view: DataView, at: number, { name, isDeflated, crc, size, packed }: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, isDeflated ? 8 : 0, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/** Names were read a byte a sign. */
function writeName(bytes: Uint8Array, at: number, name: string): void {
  for (let index = 0; index < name.length; index += 1) bytes[at + index] = name.charCodeAt(index);
}
