/** A screenshot: what the customer saw at a step. The picture lies outside the records, under its hash. */
import { z } from 'zod';
import { commonFields, line, orderKey, text } from './field';
import { screenshotId, stepId } from './identity';
import { pictureRef } from './picture';

export const screenshot = z.object({
  ...commonFields,
  id: screenshotId,
  kind: z.literal('screenshot'),
  place: z.object({ stepId, order: orderKey }),
  picture: pictureRef,
  title: line.default(''),
  /** What the picture shows, for people who cannot see it. */
  description: text.default(''),
});
export type Screenshot = z.infer<typeof screenshot>;
