/** Commands about dot votes. What is kept of one are its totals: whose dots they were never reaches the map. */
import type { SessionId } from '../document/records/identity';
import type { Voting } from '../document/records/session';
import { type VoteSubject, voteIdOf } from '../document/records/vote';
import type { Change, Command } from '../document/snapshot';
import { removals, required } from './required';

export interface SubjectDots {
  readonly subject: VoteSubject;
  readonly dots: number;
}

/** A vote that the session had before gives way to this one. */
export const closeVote: Command<{
  readonly sessionId: SessionId;
  readonly voting: Voting;
  readonly totals: readonly SubjectDots[];
}> = (snapshot, { sessionId, voting, totals }, context) => {
  const { id } = required(snapshot, 'session', sessionId);
  for (const { subject } of totals) required(snapshot, subject.kind, subject.id);
  const counted = new Set<string>(totals.map(({ subject }) => voteIdOf(id, subject.id)));
  const former = snapshot.byKind.vote.filter((vote) => vote.sessionId === id && !counted.has(vote.id));
  const changes: readonly Change[] = [
    ...removals(former, context.now()),
    ...totals.map(
      ({ subject, dots }): Change => ({
        kind: 'vote',
        id: voteIdOf(id, subject.id),
        fields: { sessionId: id, subject, participant: '', dots, deletedAt: null },
      }),
    ),
    { kind: 'session', id, fields: { voting } },
  ];
  return { changes, made: undefined };
};

export const deleteVote: Command<{ readonly sessionId: SessionId }> = (snapshot, { sessionId }, context) => {
  const { id } = required(snapshot, 'session', sessionId);
  const votes = snapshot.byKind.vote.filter((vote) => vote.sessionId === id);
  return {
    changes: [...removals(votes, context.now()), { kind: 'session', id, fields: { voting: null } }],
    made: undefined,
  };
};
