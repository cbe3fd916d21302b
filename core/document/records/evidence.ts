/** The evidence snapshot of the map as a whole: when it was taken, and what no step rule covers. */
import { z } from 'zod';
import { commonFields, count, instant, period } from './field';

export const evidence = z.object({
  ...commonFields,
  id: z.literal('evidence'),
  kind: z.literal('evidence'),
  taken: z
    .object({
      at: instant,
      period: period.nullable(),
      contacts: z.object({ total: count, bound: count, unassigned: count }),
      answers: z.object({ total: count, bound: count, unassigned: count }),
    })
    .nullable()
    .default(null),
});
export type Evidence = z.infer<typeof evidence>;
