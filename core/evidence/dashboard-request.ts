/**
 * How the sources dashboard is asked for, and what is told of it before it is a file. The dashboard itself travels
 * packed (core/dashboard/pack.ts): whoever writes the page need not read it.
 */
import { z } from 'zod';
import { language, month, period } from '../document/records/field';
import { metricSettings } from '../document/records/map';

export const mostDashboardQuotes = 5_000;

export const dashboardQuestion = z.object({
  /** Of customers, or of colleagues who use the product themselves; left out: customers'. */
  whose: z.enum(['customers', 'colleagues']).default('customers'),
  /** First and last month; null: from the first record, to the last. */
  from: month.nullable().default(null),
  to: month.nullable().default(null),
  /** Numbers of sources in the store; none: all. */
  sources: z.array(z.string().max(100)).max(1_000).default([]),
  quotes: z.number().int().min(0).max(mostDashboardQuotes).default(mostDashboardQuotes),
  language,
  theme: z.enum(['light', 'dark']).default('light'),
  madeOn: z.iso.date(),
  isInvented: z.boolean().default(false),
  /** Who is satisfied; not given: 4 and 5 of 1 to 5. */
  satisfaction: metricSettings.pick({ csat: true, dissatisfied: true }).optional(),
});

export const dashboardReply = z.object({
  packed: z.string(),
  facts: z.object({
    contacts: z.number(),
    rated: z.number(),
    dissatisfied: z.number(),
    period: period.nullable(),
    sources: z.number(),
    themes: z.number(),
    /** Values too rare to stand alone, by what they are values of. */
    folded: z.object({ theme: z.number(), category: z.number(), channel: z.number() }),
    cells: z.number(),
    quotes: z.number(),
    /** Different texts of three words or more. */
    texts: z.number(),
  }),
});
export type DashboardFacts = z.infer<typeof dashboardReply>['facts'];
