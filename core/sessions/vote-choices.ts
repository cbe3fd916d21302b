/** What a session may vote on: its own fixes first, then the other open ones, then pains. */
import type { SessionId } from '../document/records/identity';
import type { VoteSubject } from '../document/records/vote';
import { fixesInOrder, painsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';

export function voteChoices(snapshot: Snapshot, sessionId: SessionId | null): readonly VoteSubject[] {
  const open = fixesInOrder(snapshot).filter(
    ({ state: { status }, raisedIn }) =>
      status === 'proposed' || status === 'accepted' || (raisedIn !== null && raisedIn === sessionId),
  );
  const own = open.filter(({ raisedIn }) => raisedIn !== null && raisedIn === sessionId);
  return [
    ...[...own, ...open.filter((fix) => !own.includes(fix))].map(({ id }) => ({ kind: 'fix', id }) as const),
    ...painsInOrder(snapshot).map(({ id }) => ({ kind: 'pain', id }) as const),
  ];
}

/** What the session raised; where that is less than two, the open fixes; where these are none, the pains. */
export function usualSubjects(snapshot: Snapshot, sessionId: SessionId | null): readonly VoteSubject[] {
  const all = voteChoices(snapshot, sessionId);
  const fixes = all.filter(({ kind }) => kind === 'fix');
  const raised = new Set<string>(
    fixesInOrder(snapshot)
      .filter(({ raisedIn }) => raisedIn !== null && raisedIn === sessionId)
      .map(({ id }) => id),
  );
  const own = fixes.filter(({ id }) => raised.has(id));
  if (own.length > 1) return own;
  return fixes.length > 1 ? fixes : all;
}
