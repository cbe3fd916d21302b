/** The programme itself, once in each document of purpose "programme": its goals for a period and whom it serves. */
import { z } from 'zod';
import { commonFields, count, line, share } from './field';

export const programme = z.object({
  ...commonFields,
  id: z.literal('programme'),
  kind: z.literal('programme'),
  /** Part of all problems raised that is to be done. */
  implementedGoal: share.default(0.7),
  /** Participants of immersion in a year; null: no goal is set. */
  participantsGoal: count.nullable().default(null),
  /** Mean rating of visits, 1 to 5. */
  satisfactionGoal: z.number().min(1).max(5).nullable().default(null),
  /** Teams that take requests and problems, in the order in which they are offered. */
  teams: z.array(line).max(200).default([]),
  /** Categories of contacts that a new review is about; none: all. */
  categories: z.array(line).max(500).default([]),
});
export type Programme = z.infer<typeof programme>;
