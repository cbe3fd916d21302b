/**
 * What can be asked about effort and behaviour, and what is answered: sums over groups of customers, each of five at
 * least. Nothing here knows where contacts live; no reply tells of a single customer.
 */
import { z } from 'zod';
import { period } from '../document/records/field';
import { longestAttributeName } from '../evidence/contact-fields';

/** Fewer customers than this are never told apart. */
export const smallestCell = 5;

export const effortMetrics = ['ces', 'csat', 'nps'] as const;
export type EffortMetric = (typeof effortMetrics)[number];

/** What customers did afterwards. */
export const outcomeNames = ['contacts', 'anyContact', 'retention', 'spend'] as const;
export type OutcomeName = (typeof outcomeNames)[number];

export const confounderNames = [
  'segment',
  'channel',
  'category',
  'topic',
  'group',
  'language',
  'source',
  'month',
  'attribute',
  'contactsBefore',
  'spendBefore',
] as const;
export type ConfounderName = (typeof confounderNames)[number];

export const confounder = z.object({
  by: z.enum(confounderNames),
  /** Its name, of an attribute. */
  attribute: z.string().max(longestAttributeName).default(''),
});
export type Confounder = z.infer<typeof confounder>;

const scores = z.object({ from: z.number(), to: z.number() });
export type ScoreRange = z.infer<typeof scores>;
const scale = z.object({ min: z.number(), max: z.number() });

export const usualSpans = { beforeDays: 60, retentionDays: 30 } as const;

export const effortQuestion = z.object({
  metric: z.enum(effortMetrics),
  /** Of a survey; null: the score that came with the contact. */
  question: z.string().max(300).nullable(),
  scale,
  /** When the answers were given. */
  period: period.nullable(),
  horizons: z.array(z.number().int().min(1).max(365)).min(1).max(4),
  easy: scores,
  hard: scores,
  confounders: z.array(confounder).max(3).default([]),
  /** Days that "before the answer" means. */
  beforeDays: z.number().int().min(1).max(365).default(usualSpans.beforeDays),
  /** Days after the horizon in which a customer who is still there does something. */
  retentionDays: z.number().int().min(1).max(365).default(usualSpans.retentionDays),
});
export type EffortQuestion = z.infer<typeof effortQuestion>;

/** Customers, with the sum of what they did, of its squares, and of how many did anything. */
const cell = z.object({ n: z.number(), sum: z.number(), squares: z.number(), any: z.number() });
export type Cell = z.infer<typeof cell>;

const rank = z.object({ rho: z.number(), low: z.number(), high: z.number(), n: z.number() });
export type RankCorrelation = z.infer<typeof rank>;

const outcome = z.object({
  /** Customers who gave a score and were observed to the end. */
  n: z.number(),
  leftOut: z.object({
    /** Answered before the first day that is recorded. */
    tooEarly: z.number(),
    /** What comes after is not over yet. */
    tooLate: z.number(),
    /** Known to no record of activity, where records name those who did nothing, too. */
    unknown: z.number(),
  }),
  /** Neighbouring scores of few customers are one. */
  byScore: z.array(cell.extend({ from: z.number(), to: z.number() })),
  easy: cell.nullable(),
  hard: cell.nullable(),
  /** Customers whose scores are in neither group. */
  between: z.number(),
  strata: z.array(z.object({ label: z.array(z.string()), easy: cell, hard: cell })),
  /** Strata with too few customers in one of the groups. */
  thin: z.object({ strata: z.number(), customers: z.number() }),
  rank: rank.nullable(),
});
export type EffortOutcome = z.infer<typeof outcome>;

const span = period.nullable();
export const effortReply = z.object({
  takenAt: z.string(),
  /** What there is to ask about; the most answered first. `named`: answers of which the customer is known. */
  questions: z.array(
    z.object({
      metric: z.enum(effortMetrics),
      question: z.string().nullable(),
      scale,
      answers: z.number(),
      named: z.number(),
      period: span,
    }),
  ),
  contacts: z.object({ records: z.number(), named: z.number(), period: span }),
  activity: z.object({
    records: z.number(),
    customers: z.number(),
    period: span,
    isMonthly: z.boolean(),
    hasSpend: z.boolean(),
    hasSegments: z.boolean(),
    /** Records name those who did nothing, too: who is in none of them is unknown. */
    listsInactive: z.boolean(),
  }),
  /** Of the customers who answered; null: nothing was asked. */
  asked: z
    .object({
      customers: z.number(),
      answers: z.number(),
      unnamed: z.number(),
      inContacts: z.number(),
      inActivity: z.number(),
      /** Sources of contacts that end before the last answer was followed to the end. */
      endEarly: z.array(z.object({ source: z.string(), to: z.string() })),
      horizons: z.array(
        z.object({ days: z.number(), outcomes: z.partialRecord(z.enum(outcomeNames), outcome) }),
      ),
      /** Customers about whom a confounder is not known, for what came before is not recorded. */
      withoutConfounder: z.number(),
    })
    .nullable(),
});
export type EffortReply = z.infer<typeof effortReply>;
