/** What is said of a problem of a month and of its change, the same in the window and on the command line. */
import type { Language } from '../document/records/field';
import { statusHeadings } from '../i18n/messages/fixes';
import { vocText as text } from '../i18n/messages/voc';
import { translate } from '../i18n/translate';
import {
  formatAmount,
  formatMonth,
  formatNumber,
  formatRelative,
  formatShare,
  formatSigned,
} from '../metrics/format';
import type { DecidedBefore } from './decided';
import type { Growth } from './growth';
import type { ListedProblem } from './month-ranking';
import type { Coverage } from './overlap';
import type { RankedProblem } from './ranking';
import { problemTitle } from './reviews';

/** "+120 since the month before (+38.7% rel.), more". */
export function growthWords(growth: Growth, language: Language): string {
  const { verdict, difference, relative } = growth;
  if (verdict === 'unknown') return translate(language, text.unknown);
  if (relative === null) return translate(language, text.notHeardBefore);
  return translate(language, text[verdict], {
    difference: formatSigned(difference, language, Number.isInteger(difference) ? 0 : 1),
    relative: formatRelative(relative, language),
  });
}

/** Where every contact of the month is, once: the parts and their sum. */
export function coverageWords(coverage: Coverage, language: Language): string {
  const amount = (count: number): string => formatNumber(count, language);
  return translate(language, text.coverage, {
    listed: amount(coverage.listed),
    notListed: amount(coverage.notListed),
    unassigned: amount(coverage.unassigned),
    contacts: amount(coverage.contacts),
  });
}

export const dsatWords = (
  { dsat, rated, isFew }: Pick<RankedProblem, 'dsat' | 'rated' | 'isFew'>,
  language: Language,
): string =>
  dsat === null
    ? translate(language, text.notRated)
    : translate(language, text.dsat, {
        share: formatShare(dsat, language),
        n: formatAmount(rated, language),
        few: isFew ? translate(language, text.few) : '',
      });

function scoreWords(score: number, language: Language): string {
  const digits = score < 10 && !Number.isInteger(score) ? 1 : 0;
  const amount = formatNumber(score, language, digits);
  // The word follows the figure that is shown.
  return translate(language, text.score, { count: Number(score.toFixed(digits)), amount });
}

const titleWords = ({ title }: Pick<RankedProblem, 'title'>, language: Language): string =>
  title.trim() === '' ? translate(language, text.untitled) : title;

/** `before`: of earlier reviews, about the same theme or step. */
export function problemLines(
  { place, problem }: Pick<ListedProblem, 'problem'> & { readonly place: number | string },
  before: readonly DecidedBefore[],
  language: Language,
): readonly string[] {
  const { contacts, score, growth, novelty, quotes, places } = problem;
  const head = translate(language, text.line, {
    place: String(place),
    title: `${titleWords(problem, language)} (${translate(language, text[problem.about.subject])})`,
    contacts: translate(language, text.contacts, {
      count: Math.round(contacts),
      amount: formatAmount(contacts, language),
    }),
    dsat: dsatWords(problem, language),
    score: score === null ? translate(language, text.scoreUnknown) : scoreWords(score, language),
    change: growthWords(growth, language),
  });
  const first = novelty.firstMonth;
  const facts = [
    ...(novelty.isNew ? [translate(language, text.isNew)] : []),
    ...(first === null
      ? []
      : [translate(language, text.firstHeard, { month: formatMonth(first, language) })]),
    ...places.slice(0, 3).map(({ mapTitle, stepTitle }) => `${mapTitle} › ${stepTitle}`),
  ];
  return [
    head,
    ...(facts.length === 0 ? [] : [`   ${facts.join(' · ')}`]),
    ...before.map((each) => `   ${decidedWords(each, language)}`),
    ...quotes.slice(0, 3).map((quote) => `   ${language === 'ru' ? `«${quote.text}»` : `“${quote.text}”`}`),
  ];
}

function decidedWords({ month, problem, fix }: DecidedBefore, language: Language): string {
  return translate(language, text.decided, {
    month: formatMonth(month, language),
    title: fix?.title ?? problemTitle(problem),
    status: translate(language, fix === null ? text.notRaised : statusHeadings[fix.state.status]),
  });
}
