/**
 * Takes the ideas of a month into the programme: each wish is a request, its voices of the month are written anew. The
 * month taken twice changes nothing; what grooming found of a request stays, and voices of a duplicate count with what
 * it repeats (core/requests/groups.ts).
 */
import type { RequestId } from '../document/records/identity';
import type { FeatureRequest, RequestVoices } from '../document/records/request';
import { hashed, requestVoicesIdOf } from '../document/records/request-voices-id';
import { sameValue } from '../document/same-value';
import { liveRecord } from '../document/select';
import type { Change, Command, Snapshot } from '../document/snapshot';
import type { FoundGroup, FoundIdeas, IdeaVoices } from '../evidence/ideas-request';
import { changesOfRequest } from '../requests/history';
import { mask } from '../text/mask';
import { removals } from './required';

export interface MonthOfIdeas extends Pick<FoundIdeas, 'groups' | 'sources'> {
  /** YYYY-MM. */
  readonly month: string;
}

export interface TakenIdeas {
  /** Requests that were not there before. */
  readonly added: number;
  /** Requests that have voices of the month, and those voices. */
  readonly requests: number;
  readonly voices: number;
}

export const takeIdeas: Command<MonthOfIdeas, TakenIdeas> = (
  snapshot,
  { month, groups, sources },
  context,
) => {
  const requests: Change[] = [];
  const voices = new Map<RequestVoices['id'], Change & { kind: 'requestVoices' }>();
  const heard = new Set<RequestId>();
  for (const group of groups) {
    const own = group.voices.filter((each) => each.month === month);
    if (own.length === 0) continue;
    const requestId = idOf(snapshot, group);
    if (!liveRecord(snapshot, 'request', requestId))
      requests.push({
        kind: 'request',
        id: requestId,
        fields: fieldsOf(group, momentIn(month, context.now())),
      });
    heard.add(requestId);
    for (const each of own) {
      const change = voicesOf(requestId, month, each);
      voices.set(change.id, change);
    }
  }
  const gone = silenced(snapshot, { month, sources }, voices);
  // What people have found of a request and taken back is in its history: nobody voices it now, and it stays.
  const forgotten = silent(snapshot, gone).filter(
    ({ id, grooming }) =>
      grooming.found === 'new' && !heard.has(id) && changesOfRequest(snapshot, id).length === 0,
  );
  const told = [...voices.values()].filter((change) => !isThere(snapshot, change));
  return {
    changes: [...requests, ...told, ...removals([...gone, ...forgotten], context.now())],
    made: {
      added: requests.length,
      requests: heard.size,
      voices: [...voices.values()].reduce((sum, { fields }) => sum + (fields.count ?? 0), 0),
    },
  };
};

/** Of the wording, so that two people who take the same month make the same request. */
function idOf(snapshot: Snapshot, { known, text }: FoundGroup): RequestId {
  const request = known === null ? undefined : liveRecord(snapshot, 'request', known);
  return request?.id ?? (`request-${hashed(text)}` as RequestId);
}

const fieldsOf = ({ title, text }: FoundGroup, raisedAt: string) => ({
  title,
  text: mask(text).text,
  raisedAt,
  deletedAt: null,
});

/** When the month was over, or now while it is not. */
function momentIn(month: string, now: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const end = new Date(Date.UTC(year, number, 1) - 1).toISOString();
  return end < now ? end : now;
}

function voicesOf(
  requestId: RequestId,
  month: string,
  { way, source, count, quotes }: IdeaVoices,
): Change & { kind: 'requestVoices' } {
  const name = source.trim();
  const heard = quotes.map((quote) => ({ ...quote, text: mask(quote.text).text }));
  return {
    kind: 'requestVoices',
    id: requestVoicesIdOf(requestId, { month, way, source: name }),
    fields: { requestId, month, way, source: name, count, quotes: heard, deletedAt: null },
  };
}

/** Voices of the month from the sources that were read, of requests that nobody voiced there after all. */
const silenced = (
  snapshot: Snapshot,
  { month, sources }: Pick<MonthOfIdeas, 'month' | 'sources'>,
  now: ReadonlyMap<RequestVoices['id'], unknown>,
): readonly RequestVoices[] => {
  const read = new Set(sources.map((source) => source.trim()));
  return snapshot.byKind.requestVoices.filter(
    (voices) =>
      voices.month === month &&
      (voices.way === 'contacts' || voices.way === 'colleagues') &&
      read.has(voices.source) &&
      !now.has(voices.id),
  );
};

/** All their voices are gone: nobody asks for them. */
function silent(snapshot: Snapshot, gone: readonly RequestVoices[]): readonly FeatureRequest[] {
  const left = new Set(gone);
  const voiced = new Set(
    snapshot.byKind.requestVoices.flatMap((voices) => (left.has(voices) ? [] : [voices.requestId])),
  );
  const asked = new Set(gone.map(({ requestId }) => requestId));
  return snapshot.byKind.request.filter(({ id }) => asked.has(id) && !voiced.has(id));
}

function isThere(snapshot: Snapshot, { id, fields }: Change & { kind: 'requestVoices' }): boolean {
  const before = liveRecord(snapshot, 'requestVoices', id);
  return before !== null && before.count === fields.count && sameValue(before.quotes, fields.quotes ?? []);
}
