/** What somebody passed on in seconds: an idea, a fault, or a rule that gets in the way. */
import { z } from 'zod';
import { commonFields, instant, line, text } from './field';
import { captureId, fixId, requestId, sessionId } from './identity';
import { stepPlace } from './review';

export const captureKinds = ['idea', 'fault', 'rule'] as const;
export type CaptureKind = (typeof captureKinds)[number];
export const captureWays = ['window', 'commandLine', 'folder', 'visit'] as const;

export const capture = z.object({
  ...commonFields,
  id: captureId,
  kind: z.literal('capture'),
  captureKind: z.enum(captureKinds).default('idea'),
  /** Masked. */
  text: text.default(''),
  /** Number of the contact in the support system; empty: none was given. */
  contactNumber: line.default(''),
  place: stepPlace.nullable().default(null),
  /** A step as another program called it, where no step of that name is known; empty: none was named. */
  stepNamed: line.default(''),
  takenAt: instant.nullable().default(null),
  takenBy: line.default(''),
  way: z.enum(captureWays).default('window'),
  /** The immersion visit it was taken away from. */
  sessionId: sessionId.nullable().default(null),
  state: z
    .object({ status: z.enum(['waiting', 'taken', 'dismissed']), reason: text, since: instant.nullable() })
    .default({ status: 'waiting', reason: '', since: null }),
  /** What it became. */
  requestId: requestId.nullable().default(null),
  fixId: fixId.nullable().default(null),
});
export type Capture = z.infer<typeof capture>;
