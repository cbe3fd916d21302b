/**
 * Do two sentences wish for the same? Told by the words that say what is wished for, rare ones weighing more. What one
 * adds to the other weighs little; what each says that the other does not weighs much.
 */
import type { Wish } from './wish';
import { contrastOf } from './wish-words';

/** How much a word tells, from how seldom it is said. */
export type Rarity = (stem: string) => number;

/** Below this share of texts all words are equally seldom: one that was mistyped tells no more than another. */
const seldom = 1 / 150;
const mostTelling = Math.log(1 + 1 / seldom);

export function learnRarity(wishes: readonly Wish[]): Rarity {
  const counts = new Map<string, number>();
  for (const { words } of wishes)
    for (const stem of words.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const known = new Map(
    [...counts].map(([stem, count]) => [
      stem,
      Math.log(1 + 1 / (count / wishes.length + seldom)) / mostTelling,
    ]),
  );
  return (stem) => known.get(stem) ?? 1;
}

/** From this likeness on two sentences wish for the same. Chosen, with the factors below, on pairs not held out. */
export const sameFrom = 0.36;
const factors = { smallerRest: 0.5, largerRest: 0.35, otherQuestion: 0.75, contrast: 0.4 } as const;

/** From 0 to 1. */
export function likeness(a: Wish, b: Wish, rarity: Rarity): number {
  const [both, restA, restB] = sharedAndRests(a, b, rarity);
  if (both === 0) return 0;
  const rest = factors.smallerRest * Math.min(restA, restB) + factors.largerRest * Math.max(restA, restB);
  return (
    (both / (both + rest)) *
    (a.asks === b.asks ? 1 : factors.otherQuestion) *
    (isContrast(a, b) ? factors.contrast : 1)
  );
}

function sharedAndRests(a: Wish, b: Wish, rarity: Rarity): [number, number, number] {
  let both = 0;
  let restA = 0;
  let restB = 0;
  const met = new Set<string>();
  for (const [stem, weight] of a.words) {
    const own = weight * rarity(stem);
    const other = b.words.has(stem) ? stem : nearTo(stem, b);
    if (other === undefined) restA += own;
    else {
      met.add(other);
      both += Math.sqrt(own * (b.words.get(other) ?? 0) * rarity(other));
    }
  }
  for (const [stem, weight] of b.words) if (!met.has(stem)) restB += weight * rarity(stem);
  return [both, restA, restB];
}

function nearTo(stem: string, { words }: Wish): string | undefined {
  for (const other of words.keys()) if (isNear(stem, other)) return other;
  return undefined;
}

/** A beginning in common, for words that stemming leaves apart: "сортировку" and "сортировать". */
function isNear(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 4 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  let same = 1;
  while (same < longer && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same >= 4 && same >= 0.65 * longer;
}

/** One speaks of photos, the other of videos: however alike the rest is. */
function isContrast(a: Wish, b: Wish): boolean {
  for (const stem of a.words.keys()) {
    const set = contrastOf(stem);
    if (set === undefined || b.words.has(stem)) continue;
    for (const other of b.words.keys()) if (contrastOf(other) === set && !a.words.has(other)) return true;
  }
  return false;
}
