/**
 * Pictures of a map on their way from the process that read its file to the one that gave it the bytes: as the places where
 * they lie there. Screenshots lie in a map as they are, so that hundreds of megabytes need not come back.
 */
import { z } from 'zod';
import { type MapContents, packedContents } from '../desktop/desktop-api';

type Pictures = MapContents['assets'];

const picture = packedContents.shape.assets.element;
const placed = picture
  .omit({ bytes: true })
  .extend({ at: z.number().int().min(0), length: z.number().int().min(0) });

/** A picture as it is, where it was packed in the file. */
export const placedPictures = z.array(z.union([picture, placed]));
export type PlacedPictures = z.infer<typeof placedPictures>;

/** `file`: what the pictures were read from. */
export const placesOf = (pictures: Pictures, file: Uint8Array): PlacedPictures =>
  pictures.map(({ hash, type, bytes }) => {
    const isInFile = bytes.buffer === file.buffer;
    return isInFile
      ? { hash, type, at: bytes.byteOffset - file.byteOffset, length: bytes.length }
      : { hash, type, bytes };
  });

/** The pictures, each in memory of its own; null: one does not lie within the file. */
export function picturesAt(pictures: PlacedPictures, file: Uint8Array): Pictures | null {
  const found: Pictures = [];
  for (const each of pictures) {
    const { hash, type } = each;
    if ('bytes' in each) found.push(each);
    else if (each.at + each.length > file.length) return null;
    else found.push({ hash, type, bytes: new Uint8Array(file.subarray(each.at, each.at + each.length)) });
  }
  return found;
}
