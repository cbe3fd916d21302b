/** A session: a CJM demo, a VOC review or an immersion visit. */
import { z } from 'zod';
import { commonFields, count, day, instant, line, text } from './field';
import { sessionId, stepId } from './identity';

export const sessionKinds = ['cjmDemo', 'vocReview', 'immersion'] as const;

/** Where an immersion visit takes its guests: among agents, or a meeting with them. */
export const visitFormats = ['support', 'office', 'online', 'workshop', 'mixed'] as const;
export type VisitFormat = (typeof visitFormats)[number];

/** Time of day where the session is held, HH:MM. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Counts that the facilitator entered, or ballots taken in turn at one keyboard. */
export const voteModes = ['counts', 'turns'] as const;
export type VoteMode = (typeof voteModes)[number];

export const session = z.object({
  ...commonFields,
  id: sessionId,
  kind: z.literal('session'),
  sessionKind: z.enum(sessionKinds).default('cjmDemo'),
  title: line.default(''),
  heldOn: day.nullable().default(null),
  startsAt: clock.nullable().default(null),
  endsAt: clock.nullable().default(null),
  place: line.default(''),
  facilitator: line.default(''),
  participants: z
    .array(z.object({ name: line, team: line, hasAttended: z.boolean() }))
    .max(1_000)
    .default([]),
  plan: z
    .array(z.object({ stepId, minutes: z.number().min(0) }))
    .max(2_000)
    .default([]),
  /** Steps that were shown, in the order in which they were first come to, and for how long in all. */
  walked: z
    .array(z.object({ stepId, seconds: count }))
    .max(2_000)
    .default([]),
  notes: z
    .array(
      z.object({
        noteKind: z.enum(['decision', 'question', 'parked']),
        text,
        stepId: stepId.nullable(),
        at: instant,
      }),
    )
    .max(5_000)
    .default([]),
  /** How the dots were given; the dots themselves are vote records. null: there was no vote, or it is not closed. */
  voting: z
    .object({
      mode: z.enum(voteModes),
      /** Dots that each person had; null: the facilitator entered counts alone. */
      dotsEach: count.nullable(),
      /** People who voted, and those who were expected to; null: not known. */
      voted: count.nullable(),
      expected: count.nullable(),
    })
    .nullable()
    .default(null),
  /** In no order that tells whose a rating is. */
  ratings: z
    .array(z.object({ score: z.number().int().min(1).max(5), comment: text }))
    .max(1_000)
    .default([]),
  /** Of an immersion visit, as the five below it. */
  format: z.enum(visitFormats).default('support'),
  /** Guests there is room for; null: as many as come. */
  capacity: count.nullable().default(null),
  hosts: z
    .array(z.object({ name: line, team: line }))
    .max(50)
    .default([]),
  /** What a guest has to know before coming. */
  instructions: text.default(''),
  isCancelled: z.boolean().default(false),
  /** Told to those who had signed up. */
  cancelReason: line.default(''),
});
export type Session = z.infer<typeof session>;
export type SessionKind = Session['sessionKind'];
export type Participant = Session['participants'][number];
export type Voting = NonNullable<Session['voting']>;
