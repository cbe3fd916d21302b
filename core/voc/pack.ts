/**
 * The pack of a month in words and numbers: what slides, PDF, HTML and Markdown of a review are made of, so that all say
 * the same. Knows no format. What is not meant for an audience (names in the history, notes of sessions) is not in it.
 */
import type { Language } from '../document/records/field';
import type { Problem, Review } from '../document/records/review';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { RegisterColumn } from '../export/register-tables';
import { type RegisterWords, registerWords } from '../fixes/register';
import { formatDay, formatInstant, monthHeading } from '../i18n/dates';
import { problemReasons, review as text } from '../i18n/messages/review';
import { scene } from '../i18n/messages/scene';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatAmount, formatMonth } from '../metrics/format';
import { periodOfMonth } from '../metrics/periods';
import { mapTitle } from '../scene/page-header';
import { mask } from '../text/mask';
import { type DecidedBefore, decidedBefore } from './decided';
import { packRegister } from './pack-register';
import { sourceSentences } from './pack-sources';
import { type ProblemFigure, problemFigures } from './problem-figures';
import { reviewRegister } from './register';
import { goalOf } from './register-words';
import { decidedWords, placesByMap, reviewTitle, standingWords, titleOrNone } from './review-words';
import { fixOfProblem, problemsOfReview, reviewOfMonth, sessionOfReview } from './reviews';

export interface PackTable {
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface PackQuote {
  readonly text: string;
  /** When and where it was said; may be empty. */
  readonly source: string;
}

export interface PackMonth {
  readonly month: string;
  /** "Sep 2026" */
  readonly label: string;
  readonly contacts: number;
  /** 0 to 1; null: nobody rated. */
  readonly dsat: number | null;
}

export interface PackPage {
  /** "Problem 2 of 5" */
  readonly place: string;
  readonly title: string;
  /** By what it came up, and how it was found. */
  readonly about: string;
  readonly question: string;
  readonly figures: readonly ProblemFigure[];
  /** Oldest first, the month itself is the last; fewer than two show no course. */
  readonly months: readonly PackMonth[];
  readonly quotes: readonly PackQuote[];
  /** Customers were asked about: where no quote was chosen, that is said. */
  readonly isHeard: boolean;
  readonly places: readonly string[];
  readonly decided: readonly string[];
  /** Empty: it was not raised. */
  readonly raised: string;
}

export interface ReviewPack {
  readonly language: Language;
  readonly title: string;
  readonly invented: string;
  readonly confidentiality: string;
  /** Day of the export, YYYY-MM-DD. */
  readonly date: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly summary: string;
  /** How problems were chosen, a sentence each. */
  readonly chosen: readonly string[];
  readonly pages: readonly PackPage[];
  readonly register: {
    /** null: nothing was raised yet. */
    readonly words: RegisterWords | null;
    readonly sentences: readonly string[];
    readonly months: PackTable | null;
    /** What earlier reviews promised. */
    readonly promises: PackTable | null;
  };
  readonly sources: { readonly title: string; readonly sentences: readonly string[] };
}

export interface PackChoice {
  readonly language: Language;
  /** Day of the export, YYYY-MM-DD. */
  readonly date: string;
  readonly confidentiality: 'none' | 'internal' | 'confidential';
}

/** null: there is no review of that month. */
export function reviewPack(snapshot: Snapshot, month: string, choice: PackChoice): ReviewPack | null {
  const review = reviewOfMonth(snapshot, month);
  if (review === null) return null;
  const { language, date, confidentiality } = choice;
  const say = (message: Message, values?: MessageValues) => translate(language, message, values);
  const problems = problemsOfReview(snapshot, review.id);
  const register = reviewRegister(snapshot, date);
  const goal = goalOf(snapshot);
  return {
    language,
    title: reviewTitle(month, language),
    invented: mapOf(snapshot).isSample ? say(scene.invented) : '',
    confidentiality: confidentiality === 'none' ? '' : say(scene[confidentiality]),
    date,
    facts: factsOf(snapshot, review, problems.length, choice),
    summary: review.summary.trim(),
    chosen: chosenSentences(problems, language),
    pages: problems.map((problem, index) =>
      pageOf(snapshot, problem, { month, number: index + 1, count: problems.length, language }),
    ),
    register: {
      words: register.raised === 0 ? null : registerWords(register.counts, goal, language),
      ...packRegister(snapshot, register, { month, date, goal, language }),
    },
    sources: {
      title: say(text.sources),
      sentences: sourceSentences(review, problems, { goal, language }),
    },
  };
}

function factsOf(
  snapshot: Snapshot,
  review: Review,
  count: number,
  { language, date }: PackChoice,
): ReviewPack['facts'] {
  const say = (message: Message, values?: MessageValues) => translate(language, message, values);
  const { month, categories, totals } = review;
  const held = sessionOfReview(snapshot, review)?.heldOn ?? review.heldOn;
  const { from, to } = periodOfMonth(month);
  const contacts =
    totals === null
      ? ''
      : [
          formatAmount(totals.contacts, language),
          say(text.unassignedOf, { count: formatAmount(totals.unassigned, language) }),
        ].join('; ');
  const facts: ReviewPack['facts'] = [
    [say(text.programme), mapTitle(snapshot, language)],
    [say(text.month), monthHeading(month, language)],
    [say(text.period), `${formatDay(from, language)} – ${formatDay(to, language)}`],
    [say(text.contactsIn), contacts],
    [say(text.categories), categories.length === 0 ? say(text.allCategories) : categories.join(', ')],
    [say(text.onPages), formatAmount(count, language)],
    [say(text.heldOn), held === null ? '' : formatDay(held, language)],
    [say(text.madeOn), formatDay(date, language)],
  ];
  return facts.filter(([, value]) => value !== '');
}

const reasonOrder = ['score', 'growth', 'novelty', 'choice'] as const;

function chosenSentences(problems: readonly Problem[], language: Language): readonly string[] {
  if (problems.length === 0) return [translate(language, text.none)];
  const groups = reasonOrder.flatMap((reason) => {
    const titles = problems
      .map((problem, index) => ({ problem, number: index + 1 }))
      .filter(({ problem }) => problem.reason === reason)
      .map(({ problem, number }) => `${number}. ${titleOrNone(problem, language)}`);
    if (titles.length === 0) return [];
    const values = { reason: translate(language, problemReasons[reason]), titles: titles.join('; ') };
    return [translate(language, text.chosenBy, values)];
  });
  return [translate(language, text.chosenHow), ...groups];
}

interface PageAbout {
  readonly month: string;
  readonly number: number;
  readonly count: number;
  readonly language: Language;
}

/** Two years are enough to see a season come again. */
const mostMonths = 24;

/** More of them push what customers say off the page. */
const mostDecided = 5;

/** The problem itself before others at its steps, of which only what was raised matters. */
function decidedSentences(before: readonly DecidedBefore[], language: Language): readonly string[] {
  const same = before.filter(({ by }) => by === 'same');
  const others = before.filter(({ by, fix }) => by === 'step' && fix !== null);
  const all = [...same, ...others].map((each) => decidedWords(each, language));
  if (all.length <= mostDecided) return all;
  const more = translate(language, text.decidedMore, { count: all.length - mostDecided });
  return [...all.slice(0, mostDecided), more];
}

/** The same problem as people see it on its page, whoever draws it. */
export function pageOf(snapshot: Snapshot, problem: Problem, about: PageAbout): PackPage {
  const { month, number, count, language } = about;
  const say = (message: Message, values?: MessageValues) => translate(language, message, values);
  const title = titleOrNone(problem, language);
  const found = problem.title.trim();
  const isReworded = found !== '' && found !== title;
  const fix = fixOfProblem(snapshot, problem);
  return {
    place: say(text.pageOf, { number, count }),
    title,
    about: [say(problemReasons[problem.reason]), isReworded ? say(text.foundAs, { title: found }) : '']
      .filter((part) => part !== '')
      .join(' · '),
    question: problem.question.trim(),
    figures: problemFigures(problem, month, language),
    months: problem.trend
      .filter((one) => one.month <= month)
      .slice(-mostMonths)
      .map(({ month: each, contacts, rated, dissatisfied }) => ({
        month: each,
        label: formatMonth(each, language),
        contacts,
        dsat: rated === 0 ? null : dissatisfied / rated,
      })),
    // Masked when they were taken; what a person pasted since is masked here.
    quotes: problem.quotes.map(({ text: words, at, source }) => ({
      text: mask(words.trim()).text,
      source: [source.trim(), at === null ? '' : formatInstant(at, language)]
        .filter((part) => part !== '')
        .join(', '),
    })),
    isHeard: problem.about.subject !== 'own' || problem.quotes.length > 0,
    places: placesByMap(problem.places, language),
    decided: decidedSentences(decidedBefore(snapshot, problem, month), language),
    raised: fix === null ? '' : `${fix.title.trim()}: ${standingWords(fix, language)}`,
  };
}
