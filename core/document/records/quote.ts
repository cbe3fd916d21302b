/** A quote: a customer's own words, masked, pinned to a step with where they come from. */
import { z } from 'zod';
import { commonFields, count, instant, language, line, month, orderKey, text } from './field';
import { quoteId, stepId } from './identity';

/** Everything about where the words come from was copied in one act and never mixes. */
export const quoteOrigin = z.object({
  /** Key of the contact in the evidence store; null: typed by hand. */
  contactKey: line.nullable(),
  source: line,
  channel: line,
  category: line,
  language: language.nullable(),
  at: instant.nullable(),
  csat: z.number().nullable(),
  /** How many contacts of its month were found by the same rule or search, itself among them. */
  similar: z.object({ count, month }).optional(),
});

export const quote = z.object({
  ...commonFields,
  id: quoteId,
  kind: z.literal('quote'),
  place: z.object({ stepId, order: orderKey }),
  /** Masked text only. */
  text: text.default(''),
  /** null: typed by hand. */
  origin: quoteOrigin.nullable().default(null),
});
export type Quote = z.infer<typeof quote>;
export type QuoteOrigin = z.infer<typeof quoteOrigin>;
