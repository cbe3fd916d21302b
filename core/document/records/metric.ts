/**
 * A metric of a step: the tally it is computed from, never the computed number alone,
 * so that settings (which scores satisfy, which denominator) can change without the contacts.
 */
import { z } from 'zod';
import { commonFields, count, instant, line, month, period, quantity, share } from './field';
import { type MetricId, metricId, type StepId, stepId } from './identity';

export const metricNames = [
  'contacts',
  'entered',
  'csat',
  'ces',
  'nps',
  'fcr',
  'onTime',
  'handling',
  'conversion',
] as const;

/** What was counted. Of contacts that several steps share, a step has parts. */
export const tally = z
  .discriminatedUnion('form', [
    /** Contacts: all, and distinct customers (null where customers are not known). "entered" uses gross alone. */
    z.object({ form: z.literal('count'), gross: quantity, net: quantity.nullable() }),
    /** Answers per score, e.g. {"1": 6, "5": 699}; blank and out-of-scale answers are not in it. */
    z.object({
      form: z.literal('scores'),
      scale: z.object({ min: z.number(), max: z.number() }),
      counts: z.record(z.string().regex(/^-?\d+(\.\d+)?$/), quantity),
    }),
    /** Part of a whole: resolved at first contact of known outcomes, completed of entered. */
    z.object({ form: z.literal('part'), part: quantity, whole: quantity }),
    /** Sum of a quantity over n contacts, e.g. handling minutes. */
    z.object({ form: z.literal('sum'), sum: z.number(), n: quantity }),
    /** A share typed by hand; n is null where the person did not know it. */
    z.object({ form: z.literal('typed'), share, n: count.nullable() }),
  ])
  .meta({ id: 'tally' });

/** What was counted in an earlier period; null: nobody wrote anything down then. */
const beside = z.object({ period, tally }).nullable();

export const reading = z
  .object({
    tally,
    /** The same by calendar month, oldest first. */
    series: z.array(z.object({ month, tally })).max(600),
    /** Whole months before the period, oldest first: what a season is told by. */
    history: z.array(z.object({ month, tally })).max(120).optional(),
    /** The period right before this one, of the same length, and the same days a year ago. */
    earlier: z.object({ previous: beside, yearAgo: beside }).optional(),
    origin: z.object({
      kind: z.enum(['contacts', 'survey', 'counts', 'typed']),
      /** Names of the sources the numbers come from; for a typed one, what the person said. */
      sources: z.array(line).max(200),
      period: period.nullable(),
      takenAt: instant,
    }),
  })
  .meta({ id: 'reading' });

export const metric = z.object({
  ...commonFields,
  id: metricId,
  kind: z.literal('metric'),
  of: z.object({ stepId, metric: z.enum(metricNames) }),
  reading,
});
export type Metric = z.infer<typeof metric>;
export type MetricName = (typeof metricNames)[number];
export type Tally = z.infer<typeof tally>;
export type Reading = z.infer<typeof reading>;

export const metricIdOf = (step: StepId, name: MetricName): MetricId => `metric:${step}:${name}` as MetricId;
