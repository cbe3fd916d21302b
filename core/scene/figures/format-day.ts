/** A calendar day in the reader's language: "12 Oct 2026", "12 окт. 2026 г." without the "г.". */
import type { Language } from '../../document/records/field';

const formats: Record<Language, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ru: new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

/** `day` is YYYY-MM-DD. The parts never part at a line's end. */
export function formatDay(day: string, language: Language): string {
  return formats[language]
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/\s*г\.$/, '')
    .replace(/\s/g, '\u00a0');
}
