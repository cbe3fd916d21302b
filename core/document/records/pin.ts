/** A pin: a marked spot on a screenshot. */
import { z } from 'zod';
import { commonFields, share, text } from './field';
import { painId, pinId, quoteId, screenshotId, themeId } from './identity';

export const pin = z.object({
  ...commonFields,
  id: pinId,
  kind: z.literal('pin'),
  screenshotId,
  /** Share of the picture's width and height, from the top left corner. */
  spot: z.object({ x: share, y: share }),
  number: z.number().int().min(1).max(999).default(1),
  text: text.default(''),
  subject: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('quote'), id: quoteId }),
      z.object({ kind: z.literal('theme'), id: themeId }),
      z.object({ kind: z.literal('pain'), id: painId }),
    ])
    .nullable()
    .default(null),
});
export type Pin = z.infer<typeof pin>;
