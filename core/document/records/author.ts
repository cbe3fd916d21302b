/** Whose edits a session's stamps are: the name a person gave in the settings, so that a merge can say who wrote what. */
import { z } from 'zod';
import { commonFields, line } from './field';
import { type AuthorId, authorId } from './identity';

export const author = z.object({
  ...commonFields,
  id: authorId,
  kind: z.literal('author'),
  name: line.default(''),
});
export type Author = z.infer<typeof author>;

/** `actor`: the last part of a stamp. */
export const authorIdOf = (actor: string): AuthorId => `author:${actor}` as AuthorId;
