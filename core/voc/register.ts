/**
 * The register of reviews: month by month what was raised and what became of it, and the months that had no review.
 * A growth point counts once, in the month that raised it first, so that every total is the sum of its months. What
 * statuses count as is in fixes/standing.ts.
 */
import type { Fix } from '../document/records/fix';
import type { Problem, Review } from '../document/records/review';
import type { Snapshot } from '../document/snapshot';
import { standingOf } from '../fixes/standing';
import type { FixCounts } from '../metrics/implemented-share';
import { monthBefore } from '../metrics/periods';
import { isHeld } from '../sessions/history';
import { fixOfProblem, problemsOfReview, reviewsInOrder, sessionOfReview } from './reviews';

export interface RaisedPoint {
  /** Of the review that raised it first. */
  readonly month: string;
  readonly problem: Problem;
  readonly fix: Fix;
}

/** gap: the month is over and nobody reviewed it. */
export type MonthState = 'gap' | 'prepared' | 'held';

export interface RegisterMonth {
  readonly month: string;
  readonly state: MonthState;
  /** null: there is no review. */
  readonly review: Review | null;
  /** Problems on its pages. */
  readonly problems: number;
  /** Of these, raised by an earlier month already. */
  readonly again: number;
  readonly raised: number;
  readonly counts: FixCounts;
}

export interface ReviewRegister {
  /** The oldest first; none while there is no review. */
  readonly months: readonly RegisterMonth[];
  readonly points: readonly RaisedPoint[];
  readonly counts: FixCounts;
  readonly raised: number;
  readonly held: number;
  readonly gaps: number;
}

/** Programmes run for years; a month that somebody mistyped must not make a row for each since the year nought. */
const mostMonths = 240;

/** `today`: YYYY-MM-DD; its month is not over, so it is no gap yet. */
export function reviewRegister(snapshot: Snapshot, today: string): ReviewRegister {
  const reviews = reviewsInOrder(snapshot);
  const points = raisedPoints(snapshot);
  const months = monthsOf(reviews, today.slice(0, 7)).map((month) =>
    monthRow(snapshot, reviews, points, { month, today }),
  );
  return {
    months,
    points,
    counts: countsOf(points),
    raised: points.length,
    held: months.filter(({ state }) => state === 'held').length,
    gaps: months.filter(({ state }) => state === 'gap').length,
  };
}

/** In the order of months, and of the pages within one. */
export function raisedPoints(snapshot: Snapshot): readonly RaisedPoint[] {
  const seen = new Set<string>();
  return reviewsInOrder(snapshot).flatMap(({ id, month }) =>
    problemsOfReview(snapshot, id).flatMap((problem): readonly RaisedPoint[] => {
      const fix = fixOfProblem(snapshot, problem);
      if (fix === null || seen.has(fix.id)) return [];
      seen.add(fix.id);
      return [{ month, problem, fix }];
    }),
  );
}

export function countsOf(points: readonly RaisedPoint[]): FixCounts {
  const counts = { done: 0, inWork: 0, open: 0, deferred: 0, rejected: 0 };
  for (const { fix } of points) counts[standingOf[fix.state.status]] += 1;
  return counts;
}

function monthsOf(reviews: readonly Review[], thisMonth: string): readonly string[] {
  const [first] = reviews;
  const last = reviews.at(-1);
  if (!first || !last) return [];
  const [end = last.month] = [last.month, monthBefore(thisMonth, 1)].toSorted().toReversed();
  const months: string[] = [];
  for (let month = end; month >= first.month && months.length < mostMonths; month = monthBefore(month, 1))
    months.push(month);
  // Reviews before so long a gap are told all the same.
  const earlier = reviews.filter(({ month }) => !months.includes(month)).map(({ month }) => month);
  return [...earlier, ...months.toReversed()];
}

function monthRow(
  snapshot: Snapshot,
  reviews: readonly Review[],
  points: readonly RaisedPoint[],
  { month, today }: { readonly month: string; readonly today: string },
): RegisterMonth {
  const review = reviews.find((each) => each.month === month) ?? null;
  const own = points.filter((point) => point.month === month);
  const problems = review === null ? [] : problemsOfReview(snapshot, review.id);
  const withFix = problems.filter((problem) => fixOfProblem(snapshot, problem) !== null);
  return {
    month,
    state: review === null ? 'gap' : stateOf(snapshot, review, today),
    review,
    problems: problems.length,
    again: withFix.length - own.length,
    raised: own.length,
    counts: countsOf(own),
  };
}

/** Held: its day has come, or something was written down in its session. What is raised before is preparation. */
export function stateOf(snapshot: Snapshot, review: Review, today: string): MonthState {
  const session = sessionOfReview(snapshot, review);
  if (session === null) return 'prepared';
  if (session.heldOn !== null) return session.heldOn <= today ? 'held' : 'prepared';
  return isHeld(session, 0) ? 'held' : 'prepared';
}
