/**
 * Unpacks one entry of an archive whose directory was checked. Stops as soon as more comes out than was declared.
 */
import { Inflate } from 'fflate';
import type { ZipEntry } from './zip-directory';

/** Deflate expands 1,032 times at most: so much input gives at most 16 MB before sizes are compared again. */
const inputChunk = 16 * 1024;

/** null: the entry does not unpack to the size and checksum it declares. */
export function unpackEntry(entry: ZipEntry): Uint8Array<ArrayBuffer> | null {
  const bytes = unpackInPlace(entry);
  return bytes && crc32(bytes) === entry.crc ? bytes : null;
}

/** For entries whose contents are proved by a hash of their own; what lies in the archive as it is shares its memory. */
export function unpackInPlace({ isDeflated, packed, size }: ZipEntry): Uint8Array<ArrayBuffer> | null {
  if (isDeflated) return inflated(packed, size);
  const { buffer, byteOffset, length } = packed;
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, length) : new Uint8Array(packed);
}

/** Unpacks without keeping anything: true, where size and checksum are those that the entry declares. */
export function isAsDeclared({ isDeflated, packed, size, crc }: ZipEntry): boolean {
  if (!isDeflated) return packed.length === size && crc32(packed) === crc;
  let seen = 0;
  const length = inflate(packed, size, (chunk) => {
    seen = crc32(chunk, seen);
  });
  return length === size && seen === crc;
}

function inflated(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const chunks: Uint8Array[] = [];
  if (inflate(packed, size, (chunk) => chunks.push(chunk)) !== size) return null;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Length of what came out; stops as soon as it is more than `size`. null: this is not deflate. */
function inflate(packed: Uint8Array, size: number, take: (chunk: Uint8Array) => void): number | null {
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length <= size && chunk.length > 0) take(chunk);
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += inputChunk) {
      stream.push(packed.subarray(at, at + inputChunk), at + inputChunk >= packed.length);
    }
  } catch {
    // fflate throws on data that is not deflate.
    return null;
  }
  return length;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of the zip format (ISO 3309); `before`: that of the bytes in front of these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
