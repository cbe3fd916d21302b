/** How long requests stay where they wait: for grooming, for a team, for a plan, for customers. Knows no words. */
import { grouped } from '../document/grouped';
import { noonOf } from '../document/local-day';
import type { FeatureRequest } from '../document/records/request';
import type { Snapshot } from '../document/snapshot';
import { changesOfRequest, type Stay, staysOf } from './history';
import { isWaiting, type WaitingStanding, waitingStandings } from './standing';
import { type Wait, type Waits, waitsOf } from './waiting';

export type TimesByStanding = Readonly<Record<WaitingStanding, Waits>>;

interface KnownWait extends Wait {
  readonly standing: WaitingStanding;
}

const dayMs = 86_400_000;
export const daysBetween = (from: string, until: string): number =>
  Math.max(0, (Date.parse(until) - Date.parse(from)) / dayMs);

export const earlier = (one: string, other: string): string => (one < other ? one : other);

/** A plan ends on the day customers got it, which is told later as often as not. */
function endOf(stay: Stay, next: Stay | undefined, { shippedOn }: FeatureRequest): string | null {
  if (stay.until === null || next?.standing !== 'shipped' || shippedOn === null) return stay.until;
  return earlier(noonOf(shippedOn), stay.until);
}

function waitsIn(snapshot: Snapshot, request: FeatureRequest, now: string): readonly KnownWait[] {
  const stays = staysOf(request, changesOfRequest(snapshot, request.id));
  return stays.flatMap((stay, index) => {
    if (!isWaiting(stay.standing)) return [];
    const end = endOf(stay, stays[index + 1], request);
    return [{ standing: stay.standing, days: daysBetween(stay.from, end ?? now), isOver: end !== null }];
  });
}

const timesOf = (waits: readonly KnownWait[]): TimesByStanding => {
  const byStanding = grouped(waits, ({ standing }) => [standing]);
  const entries = waitingStandings.map((standing) => [standing, waitsOf(byStanding.get(standing) ?? [])]);
  return Object.fromEntries(entries) as Record<WaitingStanding, Waits>;
};

/** `now`: an instant. A request that came to a standing twice waited twice. */
export const timesInStandings = (
  snapshot: Snapshot,
  requests: readonly FeatureRequest[],
  now: string,
): TimesByStanding => timesOf(requests.flatMap((request) => waitsIn(snapshot, request, now)));
