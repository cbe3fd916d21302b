/** Goals of a forecast: contacts and their rate are to fall to a number, all others to rise to one. */
import type { Goal, GoalSubject } from '../document/records/forecast-settings';

/** Less is better: a goal for it is a ceiling. */
export const isCeiling = (what: GoalSubject): boolean => what === 'contacts' || what === 'contactRate';

/** How much better `after` is than `before`, in the unit of the goal; negative: worse. */
export const improvement = (what: GoalSubject, before: number, after: number): number =>
  isCeiling(what) ? before - after : after - before;

/** What is missing to the goal; negative or 0: it is reached, with so much to spare. */
export function shortfall({ what, value }: Goal, amount: number): number {
  const missing = improvement(what, amount, value);
  return Math.abs(missing) < roundingError * Math.max(1, value) ? 0 : missing;
}

/** Sums of many products must not miss a goal by a hair. */
const roundingError = 1e-9;

export const isReached = (goal: Goal, amount: number | null): boolean =>
  amount !== null && shortfall(goal, amount) <= 0;
