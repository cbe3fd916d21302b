/** A screenshot: what the customer saw at a step. The picture lies outside the records, under its hash. */
import { z } from 'zod';
import { assetHash, commonFields, line, orderKey, text } from './field';
import { screenshotId, stepId } from './identity';

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

export const screenshot = z.object({
  ...commonFields,
  id: screenshotId,
  kind: z.literal('screenshot'),
  place: z.object({ stepId, order: orderKey }),
  picture: z.object({
    hash: assetHash,
    type: z.enum(pictureTypes),
    /** Size in px. 40 megapixels is the limit of what the app takes. */
    width: z.number().int().min(1).max(40_000),
    height: z.number().int().min(1).max(40_000),
  }),
  title: line.default(''),
  /** What the picture shows, for people who cannot see it. */
  description: text.default(''),
});
export type Screenshot = z.infer<typeof screenshot>;
