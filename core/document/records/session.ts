/** A session: a CJM demo, a VOC review or an immersion visit. */
import { z } from 'zod';
import { commonFields, day, instant, line, text } from './field';
import { sessionId, stepId } from './identity';

export const sessionKinds = ['cjmDemo', 'vocReview', 'immersion'] as const;

export const session = z.object({
  ...commonFields,
  id: sessionId,
  kind: z.literal('session'),
  sessionKind: z.enum(sessionKinds).default('cjmDemo'),
  title: line.default(''),
  heldOn: day.nullable().default(null),
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
  ratings: z
    .array(z.object({ score: z.number().int().min(1).max(5), comment: text }))
    .max(1_000)
    .default([]),
});
export type Session = z.infer<typeof session>;
