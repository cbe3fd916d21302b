/** Weeks by ISO 8601: Monday to Sunday, named 2026-W07. Knows no clock. */
import type { Period } from '../document/records/field';
import { daysOn, mondayOf } from '../metrics/periods';

export interface Week extends Period {
  /** YYYY-Www */
  readonly name: string;
  readonly number: number;
}

/** The week a day is in. */
export function weekOf(day: string): Week {
  const from = mondayOf(day);
  const year = daysOn(from, 3).slice(0, 4);
  // The fourth of January is in the first week of its year.
  const first = mondayOf(`${year}-01-04`);
  const number = 1 + Math.round((Date.parse(from) - Date.parse(first)) / (7 * 86_400_000));
  return { name: `${year}-W${String(number).padStart(2, '0')}`, number, from, to: daysOn(from, 6) };
}

/** null: there is no such week. */
export function weekNamed(name: string): Week | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  if (year === undefined || number === undefined) return null;
  const week = weekOf(daysOn(`${year}-01-04`, 7 * (Number(number) - 1)));
  return week.name === name ? week : null;
}
