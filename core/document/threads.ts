/**
 * Comments as conversations: the first comment with its replies, in the order they were written.
 * What a thread is about may be deleted, and come back: the thread stays all the same.
 */
import { grouped } from './grouped';
import { kept } from './kept';
import type { Comment } from './records/comment';
import { compareText } from './same-value';
import type { Snapshot } from './snapshot';

export interface Thread {
  readonly first: Comment;
  readonly replies: readonly Comment[];
}

/** All threads, the oldest first. A reply whose thread was deleted in another copy begins one of its own. */
export const threadsOf: (snapshot: Snapshot) => readonly Thread[] = kept(['comment'], ({ byKind }) => {
  const comments = [...byKind.comment].sort(compareAge);
  const live = new Map(comments.map((comment) => [comment.id, comment]));
  const replies = new Map<string, Comment[]>();
  const firsts: Comment[] = [];
  for (const comment of comments) {
    const first = comment.replyTo === null ? undefined : live.get(comment.replyTo);
    // Only what begins a thread is answered; a file that says otherwise makes no endless chain.
    if (!first || first.replyTo !== null) firsts.push(comment);
    else replies.set(first.id, [...(replies.get(first.id) ?? []), comment]);
  }
  return firsts.map((first) => ({ first, replies: replies.get(first.id) ?? [] }));
});

const bySubject: (snapshot: Snapshot) => ReadonlyMap<string, readonly Thread[]> = kept(
  ['comment'],
  (snapshot) => grouped(threadsOf(snapshot), ({ first }) => [first.subjectId]),
);

/** `subjectId`: id of any record; an empty cell has one too (cellIdOf). */
export const threadsAbout = (snapshot: Snapshot, subjectId: string): readonly Thread[] =>
  bySubject(snapshot).get(subjectId) ?? [];

export const isResolved = ({ first }: Thread): boolean => first.resolved !== null;

const compareAge = (a: Comment, b: Comment): number =>
  compareText(a.writtenAt ?? '', b.writtenAt ?? '') || compareText(a.id, b.id);
