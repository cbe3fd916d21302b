/**
 * Makes the review of a month with its first problems and raises each to a growth point. Run again it finds what is
 * there and takes the numbers anew; what a person took away stays away. Writes through the commands of reviews alone.
 */
import { type Candidate, continueFix, pickProblem, raiseProblem } from '../commands/problem';
import { makeReview } from '../commands/review';
import type { MapDocument } from '../document/map-document-types';
import type { Fix } from '../document/records/fix';
import type { Review } from '../document/records/review';
import { sameValue } from '../document/same-value';
import { decidedBefore } from './decided';
import type { ListedProblem, MonthRanking } from './month-ranking';
import type { RankedProblem } from './ranking';
import { fixIdOf, fixOfProblem, problemIdOf, problemsOfReview, reviewOfMonth } from './reviews';

export interface RaisedMonth {
  readonly reviewId: Review['id'];
  /** Growth points that were made. */
  readonly raised: number;
  /** Problems that came back and stand on a growth point of another month that is not done yet. */
  readonly continued: number;
  /** Were raised when the review was made before. */
  readonly kept: number;
  /** A person took them out of the review, or back from the register. */
  readonly left: number;
}

interface Told {
  readonly month: string;
  readonly categories: readonly string[];
  readonly now: string;
  readonly author: string;
}

export function raiseMonth(
  document: MapDocument,
  ranking: MonthRanking,
  first: readonly ListedProblem[],
  { month, categories, now, author }: Told,
): RaisedMonth {
  const { contacts, unassigned } = ranking.coverage;
  const before = reviewOfMonth(document.snapshot(), month)?.totals;
  const counted = { contacts, unassigned, takenAt: now };
  const isSame = before && sameValue({ ...counted, takenAt: before.takenAt }, before);
  const reviewId = document.commit('review.make', makeReview, {
    month,
    categories,
    ...(isSame ? {} : { totals: counted }),
    counted: ranking.all.map((problem) => candidateOf(problem, 'score')),
  });
  const sums = { raised: 0, continued: 0, kept: 0, left: 0 };
  for (const { problem, reason } of first)
    sums[raiseOne(document, reviewId, month, problem, reason, author)] += 1;
  return { reviewId, ...sums };
}

function raiseOne(
  document: MapDocument,
  reviewId: Review['id'],
  month: string,
  found: RankedProblem,
  reason: Candidate['reason'],
  author: string,
): 'raised' | 'continued' | 'kept' | 'left' {
  const id = problemIdOf(month, found.about);
  const isGone = (recordId: string): boolean =>
    (document.snapshot().records.get(recordId)?.deletedAt ?? null) !== null;
  if (isGone(id)) return 'left';
  const candidate = candidateOf(found, reason);
  const problemId = document.commit('problem.pick', pickProblem, { reviewId, candidate });
  const snapshot = document.snapshot();
  const problem = problemsOfReview(snapshot, reviewId).find((each) => each.id === problemId);
  if (problem && fixOfProblem(snapshot, problem) !== null) return 'kept';
  if (isGone(fixIdOf(problemId))) return 'left';
  const earlier = decidedBefore(snapshot, candidate, month).find(
    ({ by, fix }) => by === 'same' && fix !== null && isPending(fix),
  );
  if (earlier?.fix) {
    document.commit('problem.continue', continueFix, { problemId, fixId: earlier.fix.id });
    return 'continued';
  }
  document.commit('problem.raise', raiseProblem, { problemId, author });
  return 'raised';
}

/** What is done or rejected and hurts again is a growth point anew. */
const isPending = ({ state }: Fix): boolean =>
  state.status !== 'shipped' && state.status !== 'measured' && state.status !== 'rejected';

const mostPlaces = 100;
const mostQuotes = 20;

/** As the record of a problem holds it. */
export const candidateOf = (problem: RankedProblem, reason: Candidate['reason']): Candidate => ({
  about: { ...problem.about },
  reason,
  title: problem.title.slice(0, 1_000),
  trend: problem.trend.map(({ month, contacts, rated, dissatisfied }) => ({
    month,
    contacts,
    rated,
    dissatisfied,
  })),
  quotes: problem.quotes.slice(0, mostQuotes).map(({ text, at, source }) => ({ text, at, source })),
  places: problem.places.slice(0, mostPlaces).map(({ mapId, mapTitle, stepId, stepTitle }) => ({
    mapId,
    mapTitle,
    stepId,
    stepTitle,
  })),
});
