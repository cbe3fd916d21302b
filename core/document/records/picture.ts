/** A picture as a record names it: the bytes lie outside the records, under their hash. */
import { z } from 'zod';
import { assetHash } from './field';

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

export const pictureRef = z.object({
  hash: assetHash,
  type: z.enum(pictureTypes),
  /** Size in px. 40 megapixels is the limit of what the app takes. */
  width: z.number().int().min(1).max(40_000),
  height: z.number().int().min(1).max(40_000),
});
export type PictureRef = z.infer<typeof pictureRef>;
export type PictureType = (typeof pictureTypes)[number];
