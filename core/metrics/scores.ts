/** Reads tallies of answers per score: how many, how many of them in a set, mean and variance. */
import type { Tally } from '../document/records/metric';

export type ScoreTally = Extract<Tally, { form: 'scores' }>;

/** Scores with their counts; a reversed scale (1 is best) is turned so that more is always better. */
export function scoresOf(tally: ScoreTally, isReversed = false): readonly (readonly [number, number])[] {
  return Object.entries(tally.counts).map(([text, count]) => {
    const score = Number(text);
    return [isReversed ? tally.scale.min + tally.scale.max - score : score, count] as const;
  });
}

export function countWhere(
  scores: readonly (readonly [number, number])[],
  isIn: (score: number) => boolean,
): number {
  return scores.reduce((sum, [score, count]) => (isIn(score) ? sum + count : sum), 0);
}

export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sample variance; 0 for a single answer. */
  readonly variance: number;
}

export function moments(scores: readonly (readonly [number, number])[]): Moments {
  const n = countWhere(scores, () => true);
  if (n === 0) return { n: 0, mean: 0, variance: 0 };
  const mean = scores.reduce((sum, [score, count]) => sum + score * count, 0) / n;
  const squares = scores.reduce((sum, [score, count]) => sum + count * (score - mean) ** 2, 0);
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 };
}
