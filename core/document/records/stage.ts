/** A stage: a group of neighbouring steps. */
import { z } from 'zod';
import { commonFields, line, orderKey, paletteIndex } from './field';
import { stageId } from './identity';

export const stage = z.object({
  ...commonFields,
  id: stageId,
  kind: z.literal('stage'),
  title: line.default(''),
  order: orderKey.default('a0'),
  color: paletteIndex.default(0),
});
export type Stage = z.infer<typeof stage>;
