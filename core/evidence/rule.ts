/**
 * The rule language: which contacts (or survey answers) belong to a step.
 * A rule is data; electron/evidence turns it into SQL.
 */
import { z } from 'zod';
import { longestAttributeName } from './contact-fields';

/** Fields compared as a whole, ignoring case and outer spaces. `question` exists for survey answers only. */
export const choiceFields = [
  'channel',
  'category',
  'topic',
  'source',
  'language',
  'group',
  'question',
] as const;
const term = z.string().min(1).max(1_000);
const attributeName = z.string().min(1).max(longestAttributeName);
/** Scores a contact or an answer can carry. */
export const scoreFields = ['csat', 'ces', 'nps'] as const;
/** Words that must stand near each other; every order of them is looked for. */
export const mostNearWords = 4;
export const farthestNear = 50;

/**
 * A theme of the contact store. Stores number their themes each for itself, so its name and what customers say in it
 * go along: they tell it on another computer, and the phrases under another name.
 */
export const themeRef = z.object({
  id: z.number().int().min(1).max(2_000_000_000),
  name: term,
  phrases: z.array(term).max(10),
});
export type ThemeRef = z.infer<typeof themeRef>;

export const condition = z.discriminatedUnion('test', [
  z.object({ test: z.literal('is'), field: z.enum(choiceFields), values: z.array(term).min(1).max(1_000) }),
  /** Days, both ends included; an open end is null. */
  z.object({ test: z.literal('between'), from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
  /** Word forms count as the word: stems of the language of each word; ё equals е. */
  z.object({ test: z.literal('anyWord'), words: z.array(term).min(1).max(1_000) }),
  z.object({ test: z.literal('allWords'), words: z.array(term).min(1).max(1_000) }),
  /** All of the words, in any order, each at most `within` words after the one before it: 1 is side by side. */
  z.object({
    test: z.literal('near'),
    words: z.array(term).min(2).max(mostNearWords),
    within: z.number().int().min(1).max(farthestNear),
  }),
  /** Both ends included; an open end is null. What was not rated meets no such condition. */
  z.object({
    test: z.literal('score'),
    field: z.enum(scoreFields),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  /** Contacts of any of these themes. */
  z.object({ test: z.literal('theme'), themes: z.array(themeRef).min(1).max(200) }),
  /** A column that was kept under a name of its own; names and values are compared like those of fields. */
  z.object({
    test: z.literal('attribute'),
    name: attributeName,
    values: z.array(term).min(1).max(1_000),
  }),
  /** The same as a number. Both ends included; an open end is null. What is no number meets no such condition. */
  z.object({
    test: z.literal('amount'),
    name: attributeName,
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  /** Contacts chosen by hand, by their keys in the store: the same after every import of the same export. */
  z.object({
    test: z.literal('contact'),
    keys: z
      .array(z.string().regex(/^\d{1,40}$/))
      .min(1)
      .max(5_000),
  }),
  /** RE2 syntax, case ignored; checked when typed. */
  z.object({ test: z.literal('matches'), pattern: z.string().min(1).max(1_000) }),
]);
export type Condition = z.infer<typeof condition>;

export type StepRule =
  | Condition
  | { test: 'all'; rules: StepRule[] }
  | { test: 'any'; rules: StepRule[] }
  | { test: 'not'; rule: StepRule };

const depthLimit = 12;
/** One schema a level, chosen by `test`: a rule from a hostile file is checked once, not once for each way it could be read. */
const levels = new Map<number, z.ZodType<StepRule, StepRule>>();
function nested(depth: number): z.ZodType<StepRule, StepRule> {
  const known = levels.get(depth);
  if (known) return known;
  const rules = z.lazy(() => z.array(nested(depth - 1)).max(200));
  const level =
    depth === 0
      ? condition
      : z.discriminatedUnion('test', [
          ...condition.options,
          z.object({ test: z.literal('all'), rules }),
          z.object({ test: z.literal('any'), rules }),
          z.object({ test: z.literal('not'), rule: z.lazy(() => nested(depth - 1)) }),
        ]);
  levels.set(depth, level);
  return level;
}

/** At most twelve levels deep. An empty "all" matches everything, an empty "any" nothing. */
export const stepRule: z.ZodType<StepRule, StepRule> = nested(depthLimit);
