/** The evidence snapshot of the map as a whole: when it was taken, and what no step rule covers. */
import { z } from 'zod';
import { commonFields, count, instant, period } from './field';
import { reading } from './metric';

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
  /** Customers (or orders) of the map as they were imported; null: typed, or counted at each step. */
  denominator: reading.nullable().default(null),
});
export type Evidence = z.infer<typeof evidence>;
