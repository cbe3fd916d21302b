/** Writing comments as actions of a person: who they are by, and how each can be taken back. */
import {
  addComment,
  deleteComment,
  editComment,
  replyToComment,
  resolveThread,
} from '#core/commands/comment';
import { cellIdOf } from '#core/document/records/cell';
import type { CommentId } from '#core/document/records/identity';
import { commit } from '#renderer/state/open-map';
import { useSettings } from '#renderer/state/settings';
import { notifyDeleted } from '#renderer/state/undo-notice';
import type { Selected } from '#renderer/state/view';

const author = (): string => useSettings.getState().authorName.trim();

/** Id of what a comment written now would be about; nothing selected: the map. */
export function subjectOf(selected: Selected | null): string {
  if (selected === null) return 'map';
  if (selected.kind !== 'cell') return selected.id;
  return cellIdOf(selected.laneId, selected.stepId);
}

export const write = (subjectId: string, words: string): CommentId =>
  commit('comment.add', addComment, { subjectId, text: words, author: author() });

export const answer = (firstId: CommentId, words: string): CommentId =>
  commit('comment.reply', replyToComment, { firstId, text: words, author: author() });

export const edit = (commentId: CommentId, words: string): void =>
  commit('comment.edit', editComment, { commentId, text: words });

export const resolve = (firstId: CommentId): void =>
  commit('comment.resolve', resolveThread, { firstId, by: author() });

export const reopen = (firstId: CommentId): void =>
  commit('comment.reopen', resolveThread, { firstId, by: null });

export function remove(commentId: CommentId): void {
  commit('comment.delete', deleteComment, { commentId });
  notifyDeleted(commentId);
}
