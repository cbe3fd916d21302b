/**
 * Invented histories of a fix with an effect that is known: days of a step and of steps nobody touched, with days of the
 * week, a drift they have in common and chance, put together to weeks as the app does. Every third has no effect.
 */
import { seededRandom } from '../../../scripts/sample/random';

export interface CountedWeek {
  readonly events: number;
  readonly exposure: number;
}
export interface SharedWeek {
  readonly part: number;
  readonly n: number;
}
/** Weeks before the launch, and after it. */
export interface History<W> {
  readonly before: readonly { readonly own: W; readonly other: W }[];
  readonly after: readonly { readonly own: W; readonly other: W }[];
  readonly isWithoutEffect: boolean;
  /** Counts: the true ratio. Shares: the true difference. */
  readonly truth: number;
}

export interface Kind {
  readonly name: string;
  /** Times by which variances of weeks pass those of chance; 1: chance alone. */
  readonly scatter: number;
  readonly weeks: readonly number[];
  /** Contacts (or answers) of a week, from the fewest to the most. */
  readonly size: readonly [number, number];
  /** Customers who entered are known. */
  readonly hasExposure: boolean;
  /** At most so much a week, in proportion, the fix's steps drift alone: no comparison can know of it. */
  readonly ownDrift: number;
}

const daysOfWeek = [1.15, 1.12, 1.1, 1.05, 1.0, 0.82, 0.76];

export class Chance {
  private readonly random: ReturnType<typeof seededRandom>;
  constructor(seed: number) {
    this.random = seededRandom(seed);
  }
  next = (): number => this.random.next();
  between = (low: number, high: number): number => low + (high - low) * this.next();
  /** As many small ones as large ones. */
  scaled = (low: number, high: number): number => Math.exp(this.between(Math.log(low), Math.log(high)));
  pick = <T>(items: readonly T[]): T => this.random.pick(items);
  normal = (): number => Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());

  /** Knuth's product for few, and a sum of halves for many: exact for any mean. */
  poisson(mean: number): number {
    if (mean > 30) return this.poisson(mean / 2) + this.poisson(mean / 2);
    let product = this.next();
    let count = 0;
    for (const limit = Math.exp(-mean); product > limit; count++) product *= this.next();
    return count;
  }

  binomial(n: number, share: number): number {
    let part = 0;
    for (let one = 0; one < n; one++) if (this.next() < share) part++;
    return part;
  }

  /** Mean 1; Marsaglia and Tsang. */
  gamma(shape: number): number {
    if (shape < 1) return (this.gamma(shape + 1) * (shape + 1) * this.next() ** (1 / shape)) / shape;
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v))
        return (d * v) / shape;
    }
  }
}

const hasEffect = (index: number): boolean => index % 3 !== 0;

export function countHistory(chance: Chance, kind: Kind, index: number): History<CountedWeek> {
  const weeks = chance.pick(kind.weeks);
  const size = chance.scaled(...kind.size);
  const rate = chance.between(0.01, 0.1);
  const otherRate = chance.between(0.01, 0.1);
  const [entered, otherEntered] = [size / rate, (size * chance.between(2, 6)) / otherRate];
  // Of contacts for each customer, a week; and of customers themselves.
  const drift = chance.between(-0.02, 0.02);
  const growth = chance.between(-0.02, 0.02);
  const truth = hasEffect(index) ? chance.between(0.5, 0.95) : 1;
  const apart = kind.ownDrift > 0 ? chance.between(-kind.ownDrift, kind.ownDrift) : 0;
  const week = (at: number, customers: number, of: number, effect: number, moved: number): CountedWeek => {
    const days = daysOfWeek.map((day) =>
      Math.round((customers * day * Math.exp(growth * at + 0.03 * chance.normal())) / 7),
    );
    const exposure = days.reduce((sum, day) => sum + day, 0);
    const mean = customers * of;
    const shape = kind.scatter > 1 ? mean / (kind.scatter - 1) : 0;
    const level = of * effect * Math.exp((drift + moved) * at) * (shape > 0 ? chance.gamma(shape) : 1);
    const events = days.reduce((sum, day) => sum + chance.poisson(day * level), 0);
    return { events, exposure: kind.hasExposure ? exposure : 1 };
  };
  // One week lies between: that of the launch.
  const at = (first: number, effect: number) =>
    Array.from({ length: weeks }, (_, number) => ({
      own: week(first + number, entered, rate, effect, apart),
      other: week(first + number, otherEntered, otherRate, 1, 0),
    }));
  return { before: at(-weeks, 1), after: at(1, truth), isWithoutEffect: !hasEffect(index), truth };
}

/** Drift and effect are in percentage points; `scatter` by shares that differ from week to week. */
export function shareHistory(chance: Chance, kind: Kind, index: number): History<SharedWeek> {
  const weeks = chance.pick(kind.weeks);
  const size = chance.scaled(...kind.size);
  const otherSize = size * chance.between(2, 6);
  const [share, otherShare] = [chance.between(0.3, 0.75), chance.between(0.3, 0.75)];
  const drift = chance.between(-0.004, 0.004);
  const truth = hasEffect(index) ? chance.between(0.02, 0.15) : 0;
  const week = (at: number, mean: number, level: number): SharedWeek => {
    const n = daysOfWeek.reduce((sum, day) => sum + chance.poisson((mean * day) / 7), 0);
    const own = Math.min(0.99, Math.max(0.01, level + drift * at));
    const deviation = n > 0 ? Math.sqrt(((kind.scatter - 1) * own * (1 - own)) / n) : 0;
    const moved = Math.min(0.999, Math.max(0.001, own + deviation * chance.normal()));
    return { part: chance.binomial(n, moved), n };
  };
  const at = (first: number, effect: number) =>
    Array.from({ length: weeks }, (_, number) => ({
      own: week(first + number, size, share + effect),
      other: week(first + number, otherSize, otherShare),
    }));
  return { before: at(-weeks, 0), after: at(1, truth), isWithoutEffect: !hasEffect(index), truth };
}
