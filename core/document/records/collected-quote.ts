/** A quote in a collection: the words and where they come from, not bound to a step yet. */
import { z } from 'zod';
import { commonFields, orderKey, text } from './field';
import { collectedQuoteId, collectionId } from './identity';
import { quoteOrigin } from './quote';

export const collectedQuote = z.object({
  ...commonFields,
  id: collectedQuoteId,
  kind: z.literal('collectedQuote'),
  place: z.object({ collectionId, order: orderKey }),
  /** Masked text only. */
  text: text.default(''),
  /** null: typed by hand. */
  origin: quoteOrigin.nullable().default(null),
});
export type CollectedQuote = z.infer<typeof collectedQuote>;
