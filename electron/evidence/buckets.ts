/** Days put together: months, ISO weeks, or one whole period. Days are counted from 1970-01-01. */
import type { Period } from '#core/document/records/field';
import { monthBefore, periodOfMonths } from '#core/metrics/periods';

/** Stands for the day of records without a date. */
export const undated = -(2 ** 31);

export const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A table of days, for it is looked into for each of millions of rows. */
export interface Buckets {
  /** null: records without a date. */
  readonly names: readonly (string | null)[];
  readonly firstDay: number;
  /** By days from the first one; -1, like every other day: outside the period. */
  readonly table: Int16Array;
  readonly ofUndated: number;
}

/** Dates of a damaged export may lie millions of years apart. */
const longest = 4_000_000;

function tableOf(
  from: number,
  to: number,
  bucketOf: (day: number) => number,
): Pick<Buckets, 'firstDay' | 'table'> {
  const table = new Int16Array(Math.max(0, Math.min(longest, to - from + 1)));
  for (let index = 0; index < table.length; index++) table[index] = bucketOf(from + index);
  return { firstDay: from, table };
}

/** `days` in order. */
function datedSpan(days: Int32Array): readonly [number, number] | null {
  const first = days.find((day) => day !== undated);
  const last = days.at(-1);
  return first === undefined || last === undefined || last === undated ? null : [first, last];
}

/** Everything in one, dated or not where no period is asked for. */
export function wholeBucket(period: Period | null, days: Int32Array): Buckets {
  const span = period === null ? datedSpan(days) : ([dayOf(period.from), dayOf(period.to)] as const);
  const [from, to] = span ?? [0, -1];
  return { names: [''], ofUndated: period === null ? 0 : -1, ...tableOf(from, to, () => 0) };
}

const monthOf = (date: string): string => date.slice(0, 7);

/** ISO 8601: the week of a year's first Thursday is its first. */
function weekOf(date: string): string {
  const thursday = dayOf(date) + 3 - ((((dayOf(date) + 3) % 7) + 7) % 7);
  const year = dateOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayOf(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

const names = { month: monthOf, week: weekOf } as const;

function periodOfWeek(week: string): Period {
  const [year = '1970', number = 'W1'] = week.split('-');
  // The fourth of January is always in the first week.
  const fourth = dayOf(`${year}-01-04`);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (Number(number.slice(1)) - 1) * 7;
  return { from: dateOf(monday), to: dateOf(monday + 6) };
}

/** What a month or a week is put beside, by name; '' where there is no such week. */
export const timeLabels = {
  month: {
    periodOf: (month: string): Period => periodOfMonths(month, month),
    before: (month: string): string => monthBefore(month, 1),
    yearBefore: (month: string): string => monthBefore(month, 12),
  },
  week: {
    periodOf: periodOfWeek,
    before: (week: string): string => weekOf(dateOf(dayOf(periodOfWeek(week).from) - 7)),
    yearBefore: (week: string): string => {
      const [year = '1970', number = ''] = week.split('-');
      const name = `${String(Number(year) - 1).padStart(4, '0')}-${number}`;
      return weekOf(periodOfWeek(name).from) === name ? name : '';
    },
  },
} as const;

/** `days` in order; they decide which months there are. */
export function dateBuckets(by: keyof typeof names, days: Int32Array, period: Period | null): Buckets {
  const [first, last] = datedSpan(days) ?? [0, -1];
  const from = period === null ? first : Math.max(first, dayOf(period.from));
  const to = period === null ? last : Math.min(last, dayOf(period.to));
  const hasUndated = period === null && days[0] === undated;
  const found: (string | null)[] = hasUndated ? [null] : [];
  const table = tableOf(from, to, (day) => {
    const name = names[by](dateOf(day));
    if (found.at(-1) !== name) found.push(name);
    return found.length - 1;
  });
  return { names: found, ofUndated: hasUndated ? 0 : -1, ...table };
}
