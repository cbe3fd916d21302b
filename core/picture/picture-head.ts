/**
 * What a picture says of itself in its first bytes: kind, size, which way up. Read before anything is decoded.
 * Takes hostile bytes: every step is checked against the end of the file. Knows nothing of pixels.
 */
import type { PictureType } from '../document/records/picture';
import { pictureTypeOf } from '../file/picture-type';
import { readJpegHead } from './jpeg-head';
import { readPngHead } from './png-head';
import { readWebpHead } from './webp-head';

export interface PictureHead {
  readonly type: PictureType;
  /** As stored, before it is turned the right way up. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation 1 to 8; 1: as stored. From 5 on, width and height change places. */
  readonly orientation: number;
  /** No pixel was changed when it was packed, and none may be now. */
  readonly isLossless: boolean;
}

/** Parts of a head that its format tells; the type is known already. */
export type HeadFacts = Omit<PictureHead, 'type'>;

/** `unknown`: no picture of a kind Tapki takes; `cut`: the file ends before the picture does; `broken`: it contradicts itself. */
export type HeadFault = 'unknown' | 'cut' | 'broken';

const readers: Readonly<Record<PictureType, (bytes: Uint8Array) => HeadFacts | 'cut' | 'broken'>> = {
  'image/png': readPngHead,
  'image/jpeg': readJpegHead,
  'image/webp': readWebpHead,
};

export function readPictureHead(bytes: Uint8Array): PictureHead | HeadFault {
  const type = pictureTypeOf(bytes);
  if (type === null) return 'unknown';
  const facts = readers[type](bytes);
  if (typeof facts === 'string') return facts;
  return facts.width > 0 && facts.height > 0 ? { type, ...facts } : 'broken';
}

/** Size of the picture the right way up. */
export function uprightSize({ width, height, orientation }: PictureHead): {
  readonly width: number;
  readonly height: number;
} {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
