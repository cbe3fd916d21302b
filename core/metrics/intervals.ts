/**
 * Confidence intervals at 95 % and the comparisons built on them. Plain numbers in, plain numbers out;
 * knows nothing of contacts or maps.
 */
import { studentQuantile } from './student';
import type { Basis, Interval } from './value';

/** 97.5 % point of the standard normal distribution. */
export const normalQuantile = 1.959963984540054;

/** How much more counts scatter than chance alone makes them: by what their variances grow, and the quantile to take. */
export interface Spread {
  readonly factor: number;
  readonly quantile: number;
}
export const chanceAlone: Spread = { factor: 1, quantile: normalQuantile };

/** Wilson score interval of a share (Wilson 1927). Null for a share of nothing. */
export function wilson(part: number, n: number, quantile = normalQuantile): Interval | null {
  if (n <= 0) return null;
  const p = part / n;
  const square = quantile * quantile;
  const middle = p + square / (2 * n);
  const spread = quantile * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  const whole = 1 + square / n;
  // At 0 and n the bounds are exactly 0 and 1; rounding must not leave a hair beyond them.
  return {
    low: part === 0 ? 0 : Math.max(0, (middle - spread) / whole),
    high: part === n ? 1 : Math.min(1, (middle + spread) / whole),
  };
}

/** Interval of a Poisson count divided by its exposure, log-normal approximation. */
export function poissonRate(events: number, exposure: number): Interval | null {
  if (exposure <= 0 || events <= 0) return null;
  const factor = Math.exp(normalQuantile / Math.sqrt(events));
  const rate = events / exposure;
  return { low: rate / factor, high: rate * factor };
}

/** Student's interval of a mean; `variance` is that of the sample (divided by n - 1). */
export function meanInterval(mean: number, variance: number, n: number): Interval | null {
  if (n < 2) return null;
  const spread = studentQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { low: mean - spread, high: mean + spread };
}

export interface Comparison {
  /** Shares and means: after minus before. Rates: after divided by before. */
  readonly change: number;
  readonly interval: Interval;
  /** The value that means "nothing changed": 0 for differences, 1 for ratios. */
  readonly neutral: 0 | 1;
  readonly kind: 'difference' | 'ratio';
}

/** Newcombe's interval of a difference of two independent shares (Newcombe 1998, method 10). */
export function compareShares(
  before: { part: number; n: number },
  after: { part: number; n: number },
  { factor, quantile }: Spread = chanceAlone,
): Comparison | null {
  const first = wilson(before.part / factor, before.n / factor, quantile);
  const second = wilson(after.part / factor, after.n / factor, quantile);
  if (first === null || second === null) return null;
  const p1 = before.part / before.n;
  const p2 = after.part / after.n;
  return {
    change: p2 - p1,
    interval: {
      low: p2 - p1 - Math.hypot(p2 - second.low, first.high - p1),
      high: p2 - p1 + Math.hypot(second.high - p2, p1 - first.low),
    },
    neutral: 0,
    kind: 'difference',
  };
}

/** Ratio of two Poisson rates, log-normal approximation. Null where either has no events. */
export function compareRates(
  before: { events: number; exposure: number },
  after: { events: number; exposure: number },
  spread: Spread = chanceAlone,
): Comparison | null {
  if (before.events <= 0 || after.events <= 0 || before.exposure <= 0 || after.exposure <= 0) return null;
  const ratio = after.events / after.exposure / (before.events / before.exposure);
  const variance = spread.factor * (1 / before.events + 1 / after.events);
  const factor = Math.exp(spread.quantile * Math.sqrt(variance));
  return {
    change: ratio,
    interval: { low: ratio / factor, high: ratio * factor },
    neutral: 1,
    kind: 'ratio',
  };
}

interface Sample {
  readonly mean: number;
  readonly variance: number;
  readonly n: number;
}

/** Difference of two means, Welch's t with the Welch-Satterthwaite degrees of freedom. */
export function compareMeans(before: Sample, after: Sample, wide: Spread = chanceAlone): Comparison | null {
  if (before.n < 2 || after.n < 2) return null;
  const a = (wide.factor * before.variance) / before.n;
  const b = (wide.factor * after.variance) / after.n;
  const change = after.mean - before.mean;
  if (a + b === 0) return { change, interval: { low: change, high: change }, neutral: 0, kind: 'difference' };
  const freedom = (a + b) ** 2 / (a ** 2 / (before.n - 1) + b ** 2 / (after.n - 1));
  const spread = Math.max(studentQuantile(0.975, freedom), wide.quantile) * Math.sqrt(a + b);
  return {
    change,
    interval: { low: change - spread, high: change + spread },
    neutral: 0,
    kind: 'difference',
  };
}

/** Compares two values of one metric; null where they were not computed alike. */
export function compareBases(before: Basis, after: Basis, spread = chanceAlone): Comparison | null {
  if (before.kind === 'share' && after.kind === 'share') return compareShares(before, after, spread);
  if (before.kind === 'rate' && after.kind === 'rate') return compareRates(before, after, spread);
  if (before.kind === 'mean' && after.kind === 'mean') return compareMeans(before, after, spread);
  return null;
}
