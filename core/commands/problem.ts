/**
 * Commands about the problems of a review: picking, wording, order, and raising one to a growth point, which is a fix of
 * the same document with a history as any other. Whose words they are comes in from outside.
 */
import { CommandError } from '../document/command-error';
import type { Fix, FixStatus } from '../document/records/fix';
import type { FixId, ProblemId, ReviewId } from '../document/records/identity';
import type { Problem } from '../document/records/review';
import { changesOfFix, fixesInOrder } from '../document/select';
import type { AnyRecord, Change, Command, CommandContext, Snapshot } from '../document/snapshot';
import { fixIdOf, fixOfProblem, problemIdOf, problemsOfReview, problemTitle } from '../voc/reviews';
import { editFix, setFixStatus } from './fix';
import { removals, required } from './required';
import { roomAt } from './row-order';

/** A problem as the ranking found it. */
export type Candidate = Pick<Problem, 'about' | 'reason' | 'title' | 'trend' | 'quotes' | 'places'>;

/** A candidate that was picked already is the problem that is there. */
export const pickProblem: Command<
  { readonly reviewId: ReviewId; readonly candidate: Candidate },
  ProblemId
> = (snapshot, { reviewId, candidate }) => {
  const review = required(snapshot, 'review', reviewId);
  const there = pickedAs(snapshot, review.id, candidate.about);
  if (there !== null) return { changes: [], made: there.id };
  return added(snapshot, review.id, problemIdOf(review.month, candidate.about), candidate);
};

/** The problem of a review that is about the same theme or step; null: none was picked. */
export const pickedAs = (
  snapshot: Snapshot,
  reviewId: ReviewId,
  { subject, key }: Problem['about'],
): Problem | null =>
  subject === 'own'
    ? null
    : (problemsOfReview(snapshot, reviewId).find(
        ({ about }) => about.subject === subject && about.key === key,
      ) ?? null);

/** One that a person writes; it has no numbers. */
export const addProblem: Command<
  { readonly reviewId: ReviewId; readonly title: string; readonly question?: string },
  ProblemId
> = (snapshot, { reviewId, title, question = '' }, context) => {
  const review = required(snapshot, 'review', reviewId);
  return added(snapshot, review.id, context.newId('problem'), { title, question });
};

function added(snapshot: Snapshot, reviewId: ReviewId, id: ProblemId, told: Partial<Problem>) {
  const row = problemsOfReview(snapshot, reviewId);
  const { order, moved } = roomAt('problem', row, row.length);
  const fields = { ...untold, ...told, reviewId, order, deletedAt: null };
  return { changes: [...moved, { kind: 'problem' as const, id, fields }], made: id };
}

/** A problem that was removed may lie under the same id: nothing of it comes back. */
const untold = {
  about: { subject: 'own' as const, key: '' },
  reason: 'choice' as const,
  wording: '',
  question: '',
  trend: [],
  quotes: [],
  places: [],
  fixId: null,
};

export type ProblemFields = Partial<Pick<Problem, 'title' | 'wording' | 'question' | 'quotes' | 'places'>>;

export const editProblem: Command<{ readonly problemId: ProblemId; readonly fields: ProblemFields }> = (
  snapshot,
  { problemId, fields },
) => {
  const { id } = required(snapshot, 'problem', problemId);
  return { changes: [{ kind: 'problem', id, fields }], made: undefined };
};

/** `to`: its index among the others. */
export const moveProblem: Command<{ readonly problemId: ProblemId; readonly to: number }> = (
  snapshot,
  { problemId, to },
) => {
  const problem = required(snapshot, 'problem', problemId);
  const others = problemsOfReview(snapshot, problem.reviewId).filter(({ id }) => id !== problem.id);
  const { order, moved } = roomAt('problem', others, to);
  return { changes: [...moved, { kind: 'problem', id: problem.id, fields: { order } }], made: undefined };
};

export const dropQuote: Command<{ readonly problemId: ProblemId; readonly index: number }> = (
  snapshot,
  { problemId, index },
) => {
  const { id, quotes } = required(snapshot, 'problem', problemId);
  if (!quotes[index]) throw new CommandError(`There is no quote ${index}`);
  const fields = { quotes: quotes.filter((_, at) => at !== index) };
  return { changes: [{ kind: 'problem', id, fields }], made: undefined };
};

/** What was raised of it goes with it. */
export const removeProblem: Command<{ readonly problemId: ProblemId }> = (
  snapshot,
  { problemId },
  context,
) => {
  const problem = required(snapshot, 'problem', problemId);
  const gone = [...fixAndHanging(snapshot, problem), problem];
  return { changes: removals(gone, context.now()), made: undefined };
};

/** The growth point of a problem with its history and votes; none where it was not raised, or others stand on it. */
export function fixAndHanging(snapshot: Snapshot, problem: Problem): readonly AnyRecord[] {
  const fix = fixOfProblem(snapshot, problem);
  if (fix === null) return [];
  const isShared = snapshot.byKind.problem.some(({ id, fixId }) => fixId === fix.id && id !== problem.id);
  if (isShared) return [];
  const votes = snapshot.byKind.vote.filter(({ subject }) => subject.kind === 'fix' && subject.id === fix.id);
  return [...votes, ...changesOfFix(snapshot, fix.id), fix];
}

export type Raised = Partial<
  Pick<Fix, 'title' | 'description' | 'fixKind' | 'team' | 'owner' | 'dueOn' | 'raisedAt'>
>;

/**
 * Makes the growth point of a problem; one that is there already gets what is told, noted in its history.
 * `author`: who edits, as in comments.
 */
export const raiseProblem: Command<
  { readonly problemId: ProblemId; readonly fields?: Raised; readonly author?: string },
  FixId
> = (snapshot, { problemId, fields = {}, author = '' }, context) => {
  const problem = required(snapshot, 'problem', problemId);
  const there = fixOfProblem(snapshot, problem);
  if (there !== null) {
    const { raisedAt: _, ...told } = fields;
    const { changes } = editFix(snapshot, { fixId: there.id, fields: told, author }, context);
    return { changes: Object.keys(told).length === 0 ? [] : changes, made: there.id };
  }
  const id = newFixId(snapshot, problem.id, context);
  const row = fixesInOrder(snapshot);
  const { order, moved } = roomAt('fix', row, row.length);
  const review = required(snapshot, 'review', problem.reviewId);
  const raised = { raisedAt: context.now(), raisedIn: review.sessionId, title: firstLine(problem) };
  const changes: readonly Change[] = [
    ...moved,
    { kind: 'fix', id, fields: { ...raised, ...fields, order } },
    { kind: 'problem', id: problem.id, fields: { fixId: id } },
  ];
  return { changes, made: id };
};

/** The problem came back: what was raised of it in another month is the growth point of this one, too. */
export const continueFix: Command<{ readonly problemId: ProblemId; readonly fixId: FixId }> = (
  snapshot,
  { problemId, fixId },
) => {
  const problem = required(snapshot, 'problem', problemId);
  if (fixOfProblem(snapshot, problem) !== null)
    throw new CommandError(`The problem ${problemId} was raised already`);
  const fix = required(snapshot, 'fix', fixId);
  return { changes: [{ kind: 'problem', id: problem.id, fields: { fixId: fix.id } }], made: undefined };
};

/** The same in every copy of the programme, unless a growth point was there before and taken back. */
function newFixId(snapshot: Snapshot, problemId: ProblemId, context: CommandContext): FixId {
  const id = fixIdOf(problemId);
  return snapshot.records.has(id) ? context.newId('fix') : id;
}

/** Titles are lines of 1,000 signs. */
const firstLine = (problem: Problem): string => problemTitle(problem).split('\n', 1).join('').slice(0, 1_000);

/** It is no growth point any more. */
export const lowerProblem: Command<{ readonly problemId: ProblemId }> = (
  snapshot,
  { problemId },
  context,
) => {
  const problem = required(snapshot, 'problem', problemId);
  const gone = removals(fixAndHanging(snapshot, problem), context.now());
  return {
    changes: [...gone, { kind: 'problem', id: problem.id, fields: { fixId: null } }],
    made: undefined,
  };
};

/** What became of what was raised. `shippedOn`: the day it reached customers; left out, today. */
export const setProblemStatus: Command<{
  readonly problemId: ProblemId;
  readonly status: FixStatus;
  readonly reason?: string;
  readonly shippedOn?: string;
  readonly author?: string;
}> = (snapshot, { problemId, ...told }, context) => {
  const fix = fixOfProblem(snapshot, required(snapshot, 'problem', problemId));
  if (fix === null) throw new CommandError(`The problem ${problemId} was not raised`);
  return setFixStatus(snapshot, { fixIds: [fix.id], ...told }, context);
};
