/**
 * Whether the steps of a fix were moving before its launch, apart from the untouched steps where they are compared with:
 * what moved already would have moved on, and no comparison of two windows knows of it. A line through the weeks of
 * the window before, weighted by what is known of each, with Student's interval of its slope. Plain numbers.
 */
import type { Week } from './effect-spread';
import { studentQuantile } from './student';
import type { Basis } from './value';

export interface Trend {
  /** A week: in proportion (0.02 is 2 %) for rates, else in the unit of the metric. */
  readonly slope: number;
  readonly isInProportion: boolean;
}

/** Fewer weeks than these tell a line from chance only where it is seen by eye. */
const fewestWeeks = 6;

/** null: there is none that chance does not explain. */
export function trendOf(weeks: readonly Week<Basis>[]): Trend | null {
  const points = weeks.flatMap(({ own, other }, at) => {
    const mine = pointOf(own);
    const theirs = other === null ? { value: 0, variance: 0 } : pointOf(other);
    if (mine === null || theirs === null) return [];
    return [{ at, value: mine.value - theirs.value, variance: mine.variance + theirs.variance }];
  });
  if (points.length < fewestWeeks) return null;
  const weight = sum(points, ({ variance }) => 1 / variance);
  const middle = sum(points, ({ at, variance }) => at / variance) / weight;
  const mean = sum(points, ({ value, variance }) => value / variance) / weight;
  const spread = sum(points, ({ at, variance }) => (at - middle) ** 2 / variance);
  const slope =
    sum(points, ({ at, value, variance }) => ((at - middle) * (value - mean)) / variance) / spread;
  const left = sum(
    points,
    ({ at, value, variance }) => (value - mean - slope * (at - middle)) ** 2 / variance,
  );
  const freedom = points.length - 2;
  const error = Math.sqrt(Math.max(1, left / freedom) / spread);
  if (Math.abs(slope) <= studentQuantile(0.975, freedom) * error) return null;
  const isInProportion = weeks[0]?.own.kind === 'rate';
  return { slope: isInProportion ? Math.expm1(slope) : slope, isInProportion };
}

/** Of rates the logarithm; with what chance makes of it. */
function pointOf(basis: Basis): { readonly value: number; readonly variance: number } | null {
  switch (basis.kind) {
    case 'rate':
      return basis.events > 0 && basis.exposure > 0
        ? { value: Math.log(basis.events / basis.exposure), variance: 1 / basis.events }
        : null;
    case 'share': {
      // By a share that is neither none nor all, or such a week would weigh as if it were certain.
      const near = (basis.part + 1) / (basis.n + 2);
      return basis.n > 0 ? { value: basis.part / basis.n, variance: (near * (1 - near)) / basis.n } : null;
    }
    case 'mean':
      return basis.n > 1 && basis.variance > 0
        ? { value: basis.mean, variance: basis.variance / basis.n }
        : null;
  }
}

const sum = <T>(list: readonly T[], amount: (one: T) => number): number =>
  list.reduce((total, one) => total + amount(one), 0);
