/** The facts of a fix as short words, the same on cards, in the table and in lists of teams. */
import type { Fix } from '#core/document/records/fix';
import type { ListedFix } from '#core/fixes/listed-fix';
import { isOverdue, isSettled } from '#core/fixes/standing';
import { formatDay } from '#core/i18n/dates';
import { fixes as text } from '#core/i18n/messages/fixes';
import type { Translate } from '#core/i18n/translate';
import { effectLines } from '#core/metrics/effect-words';
import { formatNumber } from '#core/metrics/format';
import type { Language } from '#renderer/ui/language';

export interface Speech {
  readonly t: Translate;
  readonly language: Language;
}

/** e.g. 2–5, or 3 where both ends are one; empty: not estimated. */
export function effortRange({ effort }: Pick<Fix, 'effort'>, { t, language }: Speech): string {
  if (effort === null) return '';
  const [low, high] = [effort.low, effort.high].map((days) =>
    formatNumber(days, language, Number.isInteger(days) ? 0 : 1),
  );
  return low === high ? (low ?? '') : t(text.range, { low: low ?? '', high: high ?? '' });
}

export function effortWords(fix: Pick<Fix, 'effort'>, speech: Speech): string {
  // Its ends stay on one line.
  const range = effortRange(fix, speech).replace('–', '\u2060–\u2060');
  return range === ''
    ? ''
    : speech.t(text.days, { range, count: fix.effort?.high === 1 && fix.effort.low === 1 ? 1 : 2 });
}

export function dueWords(
  fix: Pick<Fix, 'dueOn' | 'state' | 'shippedOn'>,
  today: string,
  { t, language }: Speech,
): { readonly words: string; readonly isLate: boolean } {
  if (fix.shippedOn !== null)
    return { words: t(text.shippedOn, { day: formatDay(fix.shippedOn, language) }), isLate: false };
  // Nobody waits for it any more.
  if (fix.dueOn === null || isSettled(fix.state.status)) return { words: '', isLate: false };
  const day = formatDay(fix.dueOn, language);
  const isLate = isOverdue(fix, today);
  return { words: isLate ? `${day}, ${t(text.overdue)}` : t(text.dueOn, { day }), isLate };
}

/** In a column that says what it is. */
export function dueShort(
  fix: Pick<Fix, 'dueOn' | 'state' | 'shippedOn'>,
  today: string,
  speech: Speech,
): ReturnType<typeof dueWords> {
  const long = dueWords(fix, today, speech);
  if (long.isLate || fix.shippedOn !== null || fix.dueOn === null) return long;
  return { words: formatDay(fix.dueOn, speech.language), isLate: false };
}

export const stepWords = ({ steps }: Pick<ListedFix, 'steps'>, { t }: Speech): string =>
  steps.length === 0
    ? ''
    : t(text.steps, { count: steps.length, list: steps.map(({ number }) => number).join(', ') });

/** Whole contacts: a forecast is no more exact than that, but for very few. */
const wholeContacts = (amount: number, language: Language): string =>
  formatNumber(amount, language, amount < 10 && !Number.isInteger(amount) ? 1 : 0);

export function forecastWords({ fewer }: Pick<ListedFix, 'fewer'>, { t, language }: Speech): string {
  if (fewer === null) return '';
  const [low = '', likely = '', high = ''] = [fewer.low, fewer.likely, fewer.high].map((amount) =>
    wholeContacts(amount, language),
  );
  return t(low === high ? text.fewer : text.fewerRange, { low, likely, high });
}

/** What it changed, as on the map; empty: not measured. */
export const measuredWords = (
  { fix, settings }: Pick<ListedFix, 'fix' | 'settings'>,
  { language }: Speech,
): string => effectLines(fix, settings, language).join('; ');

export const fewerShort = ({ fewer }: Pick<ListedFix, 'fewer'>, { t, language }: Speech): string =>
  fewer === null ? '' : t(text.fewerShort, { likely: wholeContacts(fewer.likely, language) });
