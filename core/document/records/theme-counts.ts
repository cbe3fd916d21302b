/**
 * What customers wrote about the themes of a fix, step by step, as it was counted: with it a forecast needs no contacts.
 */
import { z } from 'zod';
import { instant, period } from './field';
import { stepId, themeId } from './identity';
import { tally } from './metric';

/** What a forecast needs to know of contacts. */
export const countedOfTheme = ['contacts', 'csat', 'fcr', 'handling'] as const;

export const themeCounts = z.object({
  /** null: all the contacts there were. */
  period: period.nullable(),
  takenAt: instant,
  /** Every counted step with every counted theme, those without contacts too: what is not here was not counted. */
  parts: z
    .array(z.object({ stepId, themeId, tallies: z.partialRecord(z.enum(countedOfTheme), tally) }))
    .max(5_000),
});
export type ThemeCounts = z.infer<typeof themeCounts>;
