/** How far what was reached is from the goal: in its unit, and relative to the goal; and whether that is good. */
import type { ProgrammeGoal } from '../document/records/goal';
import { differ } from '../metrics/change';

export interface Gap {
  /** Reached minus goal, in the unit: 0.08 of shares is +8 pp. */
  readonly difference: number;
  /** To the goal: 0.093 is +9.3 % rel.; null: the goal is nought. */
  readonly relative: number | null;
  readonly isMet: boolean;
}

/** Less than any figure that is shown: sums of parts must not miss a goal by a hair. */
const hair = 1e-9;

export const meets = (direction: ProgrammeGoal['direction'], value: number, target: number): boolean =>
  direction === 'up' ? value >= target - hair : value <= target + hair;

export const gapOf = (
  { direction, target }: Pick<ProgrammeGoal, 'direction' | 'target'>,
  value: number,
): Gap | null =>
  target === null ? null : { ...differ(target, value), isMet: meets(direction, value, target) };
