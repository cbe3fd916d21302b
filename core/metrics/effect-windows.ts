/**
 * Windows that a fix is measured by: whole weeks (Monday to Sunday), or whole months where a map keeps nothing finer,
 * before and after its launch. The week (or month) of the launch is in neither. Days as text, no clock.
 */
import type { Period } from '../document/records/field';
import { daysIn, daysOn, mondayOf, monthBefore, periodOfMonths, yearBefore } from './periods';

export type WindowUnit = 'week' | 'month';

/** Weeks, or months, of each window where nobody chose otherwise. */
export const usualLength: Readonly<Record<WindowUnit, number>> = { week: 8, month: 2 };
export const lengthChoices: Readonly<Record<WindowUnit, readonly number[]>> = {
  week: [4, 6, 8, 12, 16, 26],
  month: [1, 2, 3, 6],
};
const mostWindows = 12;

/** The last `count` whole weeks or months before the launch. */
export function baselineOf(shippedOn: string, unit: WindowUnit, count: number): Period {
  if (unit === 'month') {
    const month = shippedOn.slice(0, 7);
    return periodOfMonths(monthBefore(month, count), monthBefore(month, 1));
  }
  const monday = mondayOf(shippedOn);
  return { from: daysOn(monday, -7 * count), to: daysOn(monday, -1) };
}

/** How many whole weeks or months a window has. */
export function lengthOf(period: Period, unit: WindowUnit): number {
  if (unit === 'week') return Math.round(daysIn(period) / 7);
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(period.to) - months(period.from) + 1;
}

/**
 * Windows of `count` after the launch, one after another, as far as there are records. Where not even the first is
 * over, it is as much of it as there is, if anything; later ones wait until they are whole.
 */
export function windowsAfter(shippedOn: string, unit: WindowUnit, count: number, lastDay: string): Period[] {
  const windows: Period[] = [];
  for (let number = 0; number < mostWindows; number++) {
    const whole = windowAfter(shippedOn, unit, number * count, count);
    if (whole.to <= lastDay) windows.push(whole);
    else break;
  }
  if (windows.length > 0) return windows;
  for (let part = count - 1; part > 0; part--) {
    const window = windowAfter(shippedOn, unit, 0, part);
    if (window.to <= lastDay) return [window];
  }
  return [];
}

function windowAfter(shippedOn: string, unit: WindowUnit, skipped: number, count: number): Period {
  if (unit === 'month') {
    const month = shippedOn.slice(0, 7);
    return periodOfMonths(monthBefore(month, -1 - skipped), monthBefore(month, -skipped - count));
  }
  const monday = daysOn(mondayOf(shippedOn), 7 * (1 + skipped));
  return { from: monday, to: daysOn(monday, 7 * count - 1) };
}

/** The same weekdays of the year before: 52 weeks; of months, twelve months. */
export function yearBeforeWindow(period: Period, unit: WindowUnit): Period {
  if (unit === 'month') return yearBefore(period);
  return { from: daysOn(period.from, -364), to: daysOn(period.to, -364) };
}

/** Mondays, or first days of months, of a period. */
export function partsOf({ from, to }: Period, unit: WindowUnit): string[] {
  const parts: string[] = [];
  for (
    let day = from;
    day <= to && parts.length < 400;
    day = unit === 'week' ? daysOn(day, 7) : `${monthBefore(day.slice(0, 7), -1)}-01`
  )
    parts.push(day);
  return parts;
}

/** First day of the first whole week, or month, of records: no window can begin before it. */
export function firstWhole(firstDay: string, unit: WindowUnit): string {
  if (unit === 'week') return mondayOf(firstDay) === firstDay ? firstDay : daysOn(mondayOf(firstDay), 7);
  return firstDay.endsWith('-01') ? firstDay : `${monthBefore(firstDay.slice(0, 7), -1)}-01`;
}
