/** How large a picture a map takes, and why one is not taken. Checked from the head, before decoding. */
import { limits } from '../limits';
import { type HeadFault, type PictureHead, readPictureHead } from './picture-head';
import { isSvg, readSvg } from './svg';

export const pictureLimits = limits.picture;

/** Why a picture is refused. */
export const pictureFaults = [
  'unknown',
  'cut',
  'broken',
  'empty',
  'tooHeavy',
  'tooManyPixels',
  'tooLong',
  'tooComplex',
  'undecodable',
  'notKept',
] as const;
export type PictureFault = (typeof pictureFaults)[number];

/** A head that may be decoded, an SVG that may be drawn, or why not. */
export type CheckedPicture =
  | { readonly kind: 'pixels'; readonly head: PictureHead }
  | { readonly kind: 'svg' }
  | { readonly kind: 'refused'; readonly fault: PictureFault };

const refused = (fault: PictureFault | HeadFault): CheckedPicture => ({ kind: 'refused', fault });

export function checkPicture(bytes: Uint8Array): CheckedPicture {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > pictureLimits.fileBytes) return refused('tooHeavy');
  if (isSvg(bytes)) {
    if (bytes.length > pictureLimits.svgBytes) return refused('tooHeavy');
    const fault = readSvg(bytes);
    return fault === null ? { kind: 'svg' } : refused(fault);
  }
  const head = readPictureHead(bytes);
  if (typeof head === 'string') return refused(head);
  if (head.width * head.height > pictureLimits.pixels) return refused('tooManyPixels');
  if (Math.max(head.width, head.height) > pictureLimits.side) return refused('tooLong');
  return { kind: 'pixels', head };
}
