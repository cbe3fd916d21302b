/**
 * Spearman's correlation of two columns that are given as counts, with its interval. Knows nothing of customers.
 */
import { normalQuantile } from '../metrics/intervals';
import type { RankCorrelation } from './effort-request';

export interface JointCount {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/**
 * Ranks are midranks, so that ties, which scores and contacts are full of, are neither here nor there (Kendall 1945).
 * Interval: delete-one jackknife of Fisher's z (Miller 1974, section 4; Fisher 1921), 95 %. The usual variances of rho
 * take ties for exceptions; the jackknife takes the columns as they are. Null: one of the columns is constant.
 */
export function spearman(joint: readonly JointCount[]): RankCorrelation | null {
  const cells = joint.filter(({ count }) => count > 0);
  const xs = places(cells.map(({ x }) => x));
  const ys = places(cells.map(({ y }) => y));
  const table = cells.map(({ count }, index) => ({ x: xs.at[index] ?? 0, y: ys.at[index] ?? 0, count }));
  const totals = { x: sums(table, 'x', xs.size), y: sums(table, 'y', ys.size) };
  const n = table.reduce((sum, { count }) => sum + count, 0);
  const whole = rho(table, totals, null);
  if (whole === null || n < 4) return null;
  let mean = 0;
  let squares = 0;
  for (const left of table) {
    const z = Math.atanh(clip(rho(table, totals, left) ?? whole));
    mean += (left.count * z) / n;
    squares += left.count * z * z;
  }
  const error = Math.sqrt(Math.max(0, ((n - 1) / n) * (squares - n * mean * mean)));
  const z = Math.atanh(clip(whole));
  return {
    rho: whole,
    low: Math.tanh(z - normalQuantile * error),
    high: Math.tanh(z + normalQuantile * error),
    n,
  };
}

const clip = (value: number): number => Math.max(-0.999_999, Math.min(0.999_999, value));

/** Place of each value among the different ones, in order. */
function places(values: readonly number[]): { at: number[]; size: number } {
  const different = [...new Set(values)].sort((a, b) => a - b);
  const placeOf = new Map(different.map((value, place) => [value, place]));
  return { at: values.map((value) => placeOf.get(value) ?? 0), size: different.length };
}

type Placed = readonly { readonly x: number; readonly y: number; readonly count: number }[];

function sums(table: Placed, side: 'x' | 'y', size: number): Float64Array {
  const found = new Float64Array(size);
  for (const cell of table) found[cell[side]] = (found[cell[side]] ?? 0) + cell.count;
  return found;
}

/** Pearson's correlation of the midranks, without one customer of the cell `left`. */
function rho(
  table: Placed,
  totals: { readonly x: Float64Array; readonly y: Float64Array },
  left: Placed[number] | null,
): number | null {
  const x = midranks(totals.x, left?.x ?? -1);
  const y = midranks(totals.y, left?.y ?? -1);
  let product = 0;
  for (const cell of table)
    product += (cell === left ? cell.count - 1 : cell.count) * (x.of[cell.x] ?? 0) * (y.of[cell.y] ?? 0);
  return x.squares === 0 || y.squares === 0 ? null : product / Math.sqrt(x.squares * y.squares);
}

/** Distances from the mean rank, and the sum of their squares. */
function midranks(counts: Float64Array, without: number): { of: Float64Array; squares: number } {
  let n = without < 0 ? 0 : -1;
  for (const count of counts) n += count;
  const of = new Float64Array(counts.length);
  let below = 0;
  let squares = 0;
  for (let place = 0; place < counts.length; place++) {
    const count = (counts[place] ?? 0) - (place === without ? 1 : 0);
    const distance = below + (count + 1) / 2 - (n + 1) / 2;
    of[place] = distance;
    squares += count * distance * distance;
    below += count;
  }
  return { of, squares };
}
