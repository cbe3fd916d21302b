/**
 * Three orders of the problems of a month, and the one that takes from all three in turn: what hurts most, what grew
 * most, what is new. Knows nothing of how the numbers came about.
 */
import type { Problem } from '../document/records/review';
import { byScore, type RankedProblem } from './ranking';

export const problemOrders = ['all', 'score', 'growth', 'novelty'] as const;
export type ProblemOrder = (typeof problemOrders)[number];

export interface Candidate {
  readonly problem: RankedProblem;
  /** The order that brought it up. */
  readonly reason: Exclude<Problem['reason'], 'choice'>;
}

const isClearGrowth = ({ growth }: RankedProblem): boolean => growth.verdict === 'more';

/** What clearly grew first, by how many contacts more. */
const byGrowth = (one: RankedProblem, other: RankedProblem): number =>
  Number(isClearGrowth(other)) - Number(isClearGrowth(one)) ||
  other.growth.difference - one.growth.difference ||
  byScore(one, other);

/** What is new first, by its contacts; then by how rare it was before. */
function byNovelty(one: RankedProblem, other: RankedProblem): number {
  const isNew = Number(other.novelty.isNew) - Number(one.novelty.isNew);
  if (isNew !== 0) return isNew;
  if (one.novelty.isNew) return other.contacts - one.contacts || byScore(one, other);
  const rarity = ({ novelty }: RankedProblem) => novelty.earlierPart ?? Number.MAX_VALUE;
  return rarity(one) - rarity(other) || byScore(one, other);
}

const comparisons = { score: byScore, growth: byGrowth, novelty: byNovelty } as const;

/** All problems in that order; what repeats another stands where its numbers put it. */
export const inOrder = (
  problems: readonly RankedProblem[],
  order: Exclude<ProblemOrder, 'all'>,
): readonly RankedProblem[] => problems.toSorted(comparisons[order]);

/**
 * The first by score, the first that clearly grew, the first that is new, the second by score …: each once, and nothing
 * that is nearly the same contacts as one before it.
 */
export function candidatesOf(problems: readonly RankedProblem[], order: ProblemOrder): readonly Candidate[] {
  const own = problems.filter(({ sameAs }) => sameAs === null);
  if (order !== 'all') return inOrder(own, order).map((problem) => ({ problem, reason: order }));
  const queues: readonly { readonly reason: Candidate['reason']; readonly left: RankedProblem[] }[] = [
    { reason: 'score', left: [...inOrder(own, 'score')] },
    { reason: 'growth', left: inOrder(own.filter(isClearGrowth), 'growth').slice() },
    {
      reason: 'novelty',
      left: inOrder(
        own.filter(({ novelty }) => novelty.isNew),
        'novelty',
      ).slice(),
    },
  ];
  const taken = new Set<RankedProblem>();
  const candidates: Candidate[] = [];
  while (candidates.length < own.length)
    for (const { reason, left } of queues) {
      let next = left.shift();
      while (next && taken.has(next)) next = left.shift();
      if (!next) continue;
      taken.add(next);
      candidates.push({ problem: next, reason });
    }
  return candidates;
}
