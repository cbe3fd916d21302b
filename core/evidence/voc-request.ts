/**
 * What a VOC review is ranked from: contacts of a month by theme and by step, the months before it, what they have in
 * common, and quotes. Aggregates only; knows neither the store nor how problems are put in order.
 */
import { z } from 'zod';
import { month } from '../document/records/field';
import { metricSettings } from '../document/records/map';
import { heardQuote } from '../document/records/review';
import { namedTheme } from './theme-view';

/** Months before the month, in trends; themes are searched for as far back. */
export const trendMonths = 24;

export const vocQuestion = z.object({
  month,
  /** As they stand in contacts, without regard to case; none: all. */
  categories: z.array(z.string().max(1_000)).max(500).default([]),
  /** Names of sources; none: all that are customers'. */
  sources: z.array(z.string().max(1_000)).max(200).default([]),
  /** Who is satisfied; not given: 4 and 5 of 1 to 5. */
  satisfaction: metricSettings.pick({ csat: true, dissatisfied: true }).optional(),
  /** Of each problem, at most. */
  quotes: z.number().int().min(0).max(20).default(5),
});

/** Parts of contacts count where a map shares them among steps. */
export const vocMonth = z.object({
  month,
  contacts: z.number(),
  rated: z.number(),
  dissatisfied: z.number(),
});
export type VocMonth = z.infer<typeof vocMonth>;

export const vocQuote = heardQuote.extend({ isDissatisfied: z.boolean() });
export type VocQuote = z.infer<typeof vocQuote>;

const heard = z.object({
  /** Months in which it was heard, the month asked about the last of them; oldest first. */
  months: z.array(vocMonth),
  quotes: z.array(vocQuote),
});

export const vocCounts = z.object({
  /** Of the categories and sources, up to the month asked about; months without contacts are left out. Oldest first. */
  months: z.array(vocMonth),
  /** Those that nobody has hidden, with parts merged into them. */
  themes: z.array(heard.extend({ theme: namedTheme })),
  /** Steps with a rule, in the order in which they were asked; `map`: its place among those asked. */
  steps: z.array(heard.extend({ map: z.number().int(), stepId: z.string() })),
  /** Contacts of the month alike in theme (null: none) and in all steps they meet (places in `steps`). */
  sets: z.array(
    z.object({ theme: z.number().int().nullable(), steps: z.array(z.number().int()), count: z.number() }),
  ),
  /** With words that no search for themes has looked at, in the months before and in the month itself; oldest first. */
  unseen: z.array(z.object({ month, contacts: z.number() })),
  /** Of the whole store, whatever its categories; null: it has no dated contacts. */
  span: z.object({ from: z.string(), to: z.string() }).nullable(),
});
export type VocCounts = z.infer<typeof vocCounts>;
