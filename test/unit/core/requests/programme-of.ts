/** A programme for tests, with requests and voices as a search for ideas leaves them. */
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { RequestId } from '#core/document/records/identity';
import type { FeatureRequest, RequestVoices } from '#core/document/records/request';
import { liveRecord } from '#core/document/select';
import { countingIds, steadyClock } from '../../support/random-map';

export interface Voiced {
  readonly id: string;
  readonly fields?: Record<string, unknown>;
  readonly voices?: readonly Partial<RequestVoices>[];
}

const raisedAt = '2026-01-05T09:00:00.000Z';

export function programmeOf(requests: readonly Voiced[], now = Date.UTC(2026, 9, 5, 12)): MapDocument {
  const records = requests.flatMap(({ id, fields = {}, voices = [] }) => [
    { kind: 'request', id, title: `Идея ${id}`, raisedAt, deletedAt: null, ...fields },
    ...voices.map((voice, index) => ({
      kind: 'requestVoices',
      id: `voices-${id}-${index}`,
      requestId: id,
      month: '2026-01',
      way: 'contacts',
      source: 'chat',
      count: 1,
      deletedAt: null,
      ...voice,
    })),
  ]);
  return createMapDocument({
    mapId: 'map-1',
    records: readRecords(records).records,
    actor: 'here',
    now: steadyClock(now),
    newId: countingIds(''),
  });
}

export const idOf = (id: string): RequestId => id as RequestId;

export function requestOf(programme: MapDocument, id: string): FeatureRequest {
  const request = liveRecord(programme.snapshot(), 'request', id);
  if (!request) throw new Error(`There is no request ${id}`);
  return request;
}
