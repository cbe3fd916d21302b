/**
 * Months of a goal as bars with the goal as a line across: where each stands and how tall it is, in parts of the whole.
 * Bars begin at nought, or at the lowest where some are below it. Knows no units of drawing.
 */
import type { Period } from '../document/records/field';
import type { ProgrammeGoal } from '../document/records/goal';
import { monthsOfPeriod } from './month-readings';

export interface GoalBar {
  readonly month: string;
  /** From the left, in bars. */
  readonly place: number;
  /** From the top, 0 to 1. */
  readonly top: number;
  readonly tall: number;
}

export interface GoalBars {
  readonly bars: readonly GoalBar[];
  /** As many as there is room for. */
  readonly places: number;
  /** From the top, 0 to 1; null: no goal is set. */
  readonly line: number | null;
}

/** Two years are enough to see a season come again. */
const mostPlaces = 24;

/** What a month is held against: of a sum, its part of the goal. null: nothing is to be drawn. */
export function lineOf({
  target,
  across,
  period,
}: Pick<ProgrammeGoal, 'target' | 'across' | 'period'>): number | null {
  if (target === null || across !== 'sum') return target;
  return period === null ? null : target / Math.max(1, monthsOfPeriod(period).length);
}

/** A month stands where it is in the period, so that what is missing, and what is to come, is seen. */
export function goalBars(
  months: readonly { readonly month: string; readonly value: number }[],
  target: number | null,
  period: Period | null,
): GoalBars {
  const whole = period === null ? [] : monthsOfPeriod(period);
  const all = whole.length > 0 ? whole : months.map(({ month }) => month);
  // Of a longer period those up to the last one read: its end may be years ahead.
  const end = Math.max(mostPlaces, all.indexOf(months.at(-1)?.month ?? '') + 1);
  const slots = all.slice(Math.max(0, end - mostPlaces), end);
  const values = [...months.map(({ value }) => value), ...(target === null ? [] : [target])];
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9);
  const fromTop = (value: number): number => 1 - (value - low) / (high - low);
  return {
    bars: months.flatMap(({ month, value }): GoalBar[] => {
      const place = slots.indexOf(month);
      const top = fromTop(Math.max(value, 0));
      return place < 0 ? [] : [{ month, place, top, tall: fromTop(Math.min(value, 0)) - top }];
    }),
    places: slots.length,
    line: target === null ? null : fromTop(target),
  };
}
