/**
 * Requests that may be the same as one, for a person to judge: told by the same likeness as ideas are gathered by
 * (core/ideas), from further down. What it offers is a hint, and nothing is merged by it.
 */
import { kept } from '../document/kept';
import type { FeatureRequest } from '../document/records/request';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { learnRarity, likeness, type Rarity } from '../ideas/same-idea';
import { type Wish, wishReader } from '../ideas/wish';
import { groupOf, type RequestGroup } from './groups';

export interface AlikeRequest {
  readonly group: RequestGroup;
  /** Of its members, the likest: a duplicate may say it in words that the group is not called by. */
  readonly by: FeatureRequest;
  /** 0 to 1: of the likest of its wordings. */
  readonly likeness: number;
}

/** Ideas are the same from 0.36 on; below this they share a word by chance. */
const leastLikeness = 0.15;
/** Compared in full. */
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
  const { rarity } = knownOf(snapshot);
  const own = groupOf(snapshot, request.id);
  const best = new Map<RequestGroup, AlikeRequest>();
  for (const by of sharingWords(snapshot, request)) {
    const group = groupOf(snapshot, by.id);
    if (group === null || group === own) continue;
    const found = likest(wishesOf(request), wishesOf(by), rarity);
    // Of two as like, that which the group is called by.
    const least = best.get(group)?.likeness ?? leastLikeness;
    if (found > least || (found === least && by === group.root))
      best.set(group, { group, by, likeness: found });
  }
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness || compareText(a.group.root.id, b.group.root.id))
    .slice(0, most);
}

/** Those that share the most words with it, rare ones weighing more. */
function sharingWords(snapshot: Snapshot, request: FeatureRequest): readonly FeatureRequest[] {
  const { holders, rarity } = knownOf(snapshot);
  const shared = new Map<FeatureRequest, number>();
  for (const word of new Set(wishesOf(request).flatMap(({ words }) => [...words.keys()])))
    for (const other of holders.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + rarity(word));
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCompared)
    .map(([other]) => other);
}

const likest = (own: readonly Wish[], theirs: readonly Wish[], rarity: Rarity): number =>
  Math.max(0, ...own.flatMap((mine) => theirs.map((their) => likeness(mine, their, rarity))));
