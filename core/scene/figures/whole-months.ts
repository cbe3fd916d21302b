/** The last two months of a series that the period covers from first day to last: only whole months compare. */
import type { Period } from '../../document/records/field';

interface MonthValue<T> {
  readonly month: string;
  readonly value: T;
}

const lastDay = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
};

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
};

/** null: the period is not known, ends inside a month, or the two months are not neighbours. */
export function lastWholeMonths<T>(
  months: readonly MonthValue<T>[],
  period: Period | null,
): { readonly before: T; readonly after: T } | null {
  const after = months.at(-1);
  const before = months.at(-2);
  if (!after || !before || !period) return null;
  const isWhole = period.to === lastDay(after.month) && period.from <= `${before.month}-01`;
  return isWhole && before.month === monthBefore(after.month)
    ? { before: before.value, after: after.value }
    : null;
}
