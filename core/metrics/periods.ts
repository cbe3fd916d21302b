/** Periods beside a period: the one before it, the same a year earlier. Days as text, no clock. */
import type { Period } from '../document/records/field';

const dayMs = 86_400_000;
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** So many days later; fewer than none: earlier. */
export const daysOn = (day: string, days: number): string => isoOf(msOf(day) + days * dayMs);

/** Of its week. */
export const mondayOf = (day: string): string => daysOn(day, -((new Date(msOf(day)).getUTCDay() + 6) % 7));

/** The first and the last included. */
export const daysIn = ({ from, to }: Period): number => (msOf(to) - msOf(from)) / dayMs + 1;

/** Number of calendar months when the period is made of whole ones; null: it is not. */
export function wholeMonths({ from, to }: Period): number | null {
  const after = new Date(msOf(to) + dayMs);
  if (!from.endsWith('-01') || after.getUTCDate() !== 1) return null;
  const start = new Date(msOf(from));
  const months =
    (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth();
  return months > 0 ? months : null;
}

/** Length in months: whole ones as such, other days as parts of one of 365.25 / 12 days. */
export function monthsIn(period: Period): number {
  return wholeMonths(period) ?? Math.max(daysIn(period) / (365.25 / 12), 1 / 31);
}

/** "2026-01" and 2: "2025-11". */
export function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const all = year * 12 + number - 1 - count;
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((((all % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/**
 * From the first month to the last, both included; none where the last is before the first. No more than `most`, or a
 * month that somebody mistyped would make a row for each since the year nought.
 */
export function monthsBetween(first: string, last: string, most: number): readonly string[] {
  if (last < first) return [];
  const months = [first];
  while ((months.at(-1) ?? last) < last && months.length < most)
    months.push(monthBefore(first, -months.length));
  return months;
}

/** The days of calendar months, the first and the last included. */
export function periodOfMonths(first: string, last: string): Period {
  const [year = 0, number = 1] = last.split('-').map(Number);
  return { from: `${first}-01`, to: isoOf(Date.UTC(year, number, 0)) };
}

export const periodOfMonth = (month: string): Period => periodOfMonths(month, month);

/** As many whole months right before it, or as many days. */
export function previousPeriod(period: Period): Period {
  const months = wholeMonths(period);
  const first = period.from.slice(0, 7);
  if (months !== null) return periodOfMonths(monthBefore(first, months), monthBefore(first, 1));
  const length = msOf(period.to) - msOf(period.from);
  return { from: isoOf(msOf(period.from) - dayMs - length), to: isoOf(msOf(period.from) - dayMs) };
}

/** The same days of the year before; a month's last day stays the last one of whole months. */
export function yearBefore(period: Period): Period {
  const back = (day: string): string => {
    const month = monthBefore(day.slice(0, 7), 12);
    const moved = `${month}-${day.slice(8)}`;
    const last = periodOfMonths(month, month).to;
    return moved > last ? last : moved;
  };
  if (wholeMonths(period) === null) return { from: back(period.from), to: back(period.to) };
  return periodOfMonths(monthBefore(period.from.slice(0, 7), 12), monthBefore(period.to.slice(0, 7), 12));
}

/** Nine days in ten are in both: ends of exports differ by a quiet day, and a year is no month. */
export function areAlike(one: Period | null, other: Period | null): boolean {
  if (one === null || other === null) return true;
  const days = (from: string, to: string) => Math.max(0, (msOf(to) - msOf(from)) / dayMs + 1);
  const [first = '', from = ''] = [one.from, other.from].toSorted();
  const [to = '', last = ''] = [one.to, other.to].toSorted();
  return days(from, to) >= 0.9 * days(first, last);
}

export const samePeriod = (one: Period | null, other: Period | null): boolean =>
  one?.from === other?.from && one?.to === other?.to;
