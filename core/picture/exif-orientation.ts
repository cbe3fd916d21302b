/** Which way up a camera held the picture: one number out of an EXIF block (TIFF). All else in it is left unread. */

const orientationTag = 0x0112;
const entryLength = 12;

/** 1 to 8; 1 (as stored) wherever the block cannot be read. */
export function exifOrientation(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1;
  const isLittle = tiff[0] === 0x49 && tiff[1] === 0x49;
  if (!isLittle && !(tiff[0] === 0x4d && tiff[1] === 0x4d)) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, isLittle);
  for (let index = 0; index < entries; index += 1) {
    const offset = directory + 2 + index * entryLength;
    if (offset + entryLength > tiff.length) return 1;
    if (view.getUint16(offset, isLittle) !== orientationTag) continue;
    const value = view.getUint16(offset + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
