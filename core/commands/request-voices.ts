/** Commands about voices of requests that people pass on one by one: an agent heard it, somebody said it in a session. */
import type { RequestId } from '../document/records/identity';
import type { RequestVoices } from '../document/records/request';
import { requestVoicesIdOf } from '../document/records/request-voices-id';
import type { HeardQuote } from '../document/records/review';
import { liveRecord } from '../document/select';
import type { Change, Command, Snapshot } from '../document/snapshot';
import { mask } from '../text/mask';
import { required } from './required';

export interface NewVoices {
  readonly way: RequestVoices['way'];
  /** Whose: the channel, the team, the session. */
  readonly source: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly count: number;
  /** Their words; empty: none were noted. */
  readonly quote: string;
  readonly at: string;
}

/** Those of one month, way and source are one record: more of them add up. */
export const addVoices: Command<NewVoices & { readonly requestId: RequestId }> = (snapshot, told) => ({
  changes: [voicesChange(snapshot, required(snapshot, 'request', told.requestId).id, told)],
  made: undefined,
});

/** As many as a record of voices takes. */
const mostQuotes = 10;

export function voicesChange(snapshot: Snapshot, requestId: RequestId, told: NewVoices): Change {
  const { way, month } = told;
  const source = mask(told.source.trim()).text;
  const id = requestVoicesIdOf(requestId, { month, way, source });
  const before = liveRecord(snapshot, 'requestVoices', id);
  const words = mask(told.quote.trim()).text;
  const heard: readonly HeardQuote[] = words === '' ? [] : [{ text: words, at: told.at, source }];
  const quotes = [...(before?.quotes ?? []), ...heard].slice(-mostQuotes);
  const count = (before?.count ?? 0) + told.count;
  return {
    kind: 'requestVoices',
    id,
    fields: { requestId, month, way, source, count, quotes, deletedAt: null },
  };
}
