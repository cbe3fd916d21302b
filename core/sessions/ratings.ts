/** Ratings of a session, 1 to 5: kept in an order that tells nobody's turn, and put together. */
import type { Session } from '../document/records/session';
import { compareText } from '../document/same-value';

export type Rating = Session['ratings'][number];

export const scores = [1, 2, 3, 4, 5] as const;
/** Fewer say little: one of them may be recognised, and another would change the average much. */
const enough = 3;

/** By what they say, never by when it was said. */
export const inNoOrder = (ratings: readonly Rating[]): readonly Rating[] =>
  ratings.toSorted((one, other) => other.score - one.score || compareText(one.comment, other.comment));

export interface RatingSummary {
  readonly n: number;
  /** null: nobody rated. */
  readonly average: number | null;
  readonly isFew: boolean;
  /** How many gave each score, from 5 down. */
  readonly counts: readonly { readonly score: number; readonly count: number }[];
  readonly comments: readonly string[];
}

export function ratingSummary({ ratings }: Pick<Session, 'ratings'>): RatingSummary {
  const n = ratings.length;
  return {
    n,
    average: n === 0 ? null : ratings.reduce((sum, { score }) => sum + score, 0) / n,
    isFew: n < enough,
    counts: scores.toReversed().map((score) => ({
      score,
      count: ratings.filter((each) => each.score === score).length,
    })),
    // Apart from the scores: whose words they are must not follow from them.
    comments: ratings
      .map(({ comment }) => comment.trim())
      .filter((comment) => comment !== '')
      .toSorted(),
  };
}
