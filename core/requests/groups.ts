/**
 * Requests with those that repeat them. Every voice belongs to one request and every request to one group, so whatever
 * is summed over groups counts each voice once. Knows no words and no screens.
 */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import type { FeatureRequest, RequestVoices } from '../document/records/request';
import { liveRecord } from '../document/select';
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
export function rootOf(snapshot: Snapshot, request: FeatureRequest): FeatureRequest {
  if (request.grooming.found !== 'duplicate') return request;
  const way: FeatureRequest[] = [];
  let at = request;
  while (!way.includes(at)) {
    way.push(at);
    const { found, of } = at.grooming;
    const next = found === 'duplicate' && of !== null ? liveRecord(snapshot, 'request', of) : null;
    if (next === null) return at;
    at = next;
  }
  const ring = way.slice(way.indexOf(at));
  return ring.reduce((first, each) => (each.id < first.id ? each : first));
}

const noVoices: readonly RequestVoices[] = [];

/** The same arrays until somebody is heard: what is counted of them is kept with them. */
const voicesByRequest = kept(['requestVoices'], (snapshot) =>
  grouped(snapshot.byKind.requestVoices, ({ requestId }) => [requestId]),
);

export const ownVoices = (snapshot: Snapshot, requestId: RequestId): readonly RequestVoices[] =>
  voicesByRequest(snapshot).get(requestId) ?? noVoices;

const groupsById = kept(['request', 'requestVoices'], (snapshot) => {
  const members = grouped(snapshot.byKind.request, (request) => [rootOf(snapshot, request)]);
  const groups = new Map<RequestId, RequestGroup>();
  for (const [root, all] of members) {
    const standing = standingOf(root);
    const group: RequestGroup = {
      root,
      standing: standing === 'duplicate' ? 'new' : standing,
      members: all.length === 1 ? all : [root, ...all.filter((each) => each !== root)],
      voices:
        all.length === 1 ? ownVoices(snapshot, root.id) : all.flatMap(({ id }) => ownVoices(snapshot, id)),
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
