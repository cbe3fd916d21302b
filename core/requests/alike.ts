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
import { groupOf, type RequestGroup, requestGroups } from './groups';

export interface AlikeRequest {
  readonly group: RequestGroup;
  /** 0 to 1: how much of the weight of their words both share. */
  readonly likeness: number;
}

/** Less in common than this is chance. */
const leastLikeness = 0.25;

/** A request, or words that may become one. */
type Wish = Pick<FeatureRequest, 'title' | 'text'> & { readonly id?: FeatureRequest['id'] };

const stemsOf = ({ title, text }: Wish): ReadonlySet<string> =>
  new Set(
    wordsOf(`${title}\n${text}`)
      .map(stemOf)
      .filter((stem) => !stopStems.has(stem)),
  );

interface Indexed {
  readonly stems: ReadonlyMap<RequestGroup, ReadonlySet<string>>;
  readonly holders: ReadonlyMap<string, readonly RequestGroup[]>;
}

const indexOf = kept(['request', 'requestVoices'], (snapshot): Indexed => {
  const stems = new Map(
    requestGroups(snapshot).map((group) => [
      group,
      new Set(group.members.flatMap((one) => [...stemsOf(one)])),
    ]),
  );
  const holders = new Map<string, RequestGroup[]>();
  for (const [group, own] of stems)
    for (const stem of own) {
      const list = holders.get(stem);
      if (list) list.push(group);
      else holders.set(stem, [group]);
    }
  return { stems, holders };
});

/** The likeliest first; never its own group. */
export function alikeRequests(snapshot: Snapshot, request: Wish, most = 5): readonly AlikeRequest[] {
  const { stems, holders } = indexOf(snapshot);
  const own = request.id === undefined ? null : groupOf(snapshot, request.id);
  const weight = (stem: string): number => Math.log(1 + stems.size / (holders.get(stem)?.length ?? 1));
  const total = (all: Iterable<string>): number => [...all].reduce((sum, stem) => sum + weight(stem), 0);
  const asked = stemsOf(request);
  const shared = new Map<RequestGroup, number>();
  for (const stem of asked)
    for (const group of holders.get(stem) ?? [])
      if (group !== own) shared.set(group, (shared.get(group) ?? 0) + weight(stem));
  const whole = total(asked);
  return [...shared]
    .map(([group, both]) => ({ group, likeness: both / Math.min(whole, total(stems.get(group) ?? [])) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || (a.group.root.id < b.group.root.id ? -1 : 1))
    .slice(0, most);
}
