/** The last page of the pack: where the numbers and words come from, and what they mean. */
import type { Language } from '../document/records/field';
import type { Problem, Review } from '../document/records/review';
import { formatLocalDay } from '../i18n/dates';
import { review as text } from '../i18n/messages/review';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatAmount, formatMonth, formatShare } from '../metrics/format';

export function sourceSentences(
  { month, totals }: Pick<Review, 'month' | 'totals'>,
  problems: readonly Problem[],
  { goal, language }: { readonly goal: number; readonly language: Language },
): readonly string[] {
  const say = (message: Message, values?: MessageValues) => translate(language, message, values);
  const period = formatMonth(month, language).replace(/\s/g, '\u00a0');
  const counted =
    totals === null
      ? say(text.sourceUncounted, { period })
      : say(text.sourceContacts, {
          period,
          // The same in every copy of the file, wherever it is made.
          day: formatLocalDay(totals.takenAt, language, 'UTC'),
          contacts: formatAmount(totals.contacts, language),
          unassigned: formatAmount(totals.unassigned, language),
        });
  const names = problems.flatMap(({ quotes }) => quotes.map(({ source }) => source.trim()));
  const sources = [...new Set(names.filter((name) => name !== ''))].toSorted((a, b) =>
    a.localeCompare(b, language),
  );
  const hasQuotes = problems.some(({ quotes }) => quotes.length > 0);
  const quoted =
    sources.length > 0
      ? [say(text.sourceQuotes, { sources: sources.join(', ') })]
      : hasQuotes
        ? [say(text.sourceQuotesPlain)]
        : [];
  const share = formatShare(goal, language, Number.isInteger(Math.round(goal * 1_000) / 10) ? 0 : 1);
  return [
    counted,
    ...quoted,
    ...[text.defineContacts, text.defineDsat, text.defineScore, text.defineGrowth].map((each) => say(each)),
    say(text.defineDone, { goal: share }),
  ];
}
