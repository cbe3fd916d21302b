/** A vote: dots given in a session to a pain or a fix. */
import { z } from 'zod';
import { commonFields, count, line } from './field';
import {
  type FixId,
  fixId,
  type PainId,
  painId,
  type SessionId,
  sessionId,
  type VoteId,
  voteId,
} from './identity';

export const vote = z.object({
  ...commonFields,
  id: voteId,
  kind: z.literal('vote'),
  sessionId,
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('pain'), id: painId }),
    z.object({ kind: z.literal('fix'), id: fixId }),
  ]),
  /** Empty: the dots of all together, as every vote is kept. */
  participant: line.default(''),
  dots: count.default(0),
});
export type Vote = z.infer<typeof vote>;
export type VoteSubject = Vote['subject'];

/** One for each thing that dots were given to, so that two copies of a vote are one. */
export const voteIdOf = (session: SessionId, subject: FixId | PainId): VoteId =>
  `vote:${session}:${subject}` as VoteId;
