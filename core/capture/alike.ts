/** Requests that say what a note says, for a person to judge: the note is held against them as if it were a request. */
import type { Capture } from '../document/records/capture';
import { request } from '../document/records/request';
import type { Snapshot } from '../document/snapshot';
import { type AlikeRequest, alikeRequests } from '../requests/alike';

/** The likeliest first. */
export const requestsLike = (
  snapshot: Snapshot,
  { text }: Pick<Capture, 'text'>,
  most: number,
): readonly AlikeRequest[] =>
  alikeRequests(snapshot, request.parse({ id: 'note', kind: 'request', title: '', text }), most);
