/** Requests about numbers of steps, stages and maps, and about the contacts they were counted from. */
import { z } from 'zod';
import { period } from '../document/records/field';
import { longestAttributeName } from './contact-fields';
import { evidenceWindows, measurement } from './evidence-views';
import { boundStep, contactPage, page, subject } from './request-shapes';
import { stepRule } from './rule';

/** What numbers are counted apart by; weeks are those of ISO 8601. */
export const breakdownCuts = [
  'none',
  'month',
  'week',
  'channel',
  'category',
  'topic',
  'group',
  'language',
  'source',
  'theme',
  'persona',
  // A column kept under a name of its own, by its name.
  'attribute',
] as const;

export const numberRequests = {
  measure: {
    input: z.object({
      steps: z.array(boundStep).max(2_000),
      period: period.nullable(),
      onTimeHours: z.number().positive(),
      /** Name among step counts of what the map as a whole is divided by. */
      denominator: z.string().max(1_000).optional(),
    }),
    reply: measurement,
  },
  /** Numbers of places in windows of days, and week by week (from Mondays): what an effect is measured by. */
  windows: {
    input: z
      .object({
        steps: z.array(boundStep).max(4_000),
        /** One name for each step, the same for those counted together; '': not asked about. */
        places: z.array(z.string().max(200)).max(4_000),
        periods: z.array(period).max(60),
        weeks: period.nullable(),
        onTimeHours: z.number().positive(),
        /** Name among step counts of what the map as a whole is divided by. */
        denominator: z.string().max(1_000).optional(),
      })
      .refine(({ steps, places }) => steps.length === places.length),
    reply: evidenceWindows,
  },
  /** Numbers of places (a step, a stage, the map: one name for each step, the same for those counted together). */
  breakdown: {
    input: z
      .object({
        steps: z.array(boundStep).max(2_000),
        places: z.array(z.string().max(200)).max(2_000),
        by: z.enum(breakdownCuts),
        attribute: z.string().max(longestAttributeName).default(''),
        period: period.nullable(),
        onTimeHours: z.number().positive(),
        /** In their order: a record is of the first persona whose rule it meets. */
        personas: z
          .array(z.object({ id: z.string().max(100), rule: stepRule }))
          .max(100)
          .default([]),
      })
      .refine(({ steps, places }) => steps.length === places.length),
    reply: z.object({
      rows: z.array(
        z.object({
          place: z.string(),
          label: z.string(),
          readings: measurement.shape.steps.element.shape.readings,
        }),
      ),
      /** Of labels that are numbers of the store: themes. */
      names: z.record(z.string(), z.string()),
    }),
  },
  /** The contacts (or answers) that a number was counted from, newest first. */
  numberContacts: {
    input: z.object({
      about: subject,
      /** All that are bound, by priority. */
      steps: z.array(boundStep).max(2_000),
      /** Whose number it is; null: all records, bound or not. */
      stepIds: z.array(z.string().max(100)).max(2_000).nullable(),
      period: period.nullable(),
      by: z.enum(breakdownCuts).default('none'),
      attribute: z.string().max(longestAttributeName).default(''),
      /** Of what it was counted apart by; empty: of nothing. */
      label: z.string().max(1_000).default(''),
      personas: z
        .array(z.object({ id: z.string().max(100), rule: stepRule }))
        .max(100)
        .default([]),
      /** Only records that have an answer to it. */
      metric: z.enum(['csat', 'ces', 'nps', 'fcr', 'onTime', 'handling']).nullable(),
      page,
    }),
    reply: contactPage,
  },
} as const;
