/** Commands about comments: write, answer, edit, delete, resolve. Who writes comes in from outside. */
import { CommandError } from '../document/command-error';
import type { CommentId } from '../document/records/identity';
import type { Command } from '../document/snapshot';
import { threadsOf } from '../document/threads';
import { removals, required } from './required';

/** `subjectId`: id of the record the thread is about; an empty cell has one too (cellIdOf). */
export const addComment: Command<
  { readonly subjectId: string; readonly text: string; readonly author: string },
  CommentId
> = (_snapshot, { subjectId, text, author }, context) => {
  const id = context.newId('comment');
  return {
    changes: [{ kind: 'comment', id, fields: { subjectId, text, author, writtenAt: context.now() } }],
    made: id,
  };
};

/** An answer to a resolved thread opens it again: there is something more to say. */
export const replyToComment: Command<
  { readonly firstId: CommentId; readonly text: string; readonly author: string },
  CommentId
> = (snapshot, { firstId, text, author }, context) => {
  const first = required(snapshot, 'comment', firstId);
  if (first.replyTo !== null) throw new CommandError(`Comment ${firstId} begins no thread`);
  const id = context.newId('comment');
  const { subjectId } = first;
  const fields = { subjectId, replyTo: first.id, text, author, writtenAt: context.now() };
  return {
    changes: [
      ...(first.resolved === null
        ? []
        : [{ kind: 'comment', id: first.id, fields: { resolved: null } } as const]),
      { kind: 'comment', id, fields },
    ],
    made: id,
  };
};

export const editComment: Command<{ readonly commentId: CommentId; readonly text: string }> = (
  snapshot,
  { commentId, text },
) => {
  const { id } = required(snapshot, 'comment', commentId);
  return { changes: [{ kind: 'comment', id, fields: { text } }], made: undefined };
};

/** With the first comment its whole thread goes. */
export const deleteComment: Command<{ readonly commentId: CommentId }> = (
  snapshot,
  { commentId },
  context,
) => {
  const comment = required(snapshot, 'comment', commentId);
  const thread = threadsOf(snapshot).find(({ first }) => first.id === comment.id);
  return { changes: removals([...(thread?.replies ?? []), comment], context.now()), made: undefined };
};

/** `by`: who resolves it; null opens it again. */
export const resolveThread: Command<{ readonly firstId: CommentId; readonly by: string | null }> = (
  snapshot,
  { firstId, by },
  context,
) => {
  const { id } = required(snapshot, 'comment', firstId);
  const resolved = by === null ? null : { at: context.now(), by };
  return { changes: [{ kind: 'comment', id, fields: { resolved } }], made: undefined };
};
