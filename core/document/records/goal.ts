/** A goal of the programme, and what was reached month by month. */
import { z } from 'zod';
import { commonFields, count, instant, line, month, orderKey, period } from './field';
import { goalId, goalReadingId, idText } from './identity';

export const goalMetrics = [
  'csat',
  'contactRate',
  'ces',
  'fcr',
  'onTime',
  'nps',
  'retention',
  'engagement',
  'implemented',
  'participants',
  'satisfaction',
  'own',
] as const;
export type GoalMetric = (typeof goalMetrics)[number];

/** A share is 0 to 1; points are those of NPS; a rate is contacts for so many; a number is of anything. */
export const goalUnits = ['share', 'points', 'rate', 'number', 'score'] as const;

export const goal = z.object({
  ...commonFields,
  id: goalId,
  kind: z.literal('goal'),
  metric: z.enum(goalMetrics).default('own'),
  /** Empty: called by its metric. */
  title: line.default(''),
  order: orderKey.default('a0'),
  direction: z.enum(['up', 'down']).default('up'),
  unit: z.enum(goalUnits).default('number'),
  /** How months make the period: summed up, averaged by their n, or the last one stands. */
  across: z.enum(['sum', 'mean', 'last']).default('last'),
  target: z.number().nullable().default(null),
  period: period.nullable().default(null),
  source: line.default(''),
  /** Maps it is looked at by; none: everything the programme knows. */
  mapIds: z.array(idText).max(500).default([]),
});
export type ProgrammeGoal = z.infer<typeof goal>;

export const goalReading = z.object({
  ...commonFields,
  /** Made of goal and month: a month read twice is there once. */
  id: goalReadingId,
  kind: z.literal('goalReading'),
  goalId,
  month: month.default('2000-01'),
  value: z.number().nullable().default(null),
  /** Answers or contacts behind it; null: not known. */
  n: count.nullable().default(null),
  source: line.default(''),
  isByHand: z.boolean().default(true),
  takenAt: instant.nullable().default(null),
});
export type GoalReading = z.infer<typeof goalReading>;
