/** The VOC review of a month, and the problems on its pages. */
import { z } from 'zod';
import { commonFields, count, day, instant, line, month, orderKey, quantity, text } from './field';
import { fixId, idText, problemId, reviewId, sessionId } from './identity';

export const review = z.object({
  ...commonFields,
  id: reviewId,
  kind: z.literal('review'),
  month: month.default('2000-01'),
  /** Categories of contacts that it is about; none: all. */
  categories: z.array(line).max(500).default([]),
  /** The session in which it was held, a record of the same document; null: none was made yet. */
  sessionId: sessionId.nullable().default(null),
  heldOn: day.nullable().default(null),
  /** Said to leaders on the first page. */
  summary: text.default(''),
  /** All contacts of the month and categories, and those of none of the problems ranked; null: not taken yet. */
  totals: z.object({ contacts: count, unassigned: count, takenAt: instant }).nullable().default(null),
});
export type Review = z.infer<typeof review>;

/** A step of a map in the library, as it was called when it was noted. */
export const stepPlace = z.object({ mapId: idText, mapTitle: line, stepId: idText, stepTitle: line });
export type StepPlace = z.infer<typeof stepPlace>;

/** Customers' words, masked, as they were when they were taken. */
export const heardQuote = z.object({ text, at: instant.nullable(), source: line });
export type HeardQuote = z.infer<typeof heardQuote>;

export const problemSubjects = ['theme', 'step', 'own'] as const;
/** By what it came up: dissatisfied contacts, growth since the month before, being new, or a person's choice. */
export const problemReasons = ['score', 'growth', 'novelty', 'choice'] as const;

export const problem = z.object({
  ...commonFields,
  id: problemId,
  kind: z.literal('problem'),
  reviewId,
  order: orderKey.default('a0'),
  /** A theme of the contact store, a step of a map, or one that a person wrote. */
  about: z.object({ subject: z.enum(problemSubjects), key: line }).default({ subject: 'own', key: '' }),
  reason: z.enum(problemReasons).default('choice'),
  /** As it was found. */
  title: line.default(''),
  /** As the lead says it; empty: the title. */
  wording: text.default(''),
  /** Put to the leaders. */
  question: text.default(''),
  /** The months before and the month itself, oldest first; the month's own numbers are the last. */
  trend: z
    .array(z.object({ month, contacts: quantity, rated: quantity, dissatisfied: quantity }))
    .max(60)
    .default([]),
  quotes: z.array(heardQuote).max(20).default([]),
  places: z.array(stepPlace).max(100).default([]),
  /** The growth point that was made of it, a fix of the same document; null: it was not raised. */
  fixId: fixId.nullable().default(null),
});
export type Problem = z.infer<typeof problem>;
