/** The facts of a fix as short words, the same on cards, in the table and in lists of teams. */
import type { Fix } from '#core/document/records/fix';
import type { ListedFix } from '#core/fixes/listed-fix';
import { isOverdue } from '#core/fixes/standing';
import { formatDay } from '#core/i18n/dates';
import { fixes as text } from '#core/i18n/messages/fixes';
import type { Translate } from '#core/i18n/translate';
import { formatAmount, formatNumber } from '#core/metrics/format';
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
  const range = effortRange(fix, speech);
  return range === '' ? '' : speech.t(text.days, { range });
}

export function dueWords(
  fix: Pick<Fix, 'dueOn' | 'state' | 'shippedOn'>,
  today: string,
  { t, language }: Speech,
): { readonly words: string; readonly isLate: boolean } {
  if (fix.shippedOn !== null)
    return { words: t(text.shippedOn, { day: formatDay(fix.shippedOn, language) }), isLate: false };
  if (fix.dueOn === null) return { words: '', isLate: false };
  const day = formatDay(fix.dueOn, language);
  const isLate = isOverdue(fix, today);
  return { words: isLate ? `${day}, ${t(text.overdue)}` : t(text.dueOn, { day }), isLate };
}

export const stepWords = ({ steps }: Pick<ListedFix, 'steps'>, { t }: Speech): string =>
  steps.length === 0
    ? ''
    : t(text.steps, { count: steps.length, list: steps.map(({ number }) => number).join(', ') });

export function forecastWords({ fewer }: Pick<ListedFix, 'fewer'>, { t, language }: Speech): string {
  if (fewer === null) return '';
  const [low, likely, high] = [fewer.low, fewer.likely, fewer.high].map((amount) =>
    formatAmount(amount, language),
  );
  const values = { low: low ?? '', likely: likely ?? '', high: high ?? '' };
  return t(low === high ? text.fewer : text.fewerRange, values);
}
