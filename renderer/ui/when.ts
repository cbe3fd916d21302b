/** Moments as people say them. */
import { formatLocalDay } from '#core/i18n/dates';
import type { Language } from './language';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "5 minutes ago", "yesterday"; further back the date. */
export function sayWhen(language: Language, at: string, now = Date.now()): string {
  const age = now - Date.parse(at);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Number.isNaN(age)) return '';
  if (age < minute) return words.format(0, 'minute');
  if (age < hour) return words.format(-Math.floor(age / minute), 'minute');
  if (age < day) return words.format(-Math.floor(age / hour), 'hour');
  if (age < 7 * day) return words.format(-Math.floor(age / day), 'day');
  return formatLocalDay(at, language);
}
