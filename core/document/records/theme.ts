/** A theme: contacts about the same problem, with the numbers it had when it was taken into the map. */
import { z } from 'zod';
import { stepRule } from '../../evidence/rule';
import { commonFields, line, text } from './field';
import { stepId, themeId } from './identity';
import { reading } from './metric';

export const theme = z.object({
  ...commonFields,
  id: themeId,
  kind: z.literal('theme'),
  title: line.default(''),
  description: text.default(''),
  stepIds: z.array(stepId).max(500).default([]),
  expression: stepRule.nullable().default(null),
  contacts: reading.nullable().default(null),
});
export type Theme = z.infer<typeof theme>;
