/**
 * Metrics as text in both languages, the same on canvas and in every export.
 * `%` for shares, `pp` / `п.п.` for differences of shares, relative change only with its word.
 * A value never parts from its unit: the spaces inside are no-break spaces.
 */
import type { Language, Period } from '../document/records/field';
import { absentReasons, metrics as text } from '../i18n/messages/metrics';
import { translate } from '../i18n/translate';
import { once } from '../once';
import type { Change } from './change';
import { periodOfMonth } from './periods';
import type { MetricValue } from './value';

const noBreakSpace = '\u00a0';
const minus = '\u2212';
const dash = '—';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, digits: number, sign: 'auto' | 'exceptZero'): Intl.NumberFormat {
  const key = `${language} ${digits} ${sign}`;
  const cached = formats.get(key);
  if (cached) return cached;
  const made = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: sign === 'auto' ? 'negative' : sign,
    // As in translate: one map must not read "3485" in one place and "3 485" in another.
    useGrouping: 'always',
  });
  formats.set(key, made);
  return made;
}

/** A number with exactly `digits` decimals, grouped the way the language groups. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return numberFormat(language, digits, 'auto').format(value).replace('-', minus);
}

/** A number of contacts: parts of those that steps share show while they matter. */
export const formatAmount = (amount: number, language: Language): string =>
  formatNumber(amount, language, Number.isInteger(amount) || Math.abs(amount) >= 10_000 ? 0 : 1);

/** The same with its sign, plus included. */
export function formatSigned(value: number, language: Language, digits = 1): string {
  return numberFormat(language, digits, 'exceptZero').format(value).replace('-', minus);
}

const percentSign = (language: Language) => (language === 'ru' ? `${noBreakSpace}%` : '%');

/** A share (0 to 1) in per cent. */
export function formatShare(share: number, language: Language, digits = 1): string {
  return formatNumber(share * 100, language, digits) + percentSign(language);
}

/** A difference of shares (0.02) in percentage points: +2.0 pp, +2,0 п.п. */
export function formatPoints(difference: number, language: Language, digits = 1): string {
  return phrase(language, text.points, { value: formatSigned(difference * 100, language, digits) });
}

/** A relative change (0.093) with the word that says so: +9.3% rel., +9,3 % отн. */
export function formatRelative(change: number, language: Language, digits = 1): string {
  const value = formatSigned(change * 100, language, digits) + percentSign(language);
  return phrase(language, text.relative, { value });
}

/** Rates of one contact in many customers must not read as 0.0. */
function rateDigits(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return size === 0 ? 1 : 0;
  return size >= 1 ? 1 : size >= 0.1 ? 2 : 3;
}

/** A rate without what it is per: 3.4, 0.34, 0.034. */
export const formatRate = (value: number, language: Language): string =>
  formatNumber(value, language, rateDigits(value));

export const noBreak = (words: string): string => words.replaceAll(' ', noBreakSpace);

/** Spaces of a short phrase become no-break: a value is never torn from its unit at a line's end. */
export function phrase(
  language: Language,
  message: Parameters<typeof translate>[1],
  values: Record<string, string>,
): string {
  return noBreak(translate(language, message, values));
}

function formatIn(value: MetricValue, amount: number, language: Language): string {
  switch (value.unit) {
    case 'count':
      return formatAmount(amount, language);
    case 'share':
      return formatShare(amount, language);
    case 'rate':
      return formatRate(amount, language);
    case 'points':
      return formatNumber(amount, language, 2);
    case 'index':
      return formatSigned(amount, language);
    case 'minutes':
      return formatNumber(amount, language, 1);
    case 'perMonth':
      return formatNumber(amount, language, amount < 10 ? 1 : 0);
  }
}

/** The bare figure for a cell of a lane: 82.1%, 1,234, +39.8; a dash when there is none. */
export function formatFigure(value: MetricValue, language: Language): string {
  return value.value === null ? dash : formatIn(value, value.value, language);
}

/** The figure with what it is per: "3.4 per 100", "4.21 of 5"; a missing one says why. */
export function formatMetric(value: MetricValue, language: Language): string {
  if (value.value === null) return translate(language, absentReasons[value.reason ?? 'noData']);
  const figure = formatIn(value, value.value, language);
  switch (value.unit) {
    case 'rate':
      return value.per === 1 || value.per === null
        ? phrase(language, text.perOne, { value: figure })
        : phrase(language, text.per, { value: figure, per: formatNumber(value.per, language) });
    case 'points':
      return value.scale === null
        ? figure
        : phrase(language, text.ofScale, { value: figure, max: formatNumber(value.scale.max, language) });
    case 'minutes':
      return phrase(language, text.minutes, { value: figure });
    case 'perMonth':
      return phrase(language, text.perMonth, { value: figure });
    default:
      return figure;
  }
}

/** "n = 2,688", with "few answers" where there are fewer than 30; empty for plain counts. */
export function formatN(value: MetricValue, language: Language): string {
  if (value.unit === 'count' || value.value === null) return '';
  const n =
    value.n === null
      ? translate(language, text.answersUnknown)
      : phrase(language, text.answers, { n: formatNumber(value.n, language) });
  return value.isFew ? `${n}, ${translate(language, text.fewAnswers)}` : n;
}

/** The 95 % interval in the metric's unit: 44.6–73.7%; figures with a sign are joined in words: "+28.2 to +33.8". */
export function formatInterval(value: MetricValue, language: Language): string {
  if (value.interval === null) return '';
  const { low, high } = value.interval;
  if (value.unit === 'share')
    return phrase(language, text.range, {
      low: formatNumber(low * 100, language, 1),
      high: formatShare(high, language),
    });
  const isSigned = value.unit === 'index' || low < 0 || high < 0;
  return phrase(language, isSigned ? text.between : text.range, {
    low: formatIn(value, low, language),
    high: formatIn(value, high, language),
  });
}

/** A change since the last period in words and figures: "+2.1 pp, better". */
export function formatChange(change: Change, value: MetricValue, language: Language): string {
  const amount =
    value.unit === 'share'
      ? formatPoints(change.difference, language)
      : change.relative === null || value.unit === 'points' || value.unit === 'index'
        ? formatSigned(change.difference, language, value.unit === 'count' ? 0 : 1)
        : formatRelative(change.relative, language);
  return change.verdict === null ? amount : `${amount}, ${translate(language, text[change.verdict])}`;
}

/** How much for certain: "+0.3 to +3.9 pp", "+8 to +17% rel."; empty where nothing can be claimed. */
export function formatChangeInterval({ comparison }: Change, value: MetricValue, language: Language): string {
  if (comparison === null) return '';
  const { low, high } = comparison.interval;
  const between = (of: (amount: number) => string, last: (amount: number) => string): string =>
    phrase(language, text.between, { low: of(low), high: last(high) });
  if (comparison.kind === 'ratio')
    return between(
      (ratio) => formatSigned((ratio - 1) * 100, language, 1),
      (ratio) => formatRelative(ratio - 1, language),
    );
  if (value.unit === 'share')
    return between(
      (share) => formatSigned(share * 100, language, 1),
      (share) => formatPoints(share, language),
    );
  const digits = value.unit === 'points' ? 2 : 1;
  return between(
    (amount) => formatSigned(amount, language, digits),
    (amount) => formatSigned(amount, language, digits),
  );
}

const dayFormat: Record<Language, () => Intl.DateTimeFormat> = {
  en: once(
    () =>
      new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ),
  ru: once(
    () => new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ),
};
const monthFormat: Record<Language, () => Intl.DateTimeFormat> = {
  en: once(() => new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })),
  ru: once(() => new Intl.DateTimeFormat('ru', { month: 'short', year: 'numeric', timeZone: 'UTC' })),
};

/** Days of a period: "1 May – 31 May 2026" becomes "May 2026"; several whole months "Nov 2025 – Oct 2026". */
export function formatPeriod(period: Period, language: Language): string {
  const from = new Date(`${period.from}T00:00:00Z`);
  const to = new Date(`${period.to}T00:00:00Z`);
  const isWholeMonths =
    from.getUTCDate() === 1 && new Date(to.getTime() + 86_400_000).getUTCDate() === 1 && from <= to;
  const format = (isWholeMonths ? monthFormat : dayFormat)[language]();
  // "2026 г." is right in prose and only noise on a lane.
  const [first, last] = [from, to].map((date) => format.format(date).replace(/\s?г\.$/, ''));
  if (first === undefined) return '';
  return first === last ? first : `${first} – ${last}`;
}

/** "May 2026"; `month` is YYYY-MM. */
export const formatMonth = (month: string, language: Language): string =>
  formatPeriod(periodOfMonth(month), language);
