/** The head of a WebP (RFC 9649): size of its canvas, whether it is whole. Decodes nothing. */
import { at, readName } from './big-endian';
import { exifOrientation } from './exif-orientation';
import type { HeadFacts } from './picture-head';

const headerLength = 12;
const chunkHeader = 8;

const readU24 = (bytes: Uint8Array, offset: number): number =>
  at(bytes, offset) + at(bytes, offset + 1) * 0x100 + at(bytes, offset + 2) * 0x1_0000;
const readU32 = (bytes: Uint8Array, offset: number): number =>
  readU24(bytes, offset) + at(bytes, offset + 3) * 0x100_0000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size a chunk declares; null: it declares none, or wrongly. */
function sizeOf(name: string, body: Uint8Array): Size | null {
  if (name === 'VP8X' && body.length >= 10)
    return { width: 1 + readU24(body, 4), height: 1 + readU24(body, 7) };
  if (name === 'VP8L' && body.length >= 5 && at(body, 0) === 0x2f) {
    const bits = readU32(body, 1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  const hasStartCode = at(body, 3) === 0x9d && at(body, 4) === 0x01 && at(body, 5) === 0x2a;
  if (name === 'VP8 ' && body.length >= 10 && hasStartCode)
    return { width: readU24(body, 6) & 0x3fff, height: readU24(body, 8) & 0x3fff };
  return null;
}

/** Two sizes in one file that differ are a lie; the pixels of an animation are its frames and none of ours. */
export function readWebpHead(bytes: Uint8Array): HeadFacts | 'cut' | 'broken' {
  // The declared length counts from behind its own field.
  const declared = chunkHeader + readU32(bytes, 4);
  if (declared > bytes.length) return 'cut';
  let canvas: Size | null = null;
  let pixels: Size | null = null;
  let isLossless = false;
  let isAnimated = false;
  let orientation = 1;
  for (let offset = headerLength; offset + chunkHeader <= declared; ) {
    const name = readName(bytes, offset);
    const length = readU32(bytes, offset + 4);
    const start = offset + chunkHeader;
    if (start + length > declared) return 'cut';
    const body = bytes.subarray(start, start + length);
    if (name === 'VP8X') canvas ??= sizeOf(name, body);
    if (name === 'ANMF') isAnimated = true;
    if (name === 'VP8 ' || name === 'VP8L') {
      pixels = sizeOf(name, body);
      isLossless = name === 'VP8L';
    }
    if (name === 'EXIF') orientation = exifOrientation(body);
    // Chunks are padded to an even length.
    offset = start + length + (length % 2);
  }
  const size = canvas ?? pixels;
  if (size === null || (pixels === null && !isAnimated)) return 'broken';
  const isLying = pixels !== null && (pixels.width !== size.width || pixels.height !== size.height);
  return isLying ? 'broken' : { ...size, orientation, isLossless };
}
