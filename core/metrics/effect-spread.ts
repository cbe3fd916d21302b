/**
 * How much weeks of one window scatter beyond chance, told from the weeks themselves, so that an interval is as wide as
 * the weeks are unlike. Where there are weeks of steps that were not touched, what moves both alike (season, drift)
 * is taken out first. Plain numbers; knows nothing of fixes.
 */
import { chanceAlone, type Spread } from './intervals';
import { studentQuantile } from './student';

export interface RateWeek {
  readonly events: number;
  readonly exposure: number;
}
export interface ShareWeek {
  readonly part: number;
  readonly n: number;
}
/** Of the answers of a week; `variance` is that of the sample. */
export interface MeanWeek {
  readonly mean: number;
  readonly variance: number;
  readonly n: number;
}
/** A week of the steps of a fix; `other`: the same week of steps that were not touched. */
export interface Week<T> {
  readonly own: T;
  readonly other: T | null;
}

/** Weeks by window; a mean of its own is taken out of each. */
type Windows<T> = readonly (readonly Week<T>[])[];

interface Residuals {
  readonly chiSquare: number;
  readonly freedom: number;
}

export const rateSpread = (windows: Windows<RateWeek>): Spread => spreadOf(windows.map(rateResiduals));
export const shareSpread = (windows: Windows<ShareWeek>): Spread =>
  spreadOf(
    windows.map((weeks) =>
      distanceResiduals(weeks, {
        n: ({ n }) => n,
        value: ({ part, n }) => part / n,
        // Of one answer, by the share of the whole window.
        variance: (all) => shareOf(all) * (1 - shareOf(all)),
      }),
    ),
  );
export const meanSpread = (windows: Windows<MeanWeek>): Spread =>
  spreadOf(
    windows.map((weeks) =>
      distanceResiduals(weeks, {
        n: ({ n }) => n,
        value: ({ mean }) => mean,
        variance: (all) => total(all, ({ variance, n }) => variance * n) / total(all, ({ n }) => n),
      }),
    ),
  );

/**
 * Pearson's statistic over its degrees of freedom, and never less than chance. Where weeks scatter no more than chance
 * makes them, normal quantiles hold; where they do, so few weeks only tell so much of it, and Student's are taken.
 */
function spreadOf(residuals: readonly Residuals[]): Spread {
  const chiSquare = residuals.reduce((sum, one) => sum + one.chiSquare, 0);
  const freedom = residuals.reduce((sum, one) => sum + one.freedom, 0);
  if (freedom < 2 || chiSquare <= freedom) return chanceAlone;
  const isClear = chiSquare > unlikely(freedom);
  return {
    factor: chiSquare / freedom,
    quantile: isClear ? studentQuantile(0.975, freedom) : chanceAlone.quantile,
  };
}

/** What chance alone passes once in three times: two thirds point of chi-square (Wilson and Hilferty 1931). */
const unlikely = (freedom: number): number =>
  freedom * (1 - 2 / (9 * freedom) + 0.4307 * Math.sqrt(2 / (9 * freedom))) ** 3;

function rateResiduals(weeks: readonly Week<RateWeek>[]): Residuals {
  return weeks.every(({ other }) => other !== null) ? sharedResiduals(weeks) : plainResiduals(weeks);
}

/** Each week beside the rate of the window: (seen − expected)² / expected. */
function plainResiduals(weeks: readonly Week<RateWeek>[]): Residuals {
  const counted = weeks.filter(({ own }) => own.exposure > 0);
  const events = total(counted, ({ own }) => own.events);
  const rate = events / total(counted, ({ own }) => own.exposure);
  if (!(rate > 0)) return nothing;
  const chiSquare = total(
    counted,
    ({ own: { events: seen, exposure } }) => (seen - rate * exposure) ** 2 / (rate * exposure),
  );
  return { chiSquare, freedom: counted.length - 1 };
}

/** Of all events of a week, the part at the fix's steps: what moves both alike leaves it as it is. */
function sharedResiduals(weeks: readonly Week<RateWeek>[]): Residuals {
  const counted = weeks.flatMap(({ own, other }) =>
    other && own.exposure > 0 && other.exposure > 0 && own.events + other.events > 0 ? [{ own, other }] : [],
  );
  const odds = oddsOf(counted);
  if (odds === null) return nothing;
  const chiSquare = counted.reduce((sum, { own, other }) => {
    const all = own.events + other.events;
    const share = (odds * own.exposure) / (odds * own.exposure + other.exposure);
    return sum + (own.events - all * share) ** 2 / (all * share * (1 - share));
  }, 0);
  return { chiSquare, freedom: counted.length - 1 };
}

/** The ratio of the two rates that gives as many events as were seen: the likeliest one. */
function oddsOf(weeks: readonly { own: RateWeek; other: RateWeek }[]): number | null {
  const seen = weeks.reduce((sum, { own }) => sum + own.events, 0);
  const others = weeks.reduce((sum, { other }) => sum + other.events, 0);
  if (seen === 0 || others === 0) return null;
  let [low, high] = [-50, 50];
  for (let round = 0; round < 60; round++) {
    const odds = Math.exp((low + high) / 2);
    const expected = weeks.reduce(
      (sum, { own, other }) =>
        sum + ((own.events + other.events) * odds * own.exposure) / (odds * own.exposure + other.exposure),
      0,
    );
    if (expected < seen) low = Math.log(odds);
    else high = Math.log(odds);
  }
  return Math.exp((low + high) / 2);
}

interface Answers<T> {
  n(week: T): number;
  value(week: T): number;
  variance(weeks: readonly T[]): number;
}

/** Each week's distance between the two places, beside that of the window. */
function distanceResiduals<T>(weeks: readonly Week<T>[], answers: Answers<T>): Residuals {
  const counted = weeks.filter(
    ({ own, other }) => answers.n(own) > 0 && (other === null || answers.n(other) > 0),
  );
  const ownVariance = answers.variance(counted.map(({ own }) => own));
  const otherVariance = answers.variance(counted.flatMap(({ other }) => other ?? []));
  const distances = counted.map(({ own, other }) => ({
    distance: answers.value(own) - (other === null ? 0 : answers.value(other)),
    variance: ownVariance / answers.n(own) + (other === null ? 0 : otherVariance / answers.n(other)),
  }));
  if (!distances.every(({ variance }) => variance > 0)) return nothing;
  const weight = total(distances, ({ variance }) => 1 / variance);
  const mean = total(distances, ({ distance, variance }) => distance / variance) / weight;
  return {
    chiSquare: total(distances, ({ distance, variance }) => (distance - mean) ** 2 / variance),
    freedom: counted.length - 1,
  };
}

const nothing: Residuals = { chiSquare: 0, freedom: 0 };

const shareOf = (weeks: readonly ShareWeek[]): number =>
  total(weeks, ({ part }) => part) / total(weeks, ({ n }) => n);

const total = <T>(list: readonly T[], amount: (one: T) => number): number =>
  list.reduce((sum, one) => sum + amount(one), 0);
