/** What the command line does to a review: holds it, notes decisions, and what became of what was raised. */
import { editFix, type FixFields } from '#core/commands/fix';
import { setProblemStatus } from '#core/commands/problem';
import { holdReview, noteInReview } from '#core/commands/review';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import { day, type Language } from '#core/document/records/field';
import { type FixStatus, fixStatuses } from '#core/document/records/fix';
import type { Problem, Review } from '#core/document/records/review';
import { sameValue } from '#core/document/same-value';
import type { Snapshot } from '#core/document/snapshot';
import { needsReason } from '#core/fixes/standing';
import { reviewTitle, titleOrNone } from '#core/voc/review-words';
import {
  fixOfProblem,
  problemsOfReview,
  problemTitle,
  reviewOfMonth,
  sessionOfReview,
} from '#core/voc/reviews';

export interface ReviewEdits {
  readonly month: string;
  /** YYYY-MM-DD; null: it is not held by this. */
  readonly hold: string | null;
  /** PROBLEM=VALUE each. */
  readonly statuses: readonly string[];
  readonly teams: readonly string[];
  readonly owners: readonly string[];
  readonly dues: readonly string[];
  readonly decisions: readonly string[];
  readonly reason: string;
  /** The day what is done reached customers; null: today. */
  readonly shippedOn: string | null;
  readonly language: Language;
}

/** Every edit once: what is there already is left as it is. */
export function editReviewOf(document: MapDocument, edits: ReviewEdits): Result<null> {
  const review = reviewOfMonth(document.snapshot(), edits.month);
  if (review === null) return failure('reviewNotFound', { month: edits.month });
  if (edits.hold !== null) hold(document, review, edits.hold, edits.language);
  const works = [
    ...edits.dues.map(
      (told) => () => field(document, review, '--due', told, edits.language, (dueOn) => ({ dueOn })),
    ),
    ...edits.teams.map(
      (told) => () => field(document, review, '--team', told, edits.language, (team) => ({ team })),
    ),
    ...edits.owners.map(
      (told) => () => field(document, review, '--owner', told, edits.language, (owner) => ({ owner })),
    ),
    ...edits.statuses.map((told) => () => status(document, review, told, edits)),
  ];
  for (const work of works) {
    const done = work();
    if (!done.ok) return done;
  }
  for (const text of edits.decisions) decide(document, review, text, edits);
  return success(null);
}

function hold(document: MapDocument, review: Review, heldOn: string, language: Language): void {
  const session = sessionOfReview(document.snapshot(), review);
  if (session?.heldOn === heldOn && review.heldOn === heldOn) return;
  const title = session?.title || reviewTitle(review.month, language);
  document.commit('review.hold', holdReview, { reviewId: review.id, heldOn, fields: { title } });
}

function decide(
  document: MapDocument,
  review: Review,
  text: string,
  { hold: heldOn, language }: ReviewEdits,
) {
  const live = reviewOfMonth(document.snapshot(), review.month) ?? review;
  const session = sessionOfReview(document.snapshot(), live);
  if (session?.notes.some((note) => note.noteKind === 'decision' && note.text === text)) return;
  const title = reviewTitle(review.month, language);
  const opened = { title, heldOn: heldOn ?? live.heldOn ?? `${review.month}-01` };
  document.commit('review.note', noteInReview, { reviewId: review.id, noteKind: 'decision', text, opened });
}

interface Named {
  readonly problem: Problem;
  readonly value: string;
}

/** "2=done", "problem-2026-10-…=done", "Code does not come=done": what stands before the last "=". */
function named(
  snapshot: Snapshot,
  review: Review,
  option: string,
  told: string,
  language: Language,
): Result<Named> {
  const at = told.lastIndexOf('=');
  if (at <= 0) return failure('optionInvalid', { option, value: told });
  const [asked, value] = [told.slice(0, at).trim(), told.slice(at + 1).trim()];
  const all = problemsOfReview(snapshot, review.id);
  const problem =
    all.find(
      ({ id, about }) => id === asked || (about.subject !== 'own' && about.key === asked && !isPlace(asked)),
    ) ??
    (isPlace(asked) ? all[Number(asked) - 1] : undefined) ??
    all.find((each) => problemTitle(each) === asked || each.title.trim() === asked);
  if (problem) return success({ problem, value });
  const known = all.map((each, index) => `${index + 1}. ${titleOrNone(each, language)}`).join('; ') || '—';
  return failure('problemNotFound', { month: review.month, problem: asked, known });
}

/** Its number on the pages. */
const isPlace = (asked: string): boolean => /^[1-9]\d{0,2}$/.test(asked);

function field(
  document: MapDocument,
  review: Review,
  option: '--due' | '--team' | '--owner',
  told: string,
  language: Language,
  fieldsOf: (value: string) => FixFields,
): Result<null> {
  const snapshot = document.snapshot();
  const found = named(snapshot, review, option, told, language);
  if (!found.ok) return found;
  const { problem, value } = found.value;
  if (option === '--due' && !day.safeParse(value).success) return failure('optionInvalid', { option, value });
  const fix = fixOfProblem(snapshot, problem);
  if (fix === null) return failure('problemNotRaised', { problem: problemTitle(problem) });
  const fields = fieldsOf(value);
  if (
    Object.entries(fields).every(([name, each]) =>
      sameValue(each, Object.entries(fix).find(([key]) => key === name)?.[1]),
    )
  )
    return success(null);
  document.commit('fix.edit', editFix, { fixId: fix.id, fields });
  return success(null);
}

/** "done" is what people say of what has shipped. */
const statusOf = (value: string): FixStatus | undefined =>
  value === 'done' ? 'shipped' : value === 'open' ? 'proposed' : fixStatuses.find((each) => each === value);

function status(
  document: MapDocument,
  review: Review,
  told: string,
  { reason, shippedOn, language }: ReviewEdits,
): Result<null> {
  const snapshot = document.snapshot();
  const found = named(snapshot, review, '--status', told, language);
  if (!found.ok) return found;
  const { problem, value } = found.value;
  const wanted = statusOf(value);
  if (wanted === undefined) return failure('optionInvalid', { option: '--status', value: told });
  if (fixOfProblem(snapshot, problem) === null)
    return failure('problemNotRaised', { problem: problemTitle(problem) });
  document.commit('problem.status', setProblemStatus, {
    problemId: problem.id,
    status: wanted,
    // One reason is given for all that is put off or rejected; what is done needs none.
    reason: needsReason(wanted) ? reason : '',
    ...(shippedOn === null ? {} : { shippedOn }),
  });
  return success(null);
}
