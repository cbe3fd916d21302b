/**
 * The difference between two groups of customers, as they are and within strata, with 95 % intervals. Sums in, numbers
 * out; knows no words and no sources.
 *
 * - Contacts and spend: means a customer. The variance is that of the customers themselves, so it is as wide as they
 *   scatter and asks for no distribution (a Poisson interval would be too narrow: some write ten times as often as
 *   others). Difference: Welch 1947, degrees of freedom of Satterthwaite 1946. Ratio: the logarithm of the ratio by the
 *   delta method with the same variances and degrees of freedom. With heavy tails a small group often misses its largest
 *   customers, and its mean and variance are both too small; so no variance is taken below what the relative scatter of
 *   all groups together makes of its mean (decision 0027): of counts m + φ·m², of amounts c²·m², φ and c² pooled by moments.
 * - Shares (any contact, retention): Newcombe 1998, method 10.
 * - Strata: Mantel and Haenszel's weights n1·n2 / (n1 + n2) (1959; of differences Greenland and Robins 1985), by which
 *   a stratum counts for as much as it can tell, means of both groups standardised to them. Variances add up with squared
 *   weights. Shares: Wilson limits by strata and Newcombe's way of joining them (Yan and Su 2010).
 */
import { compareShares, normalQuantile, wilson } from '../metrics/intervals';
import { studentQuantile } from '../metrics/student';
import type { Interval } from '../metrics/value';
import type { Cell } from './effort-request';

export interface Pair {
  readonly easy: Cell;
  readonly hard: Cell;
}

export interface Estimate {
  /** Mean or share of each group; of strata, standardised to their common weights. */
  readonly easy: number;
  readonly hard: number;
  /** Easy minus hard. */
  readonly difference: number;
  readonly interval: Interval;
  /** Easy divided by hard; null: one of them is nought, or it is a share. */
  readonly ratio: number | null;
  readonly ratioInterval: Interval | null;
  readonly n: { readonly easy: number; readonly hard: number };
}

export const meanOf = ({ n, sum }: Cell): number => sum / n;
/** Of the sample. */
export const varianceOf = ({ n, sum, squares }: Cell): number =>
  n < 2 ? 0 : Math.max(0, (squares - (sum * sum) / n) / (n - 1));

export type Amount = 'count' | 'amount';

export function crudeMeans(pair: Pair, amount: Amount): Estimate | null {
  return stratifiedMeans([pair], amount);
}

export function stratifiedMeans(strata: readonly Pair[], amount: Amount): Estimate | null {
  const weighted = withWeights(strata);
  if (weighted.length === 0) return null;
  const least = leastVariance(
    weighted.flatMap(({ easy, hard }) => [easy, hard]),
    amount,
  );
  const part = (side: keyof Pair): Part => {
    const variances = weighted.map(
      (one) => one.weight ** 2 * (Math.max(varianceOf(one[side]), least(meanOf(one[side]))) / one[side].n),
    );
    const variance = sum(variances);
    return {
      mean: sum(weighted.map((one) => one.weight * meanOf(one[side]))),
      variance,
      loss: sum(variances.map((own, at) => own ** 2 / ((weighted[at]?.[side].n ?? 2) - 1))),
    };
  };
  const [easy, hard] = [part('easy'), part('hard')];
  const difference = easy.mean - hard.mean;
  const spread = quantileOf(easy, hard, 1, 1) * Math.sqrt(easy.variance + hard.variance);
  return {
    easy: easy.mean,
    hard: hard.mean,
    difference,
    interval: { low: difference - spread, high: difference + spread },
    ...ratioOf(easy, hard),
    n: sizes(strata),
  };
}

/** What the scatter that all cells have in common makes of a mean. */
function leastVariance(cells: readonly Cell[], amount: Amount): (mean: number) => number {
  const squares = sum(cells.map((cell) => (cell.n - 1) * meanOf(cell) ** 2));
  if (squares === 0) return () => 0;
  const own = (cell: Cell) => varianceOf(cell) - (amount === 'count' ? meanOf(cell) : 0);
  const scatter = Math.max(0, sum(cells.map((cell) => (cell.n - 1) * own(cell))) / squares);
  return (mean) => (amount === 'count' ? mean : 0) + scatter * mean ** 2;
}

interface Part {
  readonly mean: number;
  readonly variance: number;
  /** Sum of squared variances by their degrees of freedom. */
  readonly loss: number;
}

/** Student's quantile with Satterthwaite's degrees of freedom; each variance is divided by a square. */
function quantileOf(easy: Part, hard: Part, bySquareEasy: number, bySquareHard: number): number {
  const variance = easy.variance / bySquareEasy + hard.variance / bySquareHard;
  const loss = easy.loss / bySquareEasy ** 2 + hard.loss / bySquareHard ** 2;
  return loss === 0 ? normalQuantile : studentQuantile(0.975, variance ** 2 / loss);
}

function ratioOf(easy: Part, hard: Part): Pick<Estimate, 'ratio' | 'ratioInterval'> {
  if (easy.mean <= 0 || hard.mean <= 0) return { ratio: null, ratioInterval: null };
  const ratio = easy.mean / hard.mean;
  const [a, b] = [easy.mean ** 2, hard.mean ** 2];
  const factor = Math.exp(quantileOf(easy, hard, a, b) * Math.sqrt(easy.variance / a + hard.variance / b));
  return { ratio, ratioInterval: { low: ratio / factor, high: ratio * factor } };
}

export function crudeShares({ easy, hard }: Pair): Estimate | null {
  const compared = compareShares({ part: hard.any, n: hard.n }, { part: easy.any, n: easy.n });
  return (
    compared && {
      easy: easy.any / easy.n,
      hard: hard.any / hard.n,
      difference: compared.change,
      interval: compared.interval,
      ratio: null,
      ratioInterval: null,
      n: { easy: easy.n, hard: hard.n },
    }
  );
}

export function stratifiedShares(strata: readonly Pair[]): Estimate | null {
  const weighted = withWeights(strata);
  if (weighted.length === 0) return null;
  const share = (side: keyof Pair) => {
    const mean = sum(weighted.map((one) => one.weight * (one[side].any / one[side].n)));
    // The quantile at which limits of strata, put together, are those of the whole (Yan and Su 2010, eq. 3).
    const errors = weighted.map((one) => {
      // As if one more had done it and one had not: an error of nought would make a stratum sure of itself.
      const p = (one[side].any + 1) / (one[side].n + 2);
      return one.weight * Math.sqrt((p * (1 - p)) / one[side].n);
    });
    const quantile = (normalQuantile * Math.hypot(...errors)) / sum(errors);
    const limits = weighted.map((one) => wilson(one[side].any, one[side].n, quantile));
    return {
      mean,
      low: sum(weighted.map((one, at) => one.weight * (limits[at]?.low ?? 0))),
      high: sum(weighted.map((one, at) => one.weight * (limits[at]?.high ?? 1))),
    };
  };
  const [easy, hard] = [share('easy'), share('hard')];
  const difference = easy.mean - hard.mean;
  return {
    easy: easy.mean,
    hard: hard.mean,
    difference,
    interval: {
      low: difference - Math.hypot(easy.mean - easy.low, hard.high - hard.mean),
      high: difference + Math.hypot(easy.high - easy.mean, hard.mean - hard.low),
    },
    ratio: null,
    ratioInterval: null,
    n: sizes(strata),
  };
}

/** Weights add up to one. */
function withWeights(strata: readonly Pair[]): (Pair & { readonly weight: number })[] {
  const own = strata.filter(({ easy, hard }) => easy.n > 1 && hard.n > 1);
  const raw = own.map(({ easy, hard }) => (easy.n * hard.n) / (easy.n + hard.n));
  const whole = sum(raw);
  return own.map((pair, at) => ({ ...pair, weight: (raw[at] ?? 0) / whole }));
}

const sizes = (strata: readonly Pair[]): Estimate['n'] => ({
  easy: sum(strata.map(({ easy }) => easy.n)),
  hard: sum(strata.map(({ hard }) => hard.n)),
});

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Neither interval holds "no difference". */
export const isClear = (estimate: Estimate | null): boolean =>
  estimate !== null &&
  !holds(estimate.interval, 0) &&
  (estimate.ratioInterval === null || !holds(estimate.ratioInterval, 1));

const holds = ({ low, high }: Interval, value: number): boolean => low <= value && value <= high;
