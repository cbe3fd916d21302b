/** The part of the programme about reviews: which month is shown, and what a person does to it and its problems. */
import { create } from 'zustand';
import { editFix, type FixFields } from '#core/commands/fix';
import {
  addProblem,
  type Candidate,
  continueFix,
  dropQuote,
  editProblem,
  lowerProblem,
  moveProblem,
  type ProblemFields,
  pickProblem,
  raiseProblem,
  removeProblem,
  setProblemStatus,
} from '#core/commands/problem';
import {
  deleteReview,
  editReview,
  holdReview,
  makeReview,
  noteInReview,
  type ReviewFields,
} from '#core/commands/review';
import type { FixStatus } from '#core/document/records/fix';
import type { FixId, ProblemId, ReviewId } from '#core/document/records/identity';
import type { Problem, Review, StepPlace } from '#core/document/records/review';
import { sameValue } from '#core/document/same-value';
import { liveRecord, programmeOf } from '#core/document/select';
import { monthName } from '#core/i18n/dates';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { monthBefore } from '#core/metrics/periods';
import type { MonthRanking } from '#core/voc/month-ranking';
import type { ProblemOrder } from '#core/voc/problem-order';
import { candidateOf } from '#core/voc/raise-month';
import { stateOf } from '#core/voc/register';
import { reviewTitle, titleOrNone } from '#core/voc/review-words';
import { fixOfProblem, problemsOfReview, reviewOfMonth, sessionOfReview } from '#core/voc/reviews';
import { call } from '../platform/desktop';
import { openFromLibrary } from './map-flow';
import { notify } from './notices';
import { commit, isProgrammeOpen, useOpenMap } from './open-map';
import { openProgramme } from './programme';
import { openSession } from './sessions';
import { currentLanguage, useSettings } from './settings';
import { showOnMap } from './step-on-map';
import { today } from './today';
import { finishTyping } from './typing';
import { notifyWithUndo } from './undo-notice';
import { chooseProgrammeTab } from './view';

export const reviewViews = ['review', 'register'] as const;
export type ReviewView = (typeof reviewViews)[number];

interface ReviewScreen {
  readonly view: ReviewView;
  /** YYYY-MM; null: the latest review. */
  readonly month: string | null;
  readonly order: ProblemOrder;
  /** The problem whose page is open; null: the first. */
  readonly openId: ProblemId | null;
  /** Just made: its words are typed first. */
  readonly newId: ProblemId | null;
  readonly isPresenting: boolean;
  /** The dialog of files is open. */
  readonly isExporting: boolean;
}

/** Kept while the window is open, so that the screen comes back as it was left. */
export const useReview = create<ReviewScreen>(() => ({
  view: 'review',
  month: null,
  order: 'all',
  openId: null,
  newId: null,
  isPresenting: false,
  isExporting: false,
}));

export const canEditReview = (): boolean =>
  isProgrammeOpen() && useOpenMap.getState().document?.isReadOnly === false;

const author = (): string => useSettings.getState().authorName.trim();

export function showMonth(month: string): void {
  finishTyping();
  useReview.setState({ view: 'review', month, openId: null });
}

export const showReviewView = (view: ReviewView): void => {
  finishTyping();
  useReview.setState({ view });
};

export const orderBy = (order: ProblemOrder): void => useReview.setState({ order });
export const openProblem = (openId: ProblemId): void => useReview.setState({ openId, newId: null });

/** From the register or a reminder to the page of its review. */
export function showProblem(month: string, problemId: ProblemId): void {
  finishTyping();
  chooseProgrammeTab('review');
  useReview.setState({ view: 'review', month, openId: problemId });
}

export function beginReview(month: string): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot || !canEditReview()) return;
  const isNew = reviewOfMonth(snapshot, month) === null;
  commit('review.make', makeReview, {
    month,
    ...(isNew ? { categories: programmeOf(snapshot).categories } : {}),
  });
  showMonth(month);
}

export function removeReview({ id, month }: Review): void {
  commit('review.delete', deleteReview, { reviewId: id });
  useReview.setState({ month: null, openId: null });
  notifyWithUndo(text.reviewRemoved, { month: monthName(month, currentLanguage()) });
}

export const changeReview = (reviewId: ReviewId, fields: ReviewFields, stay?: string): void =>
  commit('review.edit', editReview, { reviewId, fields }, stay);

export function pick(reviewId: ReviewId, candidate: Candidate): void {
  const openId = commit('problem.pick', pickProblem, { reviewId, candidate });
  useReview.setState({ openId });
}

export function addOwn(reviewId: ReviewId, title: string): void {
  const openId = commit('problem.add', addProblem, { reviewId, title });
  useReview.setState({ openId, newId: openId });
}

export const changeProblem = (problemId: ProblemId, fields: ProblemFields, stay?: string): void =>
  commit('problem.edit', editProblem, { problemId, fields }, stay);

export const moveTo = (problemId: ProblemId, to: number): void =>
  commit('problem.move', moveProblem, { problemId, to });

export function leaveQuoteOut(problemId: ProblemId, index: number): void {
  commit('problem.dropQuote', dropQuote, { problemId, index });
  notifyWithUndo(text.quoteDropped);
}

export function remove(problem: Problem): void {
  const { snapshot } = useOpenMap.getState();
  const isRaised = snapshot !== null && fixOfProblem(snapshot, problem) !== null;
  commit('problem.remove', removeProblem, { problemId: problem.id });
  const title = titleOrNone(problem, currentLanguage());
  notifyWithUndo(isRaised ? text.removedRaised : text.removed, { title });
}

export function raise(problem: Problem): void {
  commit('problem.raise', raiseProblem, { problemId: problem.id, author: author() });
  notify({ message: text.raised, values: { title: titleOrNone(problem, currentLanguage()) }, tone: 'good' });
}

export const continueWith = (problemId: ProblemId, fixId: FixId): void =>
  commit('problem.continue', continueFix, { problemId, fixId });

export function lower(problem: Problem): void {
  commit('problem.lower', lowerProblem, { problemId: problem.id });
  notifyWithUndo(text.lowered, { title: titleOrNone(problem, currentLanguage()) });
}

export const changeGrowthPoint = (fixId: FixId, fields: FixFields, stay?: string): void =>
  commit('fix.edit', editFix, { fixId, fields, author: author() }, stay);

export const changeStanding = (problemId: ProblemId, status: FixStatus, reason: string): void =>
  commit('problem.status', setProblemStatus, { problemId, status, reason, author: author() });

/** null: it is prepared, and no day was named yet. */
export const setHeldOn = ({ id, month }: Review, heldOn: string | null): void => {
  const { snapshot } = useOpenMap.getState();
  const review = snapshot && reviewOfMonth(snapshot, month);
  const title = review && snapshot ? (sessionOfReview(snapshot, review)?.title ?? '') : '';
  commit('review.hold', holdReview, {
    reviewId: id,
    heldOn,
    fields: { title: title || reviewTitle(month, currentLanguage()) },
  });
};

/** The session of the review, made where there is none: people, minutes, tasks for trackers. */
export function openReviewSession(review: Review): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  if (sessionOfReview(snapshot, review) === null) setHeldOn(review, review.heldOn);
  const now = useOpenMap.getState().snapshot;
  const session = now && sessionOfReview(now, reviewOfMonth(now, review.month) ?? review);
  if (session) openSession(session.id);
}

/** Typed while the review is shown; said to be kept without repeating it on the wall. */
export function writeDecision({ id, month }: Review, words: string): void {
  const opened = { title: reviewTitle(month, currentLanguage()), heldOn: today() };
  commit('review.note', noteInReview, { reviewId: id, noteKind: 'decision', text: words, opened });
  notify({ message: text.decisionKept, tone: 'good', id: 'review.decision' });
}

/**
 * Numbers of what was picked follow the contacts; what people wrote stays. Nothing is written where nothing changed, and
 * of a review that was held only what a person asks for: its pages are as they were shown.
 */
export function takeCounts(review: Review, { all, coverage }: MonthRanking, isAsked: boolean): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot || !canEditReview()) return;
  if (!isAsked && stateOf(snapshot, review, today()) === 'held') return;
  const { contacts, unassigned } = coverage;
  const { totals } = review;
  const isSame = totals?.contacts === contacts && totals.unassigned === unassigned;
  const picked = problemsOfReview(snapshot, review.id);
  const changed = all
    .map((problem) => candidateOf(problem, 'score'))
    .filter((candidate) =>
      picked.some(
        (problem) =>
          problem.about.subject === candidate.about.subject &&
          problem.about.key === candidate.about.key &&
          !(sameValue(problem.trend, candidate.trend) && sameValue(problem.places, candidate.places)),
      ),
    );
  if (isSame && changed.length === 0) return;
  const counted = { contacts: Math.round(contacts), unassigned: Math.round(unassigned) };
  commit('review.count', makeReview, {
    month: review.month,
    totals: { ...counted, takenAt: new Date().toISOString() },
    counted: changed,
  });
}

/** The step on its map; the way back is the button of the programme. */
export async function goToPlace({ mapId, stepId }: StepPlace): Promise<void> {
  finishTyping();
  if (!(await openFromLibrary(mapId))) return;
  const { snapshot } = useOpenMap.getState();
  const step = snapshot && liveRecord(snapshot, 'step', stepId);
  if (step) showOnMap({ stepIds: [step.id] });
  else notify({ message: text.stepGone });
}

/** The programme that was changed last, at its reviews. */
export async function openReviews(): Promise<void> {
  if (await openProgramme()) chooseProgrammeTab('review');
}

export const hasReview = (): boolean => {
  const { snapshot } = useOpenMap.getState();
  return isProgrammeOpen() && snapshot !== null && snapshot.byKind.review.length > 0;
};

/** The month that has ended. */
export function beginLastMonth(): void {
  if (!canEditReview()) return;
  chooseProgrammeTab('review');
  beginReview(monthBefore(today().slice(0, 7), 1));
}

/** Whether the window was so before the review was shown. */
let wasFull = false;

export function startReview(): void {
  if (!hasReview()) return;
  finishTyping();
  chooseProgrammeTab('review');
  useReview.setState({ isPresenting: true });
  void call('window.setFullScreen', { isFull: true }).then((told) => {
    if (told.ok) wasFull = told.value.wasFull;
  });
}

export function endReview(): void {
  useReview.setState({ isPresenting: false });
  void call('window.setFullScreen', { isFull: wasFull });
}

export function askForFiles(): void {
  if (!hasReview()) return;
  finishTyping();
  chooseProgrammeTab('review');
  useReview.setState({ isExporting: true });
}
export const closeFiles = (): void => useReview.setState({ isExporting: false });
