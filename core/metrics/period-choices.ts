/** Periods that people ask for by name: a month, a quarter, the last so many months of what there is. */
import type { Period } from '../document/records/field';
import { monthBefore, periodOfMonths, wholeMonths } from './periods';

export const lastMonthCounts = [1, 2, 3, 6, 12, 24] as const;

const monthOf = (day: string): string => day.slice(0, 7);

/** Newest first. `span`: from the first record to the last. */
export function monthsOf(span: Period): readonly string[] {
  const months: string[] = [];
  for (
    let month = monthOf(span.to);
    month >= monthOf(span.from) && months.length < 240;
    month = monthBefore(month, 1)
  )
    months.push(month);
  return months;
}

/** First months of quarters, newest first. */
export const quartersOf = (span: Period): readonly string[] => [...new Set(monthsOf(span).map(quarterOf))];

export function quarterOf(month: string): string {
  const number = Number(month.slice(5));
  return monthBefore(month, (number - 1) % 3);
}

export const periodOfQuarter = (first: string): Period => periodOfMonths(first, monthBefore(first, -2));

/** Whole months; the last one may still be going on. */
export const lastMonths = (span: Period, count: number): Period =>
  periodOfMonths(monthBefore(monthOf(span.to), count - 1), monthOf(span.to));

/** The period of the same length right after it. */
export function nextPeriod(period: Period): Period {
  const months = wholeMonths(period);
  if (months !== null) {
    const last = monthOf(period.to);
    return periodOfMonths(monthBefore(last, -1), monthBefore(last, -months));
  }
  const length = Date.parse(period.to) - Date.parse(period.from);
  const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const from = Date.parse(period.to) + 86_400_000;
  return { from: iso(from), to: iso(from + length) };
}

export type PeriodKind = 'month' | 'quarter' | 'last' | 'range' | 'all';

/** How a period would have been chosen. */
export function kindOf(period: Period | null, span: Period): PeriodKind {
  if (period === null) return 'all';
  const months = wholeMonths(period);
  if (months === 1) return 'month';
  if (months === 3 && quarterOf(monthOf(period.from)) === monthOf(period.from)) return 'quarter';
  if (
    months !== null &&
    monthOf(period.to) === monthOf(span.to) &&
    lastMonthCounts.some((one) => one === months)
  )
    return 'last';
  return 'range';
}
