/** A persona: who walks the journey. */
import { z } from 'zod';
import { stepRule } from '../../evidence/rule';
import { assetHash, commonFields, line, orderKey, paletteIndex, share, text } from './field';
import { personaId } from './identity';

export const persona = z.object({
  ...commonFields,
  id: personaId,
  kind: z.literal('persona'),
  name: line.default(''),
  role: line.default(''),
  goals: text.default(''),
  quote: text.default(''),
  /** Share of all customers; null: not known. */
  share: share.nullable().default(null),
  /** Index into the drawn portraits; used where there is no picture. */
  portrait: paletteIndex.nullable().default(null),
  picture: assetHash.nullable().default(null),
  /** Which contacts and answers are hers: of several personas, the first whose rule is met; null: not told. */
  rule: stepRule.nullable().default(null),
  order: orderKey.default('a0'),
});
export type Persona = z.infer<typeof persona>;
