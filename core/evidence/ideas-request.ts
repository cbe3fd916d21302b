/**
 * Ideas of a period as they are asked for and told: grouped into requests, with counts by month and source, quotes and
 * the signs they were found by. Aggregates and pages only.
 */
import { z } from 'zod';
import { period } from '../document/records/field';
import { heardQuote } from '../document/records/review';
import { signKinds } from '../ideas/sign';

const names = z.array(z.string().max(1_000)).max(500).default([]);
const says = z.array(z.string().max(50_000));

export const ideasQuestion = z.object({
  /** null: all there is. */
  period: period.nullable(),
  /** Names of sources; none: all. */
  sources: names,
  /** As they stand in records, without regard to case; none: all. */
  categories: names,
  /** Topics or categories whose records are ideas whatever their words are. */
  tags: names,
  /** Requests known before, whose wishes new ideas join. */
  known: z
    .array(
      z.object({
        id: z.string().max(200),
        /** Title and full wording. */
        says: says.max(2),
        /** Of months before the period. */
        quotes: says.max(50),
        /** Nobody voiced it up to the end of the period. */
        isLater: z.boolean().optional(),
      }),
    )
    .max(50_000)
    .default([]),
  page: z.object({ offset: z.number().int().min(0), limit: z.number().int().min(0).max(2_000) }),
});

/** Voices of one request that came in one month from one source. */
export const ideaVoices = z.object({
  /** YYYY-MM; null: records without a date. */
  month: z.string().nullable(),
  way: z.enum(['contacts', 'colleagues']),
  source: z.string(),
  count: z.number(),
  quotes: z.array(heardQuote),
});
export type IdeaVoices = z.infer<typeof ideaVoices>;

export const foundGroup = z.object({
  /** A request known before; null: new. */
  known: z.string().nullable(),
  title: z.string(),
  /** The sentence that stands for it. */
  text: z.string(),
  /** Ideas: the sum of its voices. */
  count: z.number(),
  /** Different customers among them, and ideas that tell their customer. */
  customers: z.number(),
  named: z.number(),
  voices: z.array(ideaVoices),
  /** By what they were found, the most frequent first; `tag`: whatever the words were. */
  signs: z.array(z.object({ sign: z.enum(signKinds), count: z.number() })),
});
export type FoundGroup = z.infer<typeof foundGroup>;

export const foundIdeas = z.object({
  /** Records with words that were looked at, and ideas among them. */
  records: z.number(),
  ideas: z.number(),
  /** Of those, ideas of colleagues. */
  colleagues: z.number(),
  /** Names of all sources that were looked at, those without an idea among them. */
  sources: z.array(z.string()),
  total: z.number(),
  /** Those of the page, the most voiced first. */
  groups: z.array(foundGroup),
});
export type FoundIdeas = z.infer<typeof foundIdeas>;
