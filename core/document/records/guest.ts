/** A person's place in an immersion visit, and points that were given by hand. */
import { z } from 'zod';
import { commonFields, day, instant, line } from './field';
import { awardId, guestId, sessionId } from './identity';

export const guest = z.object({
  ...commonFields,
  id: guestId,
  kind: z.literal('guest'),
  /** null: to be invited to some visit. */
  sessionId: sessionId.nullable().default(null),
  name: line.default(''),
  team: line.default(''),
  role: line.default(''),
  /** Where invitations go; empty: not noted. */
  address: line.default(''),
  /** The first day at work of somebody new; null: not new. */
  joinedOn: day.nullable().default(null),
  invitedAt: instant.nullable().default(null),
  signedUpAt: instant.nullable().default(null),
  confirmedAt: instant.nullable().default(null),
  attendance: z.enum(['unknown', 'came', 'missed']).default('unknown'),
  /** Whose name was removed for good: one mark for all places of that person, which tells nothing of whom. */
  erasedAs: guestId.nullable().default(null),
});
export type Guest = z.infer<typeof guest>;

/** Points beside those that follow from visits. */
export const award = z.object({
  ...commonFields,
  id: awardId,
  kind: z.literal('award'),
  name: line.default(''),
  /** Tells namesakes apart; empty: not noted. */
  team: line.default(''),
  points: z.number().int().min(-1_000_000).max(1_000_000).default(0),
  reason: line.default(''),
  givenOn: day.nullable().default(null),
});
export type Award = z.infer<typeof award>;
