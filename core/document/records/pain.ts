/** A pain: a problem at one or more steps, with its evidence. */
import { z } from 'zod';
import { commonFields, line, orderKey, text } from './field';
import { painId, personaId, quoteId, stepId, themeId } from './identity';
import { reading } from './metric';

export const painCountings = ['steps', 'themes'] as const;

export const pain = z.object({
  ...commonFields,
  id: painId,
  kind: z.literal('pain'),
  title: line.default(''),
  description: text.default(''),
  order: orderKey.default('a0'),
  stepIds: z.array(stepId).max(500).default([]),
  personaIds: z.array(personaId).max(100).default([]),
  quoteIds: z.array(quoteId).max(500).default([]),
  themeIds: z.array(themeId).max(100).default([]),
  /** Said by people, beside the evidence: 1 (a nuisance) to 4 (stops the customer). */
  severity: z.number().int().min(1).max(4).nullable().default(null),
  evidence: z
    .object({
      contacts: reading.nullable(),
      csat: reading.nullable(),
      /**
       * What was counted, so that it can be counted anew: contacts of these steps, or of the pain's themes within them
       * (no steps: everywhere). Left out: taken once.
       */
      of: z.object({ kind: z.enum(painCountings), stepIds: z.array(stepId).max(500) }).optional(),
    })
    .default({ contacts: null, csat: null }),
});
export type Pain = z.infer<typeof pain>;
export type PainEvidence = Pain['evidence'];
