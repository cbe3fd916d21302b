/**
 * What a fix did: numbers of windows of whole weeks before and after its launch, of its own steps and of steps that it
 * did not touch. Tallies, never the finished numbers, so that the map says its effect without the contacts.
 */
import { z } from 'zod';
import { day, line, period } from './field';
import { stepId } from './identity';
import { metricNames, reading, tally } from './metric';

const numbers = z.partialRecord(z.enum(metricNames), reading);
const weekTallies = z.partialRecord(z.enum(metricNames), tally);

const measuredWindow = z.object({
  period,
  /** Contacts of the steps of the fix together; left out: not counted, or not yet. */
  contacts: reading.optional(),
  /** The other numbers of these steps. */
  others: numbers.optional(),
  /** Of the steps it is compared with. */
  untouched: numbers.optional(),
  /** Of its own steps in the same weeks of the year before: what the season does. */
  yearAgo: numbers.optional(),
});

/** From its Monday on. */
const week = z.object({ from: day, own: weekTallies, untouched: weekTallies.optional() });

export const effect = z.object({
  shippedOn: day,
  /** The last whole weeks (or months) before the launch. */
  baseline: measuredWindow,
  /** As long, one after another, from the first whole week (or month) after the launch. */
  windows: z.array(measuredWindow).max(60),
  /** What windows are made of; months where a map had no contacts at hand. Left out: weeks. */
  unit: z.enum(['week', 'month']).optional(),
  /** Steps it is compared with: `isChosen` by a person, or by the program when it measured. */
  comparison: z.object({ stepIds: z.array(stepId).max(500), isChosen: z.boolean() }).optional(),
  /** Of all windows and what lies between, oldest first. */
  weeks: z.array(week).max(400).optional(),
  /** Fingerprints of the rules of its steps, and of what rates are divided by, as the baseline was counted with them. */
  countedBy: z.object({ rules: line, divisor: line }).optional(),
});
export type Effect = z.infer<typeof effect>;
export type EffectWindow = z.infer<typeof measuredWindow>;
export type EffectWeek = z.infer<typeof week>;
