/**
 * Commands about reviews: making the review of a month, whom it is about, holding it. Run twice for the same month they
 * find what is there. What is done with its problems is in problem.ts.
 */
import { CommandError } from '../document/command-error';
import { month as monthOfYear } from '../document/records/field';
import type { ReviewId, SessionId } from '../document/records/identity';
import type { Problem, Review } from '../document/records/review';
import type { Session } from '../document/records/session';
import type { Change, Command } from '../document/snapshot';
import {
  fixOfProblem,
  problemsOfReview,
  reviewIdOf,
  reviewOfMonth,
  sessionIdOf,
  sessionOfReview,
} from '../voc/reviews';
import { fixAndHanging } from './problem';
import { removals, required } from './required';
import { captureNote } from './session';

/** What the ranking says of a problem: its numbers are taken, what people wrote is not. */
export type Counted = Pick<Problem, 'about' | 'trend' | 'places'>;

/**
 * A review that is there is taken up: what is told replaces what it held, problems that were picked get the numbers they
 * have in `counted` now, and their words and quotes stay.
 */
export const makeReview: Command<
  {
    /** YYYY-MM. */
    readonly month: string;
    readonly categories?: readonly string[];
    readonly totals?: Review['totals'];
    readonly counted?: readonly Counted[];
  },
  ReviewId
> = (snapshot, { month, categories, totals, counted = [] }) => {
  if (!monthOfYear.safeParse(month).success) throw new CommandError(`There is no month ${month}`);
  const there = reviewOfMonth(snapshot, month);
  const told = {
    ...(categories === undefined ? {} : { categories: [...categories] }),
    ...(totals === undefined ? {} : { totals }),
  };
  if (there === null) {
    // A review that was removed may lie under this id: nothing of it comes back.
    const fresh = { categories: [], totals: null, sessionId: null, heldOn: null, summary: '' };
    const id = reviewIdOf(month);
    const fields = { ...fresh, month, ...told, deletedAt: null };
    return { changes: [{ kind: 'review', id, fields }], made: id };
  }
  const byAbout = new Map(counted.map((each) => [aboutKey(each), each]));
  const numbers = problemsOfReview(snapshot, there.id).flatMap((problem): readonly Change[] => {
    const now = problem.about.subject === 'own' ? undefined : byAbout.get(aboutKey(problem));
    if (!now) return [];
    const fields = { trend: [...now.trend], places: [...now.places] };
    return [{ kind: 'problem', id: problem.id, fields }];
  });
  const own: readonly Change[] =
    Object.keys(told).length === 0 ? [] : [{ kind: 'review', id: there.id, fields: told }];
  return { changes: [...own, ...numbers], made: there.id };
};

const aboutKey = ({ about }: Pick<Problem, 'about'>): string => `${about.subject} ${about.key}`;

export type ReviewFields = Partial<Pick<Review, 'categories' | 'summary' | 'totals'>>;

export const editReview: Command<{ readonly reviewId: ReviewId; readonly fields: ReviewFields }> = (
  snapshot,
  { reviewId, fields },
) => {
  const { id } = required(snapshot, 'review', reviewId);
  return { changes: [{ kind: 'review', id, fields }], made: undefined };
};

export type HeldFields = Partial<
  Pick<Session, 'title' | 'startsAt' | 'endsAt' | 'place' | 'facilitator' | 'participants'>
>;

/**
 * The day it is held on, null where it is only prepared, and its session: made where there is none, and every problem
 * raised is raised in it.
 */
export const holdReview: Command<
  { readonly reviewId: ReviewId; readonly heldOn: string | null; readonly fields?: HeldFields },
  SessionId
> = (snapshot, { reviewId, heldOn, fields = {} }) => {
  const review = required(snapshot, 'review', reviewId);
  const there = sessionOfReview(snapshot, review);
  const id = there?.id ?? sessionIdOf(review.month);
  const fresh = there ? {} : freshSession;
  const raised = problemsOfReview(snapshot, review.id).flatMap((problem): readonly Change[] => {
    const fix = fixOfProblem(snapshot, problem);
    return fix === null || fix.raisedIn === id ? [] : [{ kind: 'fix', id: fix.id, fields: { raisedIn: id } }];
  });
  return {
    changes: [
      { kind: 'session', id, fields: { ...fresh, ...fields, heldOn } },
      { kind: 'review', id: review.id, fields: { sessionId: id, heldOn } },
      ...raised,
    ],
    made: id,
  };
};

/** A session that was removed may lie under the same id: nothing of it comes back. */
const freshSession: Partial<Omit<Session, 'id' | 'kind'>> = {
  sessionKind: 'vocReview',
  deletedAt: null,
  notes: [],
  walked: [],
  ratings: [],
  voting: null,
  participants: [],
};

/** A decision, a question or a thing put off, typed while the review is held: it goes to its session. */
export const noteInReview: Command<
  {
    readonly reviewId: ReviewId;
    readonly noteKind: Session['notes'][number]['noteKind'];
    readonly text: string;
    /** What a session that is opened by this begins with. */
    readonly opened: Pick<Session, 'title'> & { readonly heldOn: string };
  },
  SessionId
> = (snapshot, { reviewId, noteKind, text, opened }, context) => {
  const review = required(snapshot, 'review', reviewId);
  const there = sessionOfReview(snapshot, review);
  if (there !== null) {
    const told = { noteKind, text, stepId: null, sessionId: there.id, opened: { ...opened, plan: [] } };
    return captureNote(snapshot, told, context);
  }
  const { title, heldOn } = opened;
  const held = holdReview(snapshot, { reviewId, heldOn, fields: { title } }, context);
  const notes: Session['notes'] = [{ noteKind, text, stepId: null, at: context.now() }];
  const changes = held.changes.map(
    (change): Change =>
      change.kind === 'session' ? { ...change, fields: { ...change.fields, notes } } : change,
  );
  return { changes, made: held.made };
};

/** Its problems go with it, its session with its votes, and what was raised in it. */
export const deleteReview: Command<{ readonly reviewId: ReviewId }> = (snapshot, { reviewId }, context) => {
  const review = required(snapshot, 'review', reviewId);
  const problems = problemsOfReview(snapshot, review.id);
  const session = sessionOfReview(snapshot, review);
  const raised = problems.flatMap((problem) => fixAndHanging(snapshot, problem));
  const votes = session ? snapshot.byKind.vote.filter(({ sessionId }) => sessionId === session.id) : [];
  // A vote of the session may be one for what was raised in it.
  const gone = new Set([...raised, ...votes, ...problems, ...(session ? [session] : []), review]);
  return { changes: removals([...gone], context.now()), made: undefined };
};
