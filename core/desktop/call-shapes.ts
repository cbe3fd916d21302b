/** Shapes that several calls between the window and the main process share. */
import { z } from 'zod';
import { assetHash } from '../document/records/field';
import { foreignParts, mapParts } from '../file/formats/losses';

export const token = z.string().regex(/^[a-z0-9]{16,64}$/);
export const bytes = z.instanceof(Uint8Array);

export const nothing = z.object({}).strict();

/** Main is asked for no more of them at once. */
export const mostPicturesAtOnce = 1_000;
export const wantedPictures = z.array(assetHash).min(1).max(mostPicturesAtOnce);

/** A file on disk as the window knows it. */
export const fileHandle = z.object({ token, name: z.string() });

/** What a format could not carry, or what of a file has no place in a map. */
export const losses = z.array(
  z.object({ kind: z.enum([...mapParts, ...foreignParts]), count: z.number().int() }),
);
