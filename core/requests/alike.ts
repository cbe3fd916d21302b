/**
 * Requests that may be the same as one, for a person to judge: told by the same likeness as ideas are gathered by
 * (core/ideas), from further down. What it offers is a hint, and nothing is merged by it.
 */
import { kept } from '../document/kept';
import type { FeatureRequest } from '../document/records/request';
import type { Snapshot } from '../document/snapshot';
import { learnRarity, likeness } from '../ideas/same-idea';
import { type Wish, wishReader } from '../ideas/wish';
import { groupOf, type RequestGroup } from './groups';

export interface AlikeRequest {
  readonly group: RequestGroup;
  /** 0 to 1: of the likest of its wordings. */
  readonly likeness: number;
}

/** Ideas are the same from 0.36 on; below this they share a word by chance. */
const leastLikeness = 0.15;
/** Those that share the most words with it are compared in full. */
const mostCompared = 200;

const read = new WeakMap<FeatureRequest, readonly Wish[]>();
const readWish = wishReader();

/** Of its title, and of the sentence that stands for it. */
function wishesOf(request: FeatureRequest): readonly Wish[] {
  const known = read.get(request);
  if (known) return known;
  const [sentence = ''] = request.text.split('\n');
  const wishes = [...new Set([request.title, sentence.slice(0, 500)].map((each) => each.trim()))]
    .filter((each) => each !== '')
    .map(readWish);
  read.set(request, wishes);
  return wishes;
}

const knownOf = kept(['request'], (snapshot) => {
  const holders = new Map<string, Set<FeatureRequest>>();
  const wishes: Wish[] = [];
  for (const request of snapshot.byKind.request)
    for (const wish of wishesOf(request)) {
      wishes.push(wish);
      for (const word of wish.words.keys()) {
        const list = holders.get(word);
        if (list) list.add(request);
        else holders.set(word, new Set([request]));
      }
    }
  return { holders, rarity: learnRarity(wishes) };
});

/** The likeliest first; never its own group. */
export function alikeRequests(
  snapshot: Snapshot,
  request: FeatureRequest,
  most: number,
): readonly AlikeRequest[] {
  const { holders, rarity } = knownOf(snapshot);
  const own = wishesOf(request);
  const shared = new Map<FeatureRequest, number>();
  for (const word of new Set(own.flatMap(({ words }) => [...words.keys()])))
    for (const other of holders.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + rarity(word));
  const ownGroup = groupOf(snapshot, request.id);
  const best = new Map<RequestGroup, number>();
  for (const [other] of [...shared].sort((a, b) => b[1] - a[1]).slice(0, mostCompared)) {
    const group = groupOf(snapshot, other.id);
    if (group === null || group === ownGroup) continue;
    for (const mine of own)
      for (const theirs of wishesOf(other)) {
        const found = likeness(mine, theirs, rarity);
        if (found >= leastLikeness) best.set(group, Math.max(best.get(group) ?? 0, found));
      }
  }
  return [...best]
    .map(([group, found]) => ({ group, likeness: found }))
    .sort((a, b) => b.likeness - a.likeness || (a.group.root.id < b.group.root.id ? -1 : 1))
    .slice(0, most);
}
