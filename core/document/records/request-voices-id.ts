/** The id of voices is made of what they are about: the same month counted twice is there once. */
import type { RequestId, RequestVoicesId } from './identity';
import type { RequestVoices } from './request';

type About = Pick<RequestVoices, 'month' | 'way' | 'source'>;

/** Sources are called in any script and by any signs, ids are not: two hashes of 32 bits stand for the name. */
export const requestVoicesIdOf = (requestId: RequestId, { month, way, source }: About): RequestVoicesId =>
  `voices:${month}:${way}:${hashed(source.trim())}:${requestId}`.slice(0, 190) as RequestVoicesId;

export function hashed(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + at), 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
