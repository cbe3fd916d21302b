/** The map itself: its title, language and the settings its numbers are computed with. */
import { z } from 'zod';
import { commonFields, language, line, period, share, text } from './field';
import { forecastSettings } from './forecast-settings';
import { fixId, mapId } from './identity';

/** Settings of metrics; the meaning of each is in core/metrics. */
export const metricSettings = z.object({
  /** What contact volume is divided by: customers who entered the step, or one figure for the whole map. */
  denominator: z.object({
    kind: z.enum(['entered', 'mau', 'orders', 'typed']),
    /** Customers (or orders) in the period; used unless kind is "entered". */
    value: z.number().positive().nullable(),
    per: z.union([z.literal(1), z.literal(100), z.literal(1000)]),
    /** Name among imported step counts that holds the customers (or orders) of the map; they go before `value`. */
    counted: line.optional(),
  }),
  volume: z.enum(['gross', 'net']),
  csat: z.object({ min: z.number(), max: z.number(), satisfied: z.array(z.number()).max(20) }),
  /** Scores that count as dissatisfied; null: every rated score outside the satisfied set. */
  dissatisfied: z.array(z.number()).max(20).nullable(),
  ces: z.object({
    form: z.enum(['share', 'mean', 'index']),
    /** How many top scores count as "easy" on a scale of five and on a scale of seven. */
    topOfFive: z.number().int().min(1).max(4),
    topOfSeven: z.number().int().min(1).max(6),
    higherIsEasier: z.boolean(),
  }),
  onTimeHours: z.number().positive(),
  /** What pains are ranked and steps are hot by: dissatisfied contacts a month (left out: these), or contacts alone. */
  painScore: z.enum(['dissatisfied', 'contacts']).optional(),
});

/** Whose a contact is that meets the rules of several steps: the first's by priority, or shared by weight. */
export const assignments = ['first', 'shared'] as const;
export type Assignment = (typeof assignments)[number];

export const map = z.object({
  ...commonFields,
  id: z.literal('map'),
  kind: z.literal('map'),
  title: line.default(''),
  description: text.default(''),
  language: language.default('ru'),
  /** A journey, or the programme around many: reviews, requests, visits and goals. */
  purpose: z.enum(['journey', 'programme']).default('journey'),
  variant: z.enum(['as-is', 'to-be']).default('as-is'),
  /** The as-is map that this to-be map was made from. */
  originMapId: mapId.nullable().default(null),
  /** How closely it looks: a whole life cycle, a macro journey, or one journey in detail. */
  level: z.enum(['lifeCycle', 'macro', 'detail']).nullable().default(null),
  tags: z.array(line).max(50).default([]),
  /** True for invented data: shown wherever the map is shown. */
  isSample: z.boolean().default(false),
  /** Period the evidence is asked for; null: everything there is. */
  period: period.nullable().default(null),
  assignment: z.enum(assignments).default('first'),
  /** Part of all fixes raised that is to be done. */
  fixGoal: share.default(0.7),
  metricSettings: metricSettings.default({
    denominator: { kind: 'entered', value: null, per: 100 },
    volume: 'gross',
    csat: { min: 1, max: 5, satisfied: [4, 5] },
    dissatisfied: null,
    ces: { form: 'share', topOfFive: 2, topOfSeven: 3, higherIsEasier: true },
    onTimeHours: 24,
  }),
  forecastSettings: forecastSettings.default({ cost: null, handlingMinutes: null, goal: null }),
  /** Fixes whose combined effect is looked at; those that are gone or done by now do not count. */
  portfolio: z.array(fixId).max(2_000).default([]),
});
export type MapRecord = z.infer<typeof map>;
export type MetricSettings = z.infer<typeof metricSettings>;
