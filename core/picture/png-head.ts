/** The head of a PNG, and whether its chunks reach the end (PNG 3rd edition, section 5). Decodes nothing. */
import { readName, readU32 } from './big-endian';
import { exifOrientation } from './exif-orientation';
import type { HeadFacts } from './picture-head';

const signatureLength = 8;
/** Length, name, checksum. */
const chunkFrame = 12;

export function readPngHead(bytes: Uint8Array): HeadFacts | 'cut' | 'broken' {
  let offset = signatureLength;
  let size: { readonly width: number; readonly height: number } | null = null;
  let orientation = 1;
  let hasPixels = false;
  while (offset + chunkFrame <= bytes.length) {
    const length = readU32(bytes, offset);
    const name = readName(bytes, offset + 4);
    const end = offset + chunkFrame + length;
    if (end > bytes.length) return 'cut';
    if (size === null) {
      if (name !== 'IHDR' || length !== 13) return 'broken';
      size = { width: readU32(bytes, offset + 8), height: readU32(bytes, offset + 12) };
    } else if (name === 'IHDR') return 'broken';
    if (name === 'eXIf') orientation = exifOrientation(bytes.subarray(offset + 8, end - 4));
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') return hasPixels ? { ...size, orientation, isLossless: true } : 'broken';
    offset = end;
  }
  return 'cut';
}
