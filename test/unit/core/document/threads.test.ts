import { describe, expect, it } from 'vitest';
import {
  addComment,
  deleteComment,
  editComment,
  replyToComment,
  resolveThread,
} from '#core/commands/comment';
import { cellPlace } from '#core/document/cell-place';
import { CommandError } from '#core/document/command-error';
import { cellIdOf } from '#core/document/records/cell';
import { commentId } from '#core/document/records/identity';
import { isResolved, threadsAbout, threadsOf } from '#core/document/threads';
import { documentOf, lane, step } from '../../support/small-map';

const place = { laneId: lane('actions'), stepId: step('a') };
const subjectId = cellIdOf(place.laneId, place.stepId);

const began = (text = 'Is this still so?') => {
  const map = documentOf();
  const firstId = map.commit('comment.add', addComment, { subjectId, text, author: 'Designer' });
  return { map, firstId };
};

describe('A thread of comments', () => {
  it('begins on a cell in which nothing is written yet', () => {
    const { map, firstId } = began();
    const [thread] = threadsAbout(map.snapshot(), subjectId);
    expect(thread?.first).toMatchObject({ id: firstId, author: 'Designer', text: 'Is this still so?' });
    expect(thread?.first.writtenAt).toMatch(/^\d{4}-/);
    expect(cellPlace(map.snapshot(), subjectId)).toEqual(place);
  });

  it('collects answers, and an answer opens a resolved thread again', () => {
    const { map, firstId } = began();
    map.commit('comment.resolve', resolveThread, { firstId, by: 'Lead' });
    expect(threadsOf(map.snapshot()).map(isResolved)).toEqual([true]);
    map.commit('comment.reply', replyToComment, { firstId, text: 'No.', author: 'Lead' });
    const [thread] = threadsOf(map.snapshot());
    expect(thread?.replies.map(({ text }) => text)).toEqual(['No.']);
    expect(thread && isResolved(thread)).toBe(false);
  });

  it('is answered as a whole: an answer to an answer is refused', () => {
    const { map, firstId } = began();
    const replyId = map.commit('comment.reply', replyToComment, { firstId, text: 'No.', author: '' });
    const answer = () =>
      map.commit('comment.reply', replyToComment, { firstId: replyId, text: 'Yes.', author: '' });
    expect(answer).toThrow(CommandError);
  });

  it('goes as a whole with its first comment, and undo brings it back', () => {
    const { map, firstId } = began();
    map.commit('comment.reply', replyToComment, { firstId, text: 'No.', author: '' });
    map.commit('comment.delete', deleteComment, { commentId: firstId });
    expect(threadsOf(map.snapshot())).toEqual([]);
    map.undo();
    expect(threadsOf(map.snapshot())[0]?.replies).toHaveLength(1);
  });

  it('keeps its other words when one comment is edited or deleted', () => {
    const { map, firstId } = began();
    const replyId = map.commit('comment.reply', replyToComment, { firstId, text: 'No.', author: '' });
    map.commit('comment.edit', editComment, { commentId: firstId, text: 'Still so?' });
    map.commit('comment.delete', deleteComment, { commentId: replyId });
    expect(threadsOf(map.snapshot())).toMatchObject([{ first: { text: 'Still so?' }, replies: [] }]);
  });

  it('whose first comment another copy deleted goes on with the answers', () => {
    const map = documentOf([
      { kind: 'comment', id: 'first', subjectId: 'map', deletedAt: '2026-01-01T00:00:00.000Z' },
      { kind: 'comment', id: 'reply', subjectId: 'map', replyTo: 'first', text: 'Wait' },
    ]);
    expect(threadsOf(map.snapshot())).toMatchObject([{ first: { id: commentId.parse('reply') } }]);
  });

  it('never runs in a circle, whatever a file says', () => {
    const map = documentOf([
      { kind: 'comment', id: 'a', subjectId: 'map', replyTo: 'b' },
      { kind: 'comment', id: 'b', subjectId: 'map', replyTo: 'a' },
    ]);
    expect(threadsOf(map.snapshot()).map(({ first }) => first.id)).toEqual(['a', 'b']);
  });
});
