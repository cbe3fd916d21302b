/**
 * Requests that may be the same as one, for a person to judge: those that share its rarer words. Knows no grammar beyond
 * stems; what it offers is a hint, and nothing is merged by it.
 */
import { kept } from '../document/kept';
import type { FeatureRequest } from '../document/records/request';
import type { Snapshot } from '../document/snapshot';
import { stemOf } from '../text/stem';
import { wordsOf } from '../text/words';
import { stopStems } from '../themes/stop-words';
import { groupOf, type RequestGroup } from './groups';

export interface AlikeRequest {
  readonly group: RequestGroup;
  /** 0 to 1: the part that what both say has in what either says, rare words weighing more. */
  readonly likeness: number;
}

/** Less in common than this is chance. */
const leastLikeness = 0.2;

/** A title is one sentence; longer texts are told by their beginning. */
const mostWords = 60;

const read = new WeakMap<Wish, ReadonlySet<string>>();

/** A request, or words that may become one. */
type Wish = Pick<FeatureRequest, 'title' | 'text'> & { readonly id?: FeatureRequest['id'] };

function stemsOf(request: Wish): ReadonlySet<string> {
  const known = read.get(request);
  if (known) return known;
  const words = wordsOf(`${request.title}\n${request.text}`).slice(0, mostWords);
  const stems = new Set(words.map(stemOf).filter((stem) => !stopStems.has(stem)));
  read.set(request, stems);
  return stems;
}

const holdersOf = kept(['request'], (snapshot) => {
  const holders = new Map<string, FeatureRequest[]>();
  for (const request of snapshot.byKind.request)
    for (const stem of stemsOf(request)) {
      const list = holders.get(stem);
      if (list) list.push(request);
      else holders.set(stem, [request]);
    }
  return holders;
});

/** The likeliest first, by the likest of each group; never its own group. */
export function alikeRequests(snapshot: Snapshot, request: Wish, most: number): readonly AlikeRequest[] {
  const holders = holdersOf(snapshot);
  const all = snapshot.byKind.request.length;
  const weight = (stem: string): number => Math.log(1 + all / (holders.get(stem)?.length ?? 1));
  const total = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + weight(stem), 0);
  const asked = stemsOf(request);
  const shared = new Map<FeatureRequest, number>();
  for (const stem of asked)
    for (const other of holders.get(stem) ?? []) shared.set(other, (shared.get(other) ?? 0) + weight(stem));
  const whole = total(asked);
  const own = request.id === undefined ? null : groupOf(snapshot, request.id);
  const best = new Map<RequestGroup, number>();
  for (const [other, both] of shared) {
    const group = groupOf(snapshot, other.id);
    if (group === null || group === own) continue;
    const likeness = both / (whole + total(stemsOf(other)) - both);
    if (likeness >= leastLikeness) best.set(group, Math.max(best.get(group) ?? 0, likeness));
  }
  return [...best]
    .map(([group, likeness]) => ({ group, likeness }))
    .sort((a, b) => b.likeness - a.likeness || (a.group.root.id < b.group.root.id ? -1 : 1))
    .slice(0, most);
}
