/** A collection: quotes gathered under one name before they are placed, e.g. for the next demo. */
import { z } from 'zod';
import { commonFields, line, orderKey } from './field';
import { collectionId } from './identity';

export const collection = z.object({
  ...commonFields,
  id: collectionId,
  kind: z.literal('collection'),
  title: line.default(''),
  order: orderKey.default('a0'),
});
export type Collection = z.infer<typeof collection>;
