/**
 * Days and moments as people read them, the same in the window and in exports. Knows no clock: what is "now",
 * and which time zone is the person's own, is asked of the machine alone.
 */
import type { Language } from '../document/records/field';
import { once } from '../once';

const locales: Record<Language, string> = { ru: 'ru', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(language: Language, hasTime: boolean, timeZone: Zone): Intl.DateTimeFormat {
  const key = `${language} ${hasTime} ${timeZone ?? ''}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(hasTime ? { hour: '2-digit', minute: '2-digit' } : {}),
    ...(timeZone ? { timeZone } : {}),
  });
  formats.set(key, made);
  return made;
}

/** "2026 г." is right in prose and only noise beside a number. The space keeps "авг." whole. */
const written = (date: Date, format: Intl.DateTimeFormat): string => format.format(date).replace(/\sг\./, '');

/** A calendar day: "12 Oct 2026", "12 окт. 2026". `day` is YYYY-MM-DD. The parts never part at a line's end. */
export const formatDay = (day: string, language: Language): string =>
  written(new Date(`${day}T00:00:00Z`), formatOf(language, false, 'UTC')).replace(/\s/g, '\u00a0');

/**
 * Time of a contact: shown as it was written in the export, so never moved between time zones; a day alone where
 * the export had no time. What is no time at all is left as it is.
 */
export function formatInstant(instant: string, language: Language): string {
  const bare = instant.replace(' ', 'T').replace(/(Z|[+-]\d\d:?\d\d)$/, '');
  const hasTime = /T\d\d:\d\d/.test(bare) && !/T00:00(:00(\.0+)?)?$/.test(bare);
  const date = new Date(bare.includes('T') ? `${bare}Z` : `${bare}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? instant : written(date, formatOf(language, hasTime, 'UTC'));
}

/** Whose clock a moment is told by: UTC in files, which are the same wherever they are made; usually the person's. */
export type Zone = 'UTC' | undefined;

/** Time of something this program did, `at` an ISO instant. */
export const formatLocalInstant = (at: string, language: Language, zone?: Zone): string =>
  written(new Date(at), formatOf(language, true, zone));

/** The day of it alone. */
export const formatLocalDay = (at: string, language: Language, zone?: Zone): string =>
  written(new Date(at), formatOf(language, false, zone));

const monthFormats: Readonly<Record<Language, () => Intl.DateTimeFormat>> = {
  en: once(() => new Intl.DateTimeFormat(locales.en, { month: 'long', year: 'numeric', timeZone: 'UTC' })),
  ru: once(() => new Intl.DateTimeFormat(locales.ru, { month: 'long', year: 'numeric', timeZone: 'UTC' })),
};

/** "October 2026", "октябрь 2026"; inside a sentence. `month` is YYYY-MM. */
export const monthName = (month: string, language: Language): string =>
  written(new Date(`${month}-01T00:00:00Z`), monthFormats[language]()).replace(/\s/g, '\u00a0');

/** The same where it stands alone. */
export function monthHeading(month: string, language: Language): string {
  const name = monthName(month, language);
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
