/**
 * One change of a fix, noted when it was made: together they are its history. Whoever goes on with the same field right
 * away extends the entry; otherwise none is ever rewritten.
 */
import { z } from 'zod';
import { commonFields, instant, line, share, text } from './field';
import { fixChangeId, fixId, idText } from './identity';

/** A value as the fix held it; where it was too long to be kept twice, or was not set, null. */
const changedValue = z.union([
  z.null(),
  text,
  z.array(idText).max(500),
  z.object({ low: share, likely: share, high: share }),
  z.object({ low: z.number().min(0), high: z.number().min(0) }),
]);

export const fixChange = z.object({
  ...commonFields,
  id: fixChangeId,
  kind: z.literal('fixChange'),
  fixId,
  madeAt: instant,
  /** Name of who made it, as in comments; empty: not told. */
  madeBy: line.default(''),
  /** `field` is one of the fix; of its state, the status alone. */
  change: z.object({ field: line, from: changedValue, to: changedValue }),
  reason: text.default(''),
});
export type FixChange = z.infer<typeof fixChange>;
export type FixChangeValue = z.infer<typeof changedValue>;
