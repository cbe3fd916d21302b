/**
 * Requests with those that repeat them. Every voice belongs to one request and every request to one group, so whatever
 * is summed over groups counts each voice once. Knows no words and no screens.
 */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import type { FeatureRequest, RequestVoices } from '../document/records/request';
import type { Snapshot } from '../document/snapshot';
import { type Standing, standingOf } from './standing';

export interface RequestGroup {
  readonly root: FeatureRequest;
  /** One that is a duplicate of nothing that is still there waits for grooming again. */
  readonly standing: Exclude<Standing, 'duplicate'>;
  /** The root first. */
  readonly members: readonly FeatureRequest[];
  /** Of all members. */
  readonly voices: readonly RequestVoices[];
}

type RequestId = FeatureRequest['id'];

/** Where a chain of duplicates ends; of a ring, which two copies can make together, its first by id. */
function rootOf(request: FeatureRequest, byId: ReadonlyMap<RequestId, FeatureRequest>): FeatureRequest {
  const way: FeatureRequest[] = [];
  let at = request;
  while (!way.includes(at)) {
    way.push(at);
    const next = at.grooming.found === 'duplicate' && at.grooming.of ? byId.get(at.grooming.of) : undefined;
    if (next === undefined) return at;
    at = next;
  }
  const ring = way.slice(way.indexOf(at));
  return ring.reduce((first, each) => (each.id < first.id ? each : first));
}

const groupsById = kept(['request', 'requestVoices'], (snapshot) => {
  const requests = snapshot.byKind.request;
  const byId = new Map(requests.map((request) => [request.id, request]));
  const voices = grouped(snapshot.byKind.requestVoices, ({ requestId }) => [requestId]);
  const members = grouped(requests, (request) => [rootOf(request, byId)]);
  const groups = new Map<RequestId, RequestGroup>();
  for (const [root, all] of members) {
    const standing = standingOf(root);
    const group: RequestGroup = {
      root,
      standing: standing === 'duplicate' ? 'new' : standing,
      members: [root, ...all.filter((each) => each !== root)],
      voices: all.flatMap(({ id }) => voices.get(id) ?? []),
    };
    for (const { id } of all) groups.set(id, group);
  }
  return groups;
});

/** The group that a request is in, by the id of any of its members; null: there is no such request. */
export const groupOf = (snapshot: Snapshot, requestId: string): RequestGroup | null =>
  groupsById(snapshot).get(requestId as RequestId) ?? null;

/** Each once, in id order of their roots. */
export const requestGroups: (snapshot: Snapshot) => readonly RequestGroup[] = kept(
  ['request', 'requestVoices'],
  (snapshot) =>
    snapshot.byKind.request.flatMap(({ id }) => {
      const group = groupsById(snapshot).get(id);
      return group?.root.id === id ? [group] : [];
    }),
);
