/** Moments and days as people read them. The service gives times without a zone as they stood in the export. */
import type { Language } from '#core/document/records/field';

const locales: Record<Language, string> = { ru: 'ru', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(language: Language, hasTime: boolean, timeZone: 'UTC' | undefined): Intl.DateTimeFormat {
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

const written = (date: Date, format: Intl.DateTimeFormat, asIs: string): string =>
  Number.isNaN(date.getTime()) ? asIs : format.format(date).replace(/\s?г\./, '');

/** Time of a contact: shown as it was written in the export, so never moved between time zones. */
export function formatInstant(instant: string, language: Language): string {
  const bare = instant.replace(' ', 'T').replace(/(Z|[+-]\d\d:?\d\d)$/, '');
  const hasTime = /T\d\d:\d\d/.test(bare) && !/T00:00(:00(\.0+)?)?$/.test(bare);
  const date = new Date(bare.includes('T') ? `${bare}Z` : `${bare}T00:00:00Z`);
  return written(date, formatOf(language, hasTime, 'UTC'), instant);
}

/** Time of something this program did: shown on the clock of the person. */
export const formatLocalInstant = (instant: string, language: Language): string =>
  written(new Date(instant), formatOf(language, true, undefined), instant);
