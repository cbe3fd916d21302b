/** A review and the register of all as the command line answers with them: one object, and lines. */
import type { Language } from '#core/document/records/field';
import type { Snapshot } from '#core/document/snapshot';
import { registerSentence, registerWords } from '#core/fixes/register';
import { standingOf } from '#core/fixes/standing';
import { formatDay, monthHeading, monthName } from '#core/i18n/dates';
import { monthStates, review as text } from '#core/i18n/messages/review';
import { reviewReports } from '#core/i18n/messages/review-reports';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import { implementedShare } from '#core/metrics/implemented-share';
import { problemNumbers } from '#core/voc/problem-figures';
import { isPressing, type Promised, promises } from '#core/voc/promises';
import { type RegisterMonth, reviewRegister } from '#core/voc/register';
import { goalOf, registerTotals } from '#core/voc/register-words';
import { promiseWords, reviewTitle, standingWords, titleOrNone } from '#core/voc/review-words';
import {
  fixOfProblem,
  problemsOfReview,
  problemTitle,
  reviewOfMonth,
  sessionOfReview,
} from '#core/voc/reviews';

interface Told {
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

/** null: there is no such review. */
export function toldReview(
  snapshot: Snapshot,
  month: string,
  today: string,
  language: Language,
): Told | null {
  const review = reviewOfMonth(snapshot, month);
  const row = reviewRegister(snapshot, today).months.find((each) => each.month === month);
  if (review === null || !row) return null;
  const session = sessionOfReview(snapshot, review);
  const say = (message: Message, values?: MessageValues) => translate(language, message, values);
  const problems = problemsOfReview(snapshot, review.id);
  const heldOn = session?.heldOn ?? review.heldOn;
  const about = { title: reviewTitle(month, language), state: say(monthStates[row.state]) };
  return {
    json: {
      month,
      reviewId: review.id,
      state: row.state,
      heldOn,
      sessionId: session?.id ?? null,
      decisions:
        session?.notes.filter(({ noteKind }) => noteKind === 'decision').map((note) => note.text) ?? [],
      categories: review.categories,
      totals: review.totals,
      problems: problems.map((problem, index) => {
        const fix = fixOfProblem(snapshot, problem);
        const numbers = problemNumbers(problem, month);
        return {
          number: index + 1,
          id: problem.id,
          ...problem.about,
          title: problemTitle(problem),
          reason: problem.reason,
          question: problem.question,
          contacts: numbers?.contacts ?? null,
          dsat: numbers?.dsat.value ?? null,
          n: numbers?.dsat.n ?? null,
          score: numbers?.score ?? null,
          quotes: problem.quotes.length,
          growthPoint: fix && {
            id: fix.id,
            title: fix.title,
            status: fix.state.status,
            standing: standingOf[fix.state.status],
            reason: fix.state.reason,
            team: fix.team,
            owner: fix.owner,
            dueOn: fix.dueOn,
            shippedOn: fix.shippedOn,
          },
        };
      }),
      ...figuresOf(row),
    },
    lines: [
      heldOn === null
        ? say(reviewReports.heading, about)
        : say(reviewReports.headingHeld, { ...about, day: formatDay(heldOn, language) }),
      ...(problems.length === 0 ? [say(reviewReports.noProblems)] : []),
      ...problems.map((problem, index) => {
        const fix = fixOfProblem(snapshot, problem);
        const values = { number: index + 1, title: titleOrNone(problem, language) };
        return fix === null
          ? say(reviewReports.problem, values)
          : say(reviewReports.problemRaised, { ...values, status: standingWords(fix, language) });
      }),
    ],
  };
}

const figuresOf = ({ raised, again, counts }: Pick<RegisterMonth, 'raised' | 'again' | 'counts'>) => ({
  raised,
  again,
  counts,
  shares: implementedShare(counts).shares,
});

export function toldRegister(snapshot: Snapshot, today: string, language: Language): Told {
  const register = reviewRegister(snapshot, today);
  const goal = goalOf(snapshot);
  const { shares, overGoal } = implementedShare(register.counts, goal);
  const say = (message: Message, values?: MessageValues) => translate(language, message, values);
  const pressing = promises(snapshot, today).filter(isPressing);
  return {
    json: {
      months: register.months.map(({ month, state, problems, ...row }) => ({
        ...{ month, state, problems },
        ...figuresOf(row),
      })),
      raised: register.raised,
      counts: register.counts,
      shares,
      goal,
      overGoal,
      held: register.held,
      gaps: register.gaps,
      promises: promises(snapshot, today).map(promiseJson),
    },
    lines: [
      register.raised === 0 ? say(text.nothingRaised) : registerTotals(register.counts, goal, language),
      ...register.months.map(({ month, state, raised, counts }) =>
        [
          `${monthHeading(month, language)}: ${say(monthStates[state])}`,
          ...(raised === 0
            ? []
            : [registerSentence({ ...registerWords(counts, goal, language), goal: null }, language)]),
        ].join('. '),
      ),
      ...(pressing.length === 0 ? [] : [say(reviewReports.promises)]),
      ...pressing.map((each) =>
        say(reviewReports.promise, {
          title: each.fix.title || titleOrNone(each.problem, language),
          month: monthName(each.month, language),
          when: promiseWords(each, language),
        }),
      ),
    ],
  };
}

const promiseJson = ({ month, fix, time, days }: Promised) => ({
  ...{ month, time, days },
  ...{ fixId: fix.id, title: fix.title, team: fix.team, owner: fix.owner, dueOn: fix.dueOn },
});
