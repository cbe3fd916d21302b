/** The history of requests: where each stood and since when, from the notes of its changes. Knows no words. */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import type { FeatureRequest, RequestChange } from '../document/records/request';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { type Standing, standingOf } from './standing';

const noChanges: readonly RequestChange[] = [];

const byRequest = kept(['requestChange'], (snapshot) => ({
  noted: grouped(snapshot.byKind.requestChange, ({ requestId }) => [requestId]),
  inOrder: new Map<RequestChange['requestId'], readonly RequestChange[]>(),
}));

/** Oldest first. Put in order when it is asked for: thousands are noted, and few are looked at after each change. */
export function changesOfRequest(
  snapshot: Snapshot,
  requestId: RequestChange['requestId'],
): readonly RequestChange[] {
  const { noted, inOrder } = byRequest(snapshot);
  const known = inOrder.get(requestId) ?? noted.get(requestId)?.toSorted(compareTime) ?? noChanges;
  inOrder.set(requestId, known);
  return known;
}

const compareTime = (a: RequestChange, b: RequestChange): number =>
  compareText(a.madeAt, b.madeAt) || compareText(a.id, b.id);

/** A stay in one standing. `until` null: it still stands there. */
export interface Stay {
  readonly standing: Standing;
  readonly from: string;
  readonly until: string | null;
}

/**
 * From the day it was raised to now, one after another. What a request without notes went through nobody knows: it
 * stands where it stands since the time its fields say. Empty: not even that is known.
 */
export function staysOf(request: FeatureRequest, changes: readonly RequestChange[]): readonly Stay[] {
  const [first] = changes;
  if (first === undefined) {
    const since = sinceOf(request);
    return since === null ? [] : [{ standing: standingOf(request), from: since, until: null }];
  }
  const began =
    request.raisedAt !== null && request.raisedAt < first.madeAt ? request.raisedAt : first.madeAt;
  const moments = [
    { standing: standingAs(first.from), at: began },
    ...changes.map(({ to, madeAt }) => ({ standing: standingAs(to), at: madeAt })),
  ];
  const stays: Stay[] = [];
  for (const { standing, at } of moments) {
    const last = stays.at(-1);
    if (last?.standing === standing) continue;
    if (last) stays[stays.length - 1] = { ...last, until: at };
    stays.push({ standing, from: at, until: null });
  }
  return stays;
}

const standingAs = ({ found, status }: RequestChange['to']): Standing =>
  standingOf({ grooming: { found }, state: { status } });

/** Since when it stands where it stands, by its fields. */
export function sinceOf({ grooming, state, raisedAt }: FeatureRequest): string | null {
  if (grooming.found === 'valid' && state.status !== 'none') return state.since ?? grooming.since ?? raisedAt;
  return grooming.since ?? raisedAt;
}

/** The stay at a moment; null: it was not raised by then. */
export const stayAt = (stays: readonly Stay[], at: string): Stay | null =>
  stays.findLast(({ from }) => from <= at) ?? null;
