/** A vote: dots given in a session to a pain or a fix. */
import { z } from 'zod';
import { commonFields, count, line } from './field';
import { fixId, painId, sessionId, voteId } from './identity';

export const vote = z.object({
  ...commonFields,
  id: voteId,
  kind: z.literal('vote'),
  sessionId,
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('pain'), id: painId }),
    z.object({ kind: z.literal('fix'), id: fixId }),
  ]),
  /** Empty: entered by the facilitator for the room. */
  participant: line.default(''),
  dots: count.default(0),
});
export type Vote = z.infer<typeof vote>;
