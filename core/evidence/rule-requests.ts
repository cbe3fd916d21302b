/** Requests of who writes rules: what fields hold, what a rule finds among all, and what no rule finds. */
import { z } from 'zod';
import { period } from '../document/records/field';
import { longestAttributeName } from './contact-fields';
import { contactView } from './evidence-views';
import { boundStep, contactPage, page, subject } from './request-shapes';
import { condition, stepRule } from './rule';

export const ruleRequests = {
  /** Values of a field with their counts, most frequent first: for the rule editor. */
  fieldValues: {
    input: z.object({
      about: subject,
      field: z.enum(['channel', 'category', 'topic', 'source', 'language', 'group', 'question']),
    }),
    reply: z.array(z.object({ value: z.string(), count: z.number() })),
  },
  /** Columns that were kept under names of their own, the most frequent first; `values`: how many different ones. */
  attributes: {
    input: z.object({ about: subject }),
    reply: z.array(
      z.object({ name: z.string(), count: z.number(), values: z.number(), isNumber: z.boolean() }),
    ),
  },
  attributeValues: {
    input: z.object({ about: subject, name: z.string().max(longestAttributeName) }),
    reply: z.array(z.object({ value: z.string(), count: z.number() })),
  },
  /** Live count of a rule with a sample. */
  tryRule: {
    input: z.object({
      about: subject,
      rule: stepRule,
      period: period.nullable(),
      sample: z.number().int().min(0).max(50),
    }),
    reply: z.object({
      count: z.number(),
      total: z.number(),
      sample: z.array(contactView),
      /** What expressions of the rule found in the sample, by key. */
      found: z.record(z.string(), z.array(z.string())),
      /** Why each of the sample is there, by key: conditions with what it holds of them. */
      reasons: z.record(z.string(), z.array(condition)),
    }),
  },
  /** What a rule would mean among the steps of the map: months, contacts it shares with other steps, what is covered. */
  ruleContext: {
    input: z.object({
      about: subject,
      rule: stepRule,
      stepId: z.string(),
      steps: z.array(boundStep).max(2_000),
      period: period.nullable(),
    }),
    reply: z.object({
      byMonth: z.array(z.object({ month: z.string(), count: z.number(), total: z.number() })),
      count: z.number(),
      /** Left to the step: without those that steps before it take, or, of shared contacts, its parts of them. */
      own: z.number(),
      /** By any rule of the map, this one among them. */
      covered: z.number(),
      total: z.number(),
      /** `count`: contacts both rules find; `taken`: of them, those (or the parts) that belong to that other step. */
      overlaps: z.array(
        z.object({ stepId: z.string(), count: z.number(), taken: z.number(), isEarlier: z.boolean() }),
      ),
    }),
  },
  /** Contacts that the same rules find, counted together: with them any order of the steps, and any sharing, can be told. */
  alike: {
    input: z.object({ about: subject, steps: z.array(boundStep).max(2_000), period: period.nullable() }),
    reply: z.object({
      /** `steps`: places among those asked; none: no rule finds them. The most frequent first. */
      sets: z.array(z.object({ steps: z.array(z.number()), count: z.number() })),
      /** Contacts of rarer sets than are told. */
      left: z.number(),
    }),
  },
  /** Words that tell the chosen contacts from the others. */
  suggestWords: {
    input: z.object({
      about: subject,
      keys: z
        .array(z.string().regex(/^\d{1,40}$/))
        .min(1)
        .max(200),
      period: period.nullable(),
    }),
    reply: z.object({
      examples: z.number(),
      /** Contacts the words were held against. */
      others: z.number(),
      words: z.array(z.object({ words: z.string(), found: z.number(), rest: z.number() })),
      recall: z.number(),
      /** As if the others were as many as the examples. */
      precision: z.number(),
      rest: z.number(),
    }),
  },
  /** Contacts no step rule covers. */
  unassigned: {
    input: z.object({
      about: subject,
      steps: z.array(boundStep).max(2_000),
      period: period.nullable(),
      page,
    }),
    reply: contactPage.extend({ byCategory: z.array(z.object({ value: z.string(), count: z.number() })) }),
  },
} as const;
