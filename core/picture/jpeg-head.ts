/** The head of a JPEG: its frame and EXIF orientation (ITU T.81, annex B). Decodes nothing. */
import { at, readName, readU16 } from './big-endian';
import { exifOrientation } from './exif-orientation';
import type { HeadFacts } from './picture-head';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const exifSegment = 0xe1;

/** SOF0 to SOF15 without DHT, JPG and DAC, which lie between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const hasNoLength = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

interface Segment {
  readonly marker: number;
  /** Of its contents, behind marker and length. */
  readonly start: number;
  readonly end: number;
}

/** The segment that begins here or, after fill bytes and markers without contents, behind. */
function segmentAt(bytes: Uint8Array, from: number): Segment | 'cut' | 'broken' {
  let offset = from;
  for (; offset + 4 <= bytes.length; ) {
    if (at(bytes, offset) !== 0xff) return 'broken';
    const marker = at(bytes, offset + 1);
    if (marker === 0xff) offset += 1;
    else if (hasNoLength(marker)) offset += 2;
    else {
      const length = readU16(bytes, offset + 2);
      if (marker === endOfImage || length < 2) return 'broken';
      const end = offset + 2 + length;
      return end > bytes.length ? 'cut' : { marker, start: offset + 4, end };
    }
  }
  return 'cut';
}

export function readJpegHead(bytes: Uint8Array): HeadFacts | 'cut' | 'broken' {
  let size: { readonly width: number; readonly height: number } | null = null;
  let orientation = 1;
  for (let offset = 2; ; ) {
    const segment = segmentAt(bytes, offset);
    if (typeof segment === 'string') return segment;
    const { marker, start, end } = segment;
    if (isFrame(marker)) {
      // A second frame could be larger than the one that was looked at.
      if (size !== null || end - start < 6) return 'broken';
      size = { height: readU16(bytes, start + 1), width: readU16(bytes, start + 3) };
    }
    if (marker === exifSegment && readName(bytes, start) === 'Exif')
      orientation = exifOrientation(bytes.subarray(start + 6, end));
    if (marker === startOfScan) {
      if (size === null) return 'broken';
      return isEnded(bytes, end) ? { ...size, orientation, isLossless: false } : 'cut';
    }
    offset = end;
  }
}

/** The end marker, looked for from behind: cameras leave other things after it. */
function isEnded(bytes: Uint8Array, from: number): boolean {
  for (let offset = bytes.length - 2; offset >= from; offset -= 1) {
    if (at(bytes, offset) === 0xff && at(bytes, offset + 1) === endOfImage) return true;
  }
  return false;
}
