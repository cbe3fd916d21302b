/** Results of a session's dot vote, the most dots first; equal dots share their places. Knows no screen. */
import type { SessionId } from '../document/records/identity';
import type { VoteSubject } from '../document/records/vote';
import { compareText } from '../document/same-value';
import { liveRecord } from '../document/select';
import type { Snapshot } from '../document/snapshot';

export interface VoteResult {
  readonly subject: VoteSubject;
  readonly title: string;
  readonly dots: number;
  /** First and last place that it shares with others of as many dots; the same where it shares with nobody. */
  readonly place: { readonly from: number; readonly to: number };
}

export const titleOfSubject = (snapshot: Snapshot, { kind, id }: VoteSubject): string =>
  liveRecord(snapshot, kind, id)?.title.trim() ?? '';

interface Counted {
  readonly subject: VoteSubject;
  readonly title: string;
  readonly dots: number;
}

export function ranked(counted: readonly Counted[]): readonly VoteResult[] {
  const sorted = counted.toSorted((one, other) => other.dots - one.dots);
  return sorted.map((each) => ({
    ...each,
    place: {
      from: sorted.findIndex(({ dots }) => dots === each.dots) + 1,
      to: sorted.findLastIndex(({ dots }) => dots === each.dots) + 1,
    },
  }));
}

/** Empty: there was no vote. */
export function voteResults(snapshot: Snapshot, sessionId: SessionId): readonly VoteResult[] {
  const dots = new Map<string, { subject: VoteSubject; dots: number }>();
  for (const vote of snapshot.byKind.vote) {
    if (vote.sessionId !== sessionId) continue;
    const known = dots.get(vote.subject.id)?.dots ?? 0;
    dots.set(vote.subject.id, { subject: vote.subject, dots: known + vote.dots });
  }
  const titled = [...dots.values()].map((each) => ({
    ...each,
    title: titleOfSubject(snapshot, each.subject),
  }));
  // Of equal dots, in the order of their titles: the order in which records lie means nothing.
  return ranked(titled.toSorted((one, other) => compareText(one.title, other.title)));
}

/** "1", or "2–3" for places that are shared. */
export const placeText = ({ from, to }: VoteResult['place']): string =>
  from === to ? String(from) : `${from}–${to}`;
