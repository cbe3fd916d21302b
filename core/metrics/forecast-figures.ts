/**
 * Figures of forecasts as text in both languages: each with its unit, differences of shares in points, changes of
 * amounts as relative ones with their word. Nothing here is computed.
 */
import type { Language } from '../document/records/field';
import type { Goal, GoalSubject } from '../document/records/forecast-settings';
import { goalNames, forecastFigures as text } from '../i18n/messages/forecast';
import { metrics } from '../i18n/messages/metrics';
import { translate } from '../i18n/translate';
import { differ } from './change';
import type { MonthlyOutlook } from './fix-outlook';
import type { Spread } from './forecast';
import { formatNumber, formatPoints, formatRate, formatRelative, formatShare, phrase } from './format';
import { isCeiling } from './goal';

/** What figures of one map are per. */
export interface FigureUnits {
  readonly per: number;
  /** ISO 4217; null: a contact has no cost. */
  readonly currency: string | null;
}

/** A decimal while the amount is small enough for it to matter. */
const amountDigits = (amount: number): number => (amount === 0 || Math.abs(amount) >= 10 ? 0 : 1);

/** Roubles of thousands without kopecks, those of a single contact with them. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const digits = Math.abs(amount) < 100 && !Number.isInteger(amount) ? 2 : 0;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  })
    .format(amount)
    .replace('-', '\u2212');
}

export const formatMinutes = (minutes: number, language: Language): string =>
  phrase(language, metrics.minutes, { value: formatNumber(minutes, language, 1) });

/** Of an outlook, what a goal is about; null: not known. */
export function amountOf(outlook: MonthlyOutlook, what: GoalSubject): number | null {
  if (what === 'hours') return outlook.hoursSaved;
  return what === 'money' ? outlook.moneySaved : outlook[what];
}

/** With its unit, so that it can stand alone: "14,200", "3.4 per 100", "82.1%", "56 h", "€1,200". */
export function formatForecast(
  what: GoalSubject,
  amount: number,
  { per, currency }: FigureUnits,
  language: Language,
): string {
  switch (what) {
    case 'contacts':
      return formatNumber(amount, language, amountDigits(amount));
    case 'contactRate':
      return per === 1
        ? phrase(language, metrics.perOne, { value: formatRate(amount, language) })
        : phrase(language, metrics.per, {
            value: formatRate(amount, language),
            per: formatNumber(per, language),
          });
    case 'csat':
    case 'fcr':
      return formatShare(amount, language);
    case 'hours':
      return phrase(language, text.hours, { value: formatNumber(amount, language, amountDigits(amount)) });
    case 'money':
      return currency === null ? formatNumber(amount, language) : formatMoney(amount, currency, language);
  }
}

/** What changes against now: shares in points, amounts relative; null where nothing is to be compared. */
export function formatForecastChange(
  what: GoalSubject,
  now: number | null,
  then: number | null,
  language: Language,
): string | null {
  if (now === null || then === null || what === 'hours' || what === 'money') return null;
  const { difference, relative } = differ(now, then);
  if (what === 'csat' || what === 'fcr') return formatPoints(difference, language);
  return relative === null ? null : formatRelative(relative, language);
}

/** An amount by itself, as a distance: shares in points. */
export function formatDistance(
  what: GoalSubject,
  distance: number,
  units: FigureUnits,
  language: Language,
): string {
  if (what === 'csat' || what === 'fcr')
    return phrase(language, metrics.points, { value: formatNumber(distance * 100, language, 1) });
  return formatForecast(what, distance, units, language);
}

/** What a fix adds, for the better, with its sign: "−140", "−0.4 per 100", "+0.3 pp", "+24 h". */
export function formatGain(what: GoalSubject, gain: number, units: FigureUnits, language: Language): string {
  if (what === 'csat' || what === 'fcr') return formatPoints(gain, language);
  const isMinus = isCeiling(what) ? gain > 0 : gain < 0;
  const sign = gain === 0 ? '' : isMinus ? '\u2212' : '+';
  return sign + formatForecast(what, Math.abs(gain), units, language);
}

export const goalInWords = ({ what, value }: Goal, units: FigureUnits, language: Language): string =>
  translate(language, isCeiling(what) ? text.atMost : text.atLeast, {
    what: translate(language, goalNames[what]),
    value: formatForecast(what, value, units, language),
  });

/** Contacts a month fewer, likely, with the range it lies in: "−140 (80–200)". */
export function formatFewer({ low, likely, high }: Spread, language: Language): string {
  const [least, most] = [low, high].map((fewer) => formatNumber(fewer, language, amountDigits(fewer)));
  const value = minus(likely) + formatNumber(likely, language, amountDigits(likely));
  return least === most
    ? value
    : phrase(language, text.within, { value, low: least ?? '', high: most ?? '' });
}

const minus = (amount: number): string => (amount > 0 ? '\u2212' : '');
