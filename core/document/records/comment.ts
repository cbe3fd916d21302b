/** A comment in a thread on any record of the map. */
import { z } from 'zod';
import { commonFields, instant, line, text } from './field';
import { commentId, idText } from './identity';

export const comment = z.object({
  ...commonFields,
  id: commentId,
  kind: z.literal('comment'),
  /** Record the thread is about. */
  subjectId: idText,
  /** First comment of the thread; null: this one begins it. */
  replyTo: commentId.nullable().default(null),
  author: line.default(''),
  text: text.default(''),
  writtenAt: instant.nullable().default(null),
  /** When the thread was resolved and by whom, told by its first comment; they change together. */
  resolved: z.object({ at: instant, by: line }).nullable().default(null),
});
export type Comment = z.infer<typeof comment>;
