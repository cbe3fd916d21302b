/** A feature request: an idea that customers voiced, once, with the voices behind it and what became of it. */
import { z } from 'zod';
import { commonFields, count, day, instant, line, month, text } from './field';
import { fixId, requestChangeId, requestId, requestVoicesId } from './identity';
import { heardQuote, stepPlace } from './review';

/** What grooming found: nothing yet, an idea, one that is there already as another request, none, or a thing that exists. */
export const groomings = ['new', 'valid', 'duplicate', 'notIdea', 'exists'] as const;
export type Grooming = (typeof groomings)[number];

/** Of a valid request: not handed over yet, with a team as a task, planned, with customers, declined. */
export const requestStatuses = ['none', 'backlog', 'planned', 'shipped', 'declined'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export const request = z.object({
  ...commonFields,
  id: requestId,
  kind: z.literal('request'),
  title: line.default(''),
  text: text.default(''),
  grooming: z
    .object({
      found: z.enum(groomings),
      /** The request it repeats. */
      of: requestId.nullable(),
      /** Where customers find what they ask for. */
      where: line,
      since: instant.nullable(),
    })
    .default({ found: 'new', of: null, where: '', since: null }),
  state: z
    .object({ status: z.enum(requestStatuses), reason: text, since: instant.nullable() })
    .default({ status: 'none', reason: '', since: null }),
  team: line.default(''),
  owner: line.default(''),
  dueOn: day.nullable().default(null),
  /** The task in the team's tracker. */
  link: line.default(''),
  /** The day it reached customers; null: it has not. */
  shippedOn: day.nullable().default(null),
  /** What customers who asked are told. */
  answer: text.default(''),
  place: stepPlace.nullable().default(null),
  /** A fix of the same document that carries it out. */
  fixId: fixId.nullable().default(null),
  raisedAt: instant.nullable().default(null),
});
export type FeatureRequest = z.infer<typeof request>;

export const voiceWays = ['contacts', 'agents', 'sessions', 'colleagues'] as const;

/** Voices of one request in one month that came one way: replaced whole when the month is counted anew. */
export const requestVoices = z.object({
  ...commonFields,
  /** Made of what it is about, so that the same month counted twice is there once. */
  id: requestVoicesId,
  kind: z.literal('requestVoices'),
  requestId,
  month: month.default('2000-01'),
  way: z.enum(voiceWays).default('contacts'),
  source: line.default(''),
  count: count.default(0),
  quotes: z.array(heardQuote).max(10).default([]),
});
export type RequestVoices = z.infer<typeof requestVoices>;

/** One change of where a request stands, noted when it was made: times in each state are told from them. */
export const requestChange = z.object({
  ...commonFields,
  id: requestChangeId,
  kind: z.literal('requestChange'),
  requestId,
  madeAt: instant,
  madeBy: line.default(''),
  from: z.object({ found: z.enum(groomings), status: z.enum(requestStatuses) }),
  to: z.object({ found: z.enum(groomings), status: z.enum(requestStatuses) }),
  reason: text.default(''),
});
export type RequestChange = z.infer<typeof requestChange>;
