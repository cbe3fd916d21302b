/**
 * Spherical k-means: rows of length one, nearest by cosine. k-means++ seeds, several starts on a sample, the best
 * carried through over all rows. Rows may weigh more than one text.
 */
import { type Dense, dense, dot, normaliseRows, pickRows } from './matrix';
import { type Random, sampleOf } from './random';

export interface Clustering {
  readonly centres: Dense;
  /** Nearest centre of each row. */
  readonly nearest: Int32Array;
  /** Cosine to it. */
  readonly likeness: Float32Array;
  /** Weighted mean of the cosines. */
  readonly quality: number;
}

interface Effort {
  readonly starts: number;
  readonly sample: number;
  readonly startSteps: number;
  readonly steps: number;
}
export const thorough: Effort = { starts: 4, sample: 4_000, startSteps: 10, steps: 15 };
export const quick: Effort = { starts: 2, sample: 3_000, startSteps: 8, steps: 0 };

export function kMeans(
  rows: Dense,
  weights: Float32Array,
  k: number,
  random: Random,
  effort: Effort = thorough,
): Clustering {
  const sample = sampleOf(rows.rows, Math.max(effort.sample, k * 20), random);
  const some = sample.length === rows.rows ? rows : pickRows(rows, sample);
  const someWeights = Float32Array.from(sample, (row) => weights[row] ?? 1);
  let best: Clustering | null = null;
  for (let start = 0; start < effort.starts; start++) {
    const centres = seeds(some, someWeights, Math.min(k, some.rows), random);
    const found = refine(some, someWeights, centres, effort.startSteps);
    if (best === null || found.quality > best.quality) best = found;
  }
  if (best === null) throw new Error('no start');
  return effort.steps === 0 ? best : refine(rows, weights, best.centres, effort.steps);
}

/** k-means++ with a few candidates each time (greedy variant): the one that helps most is taken. */
function seeds(rows: Dense, weights: Float32Array, k: number, random: Random): Dense {
  const { width, values } = rows;
  const centres = dense(k, width);
  const farness = new Float32Array(rows.rows).fill(1);
  const candidates = 2 + Math.floor(Math.log(k + 1));
  for (let c = 0; c < k; c++) {
    let bestRow = 0;
    let bestLeft = Number.POSITIVE_INFINITY;
    let bestFarness: Float32Array = farness;
    for (let attempt = 0; attempt < (c === 0 ? 1 : candidates); attempt++) {
      const row = draw(farness, weights, random);
      const next = new Float32Array(rows.rows);
      let left = 0;
      for (let other = 0; other < rows.rows; other++) {
        const distance = Math.max(0, 1 - dot(values, row * width, values, other * width, width));
        const nearest = c === 0 ? distance : Math.min(farness[other] ?? 0, distance);
        next[other] = nearest;
        left += nearest * (weights[other] ?? 1);
      }
      if (left < bestLeft) {
        bestLeft = left;
        bestRow = row;
        bestFarness = next;
      }
    }
    farness.set(bestFarness);
    centres.values.set(values.subarray(bestRow * width, bestRow * width + width), c * width);
  }
  return centres;
}

function draw(farness: Float32Array, weights: Float32Array, random: Random): number {
  let total = 0;
  for (let row = 0; row < farness.length; row++) total += (farness[row] ?? 0) * (weights[row] ?? 1);
  let left = random() * total;
  for (let row = 0; row < farness.length; row++) {
    left -= (farness[row] ?? 0) * (weights[row] ?? 1);
    if (left < 0) return row;
  }
  return farness.length - 1;
}

/** Of the mean cosine; smaller steps move single texts to and fro. */
const leastGain = 1e-4;

export function refine(rows: Dense, weights: Float32Array, from: Dense, steps: number): Clustering {
  let centres = from;
  let found = assign(rows, weights, centres);
  for (let step = 0; step < steps; step++) {
    centres = meanCentres(rows, weights, found, centres);
    const next = assign(rows, weights, centres);
    const gained = next.quality - found.quality;
    found = next;
    if (gained < leastGain) break;
  }
  return found;
}

export function assign(rows: Dense, weights: Float32Array, centres: Dense): Clustering {
  const nearest = new Int32Array(rows.rows);
  const likeness = new Float32Array(rows.rows);
  let quality = 0;
  let total = 0;
  for (let row = 0; row < rows.rows; row++) {
    let best = -2;
    let at = 0;
    for (let c = 0; c < centres.rows; c++) {
      const cosine = dot(rows.values, row * rows.width, centres.values, c * centres.width, rows.width);
      if (cosine > best) {
        best = cosine;
        at = c;
      }
    }
    nearest[row] = at;
    likeness[row] = best;
    const weight = weights[row] ?? 1;
    quality += best * weight;
    total += weight;
  }
  return { centres, nearest, likeness, quality: total === 0 ? 0 : quality / total };
}

/** An emptied cluster starts anew at the row that fits its own worst. */
function meanCentres(rows: Dense, weights: Float32Array, found: Clustering, before: Dense): Dense {
  const { width } = rows;
  const centres = dense(before.rows, width);
  const sizes = new Float64Array(before.rows);
  for (let row = 0; row < rows.rows; row++) {
    const c = found.nearest[row] ?? 0;
    const weight = weights[row] ?? 1;
    sizes[c] = (sizes[c] ?? 0) + weight;
    for (let i = 0; i < width; i++) {
      const at = c * width + i;
      centres.values[at] = (centres.values[at] ?? 0) + weight * (rows.values[row * width + i] ?? 0);
    }
  }
  const taken = new Set<number>();
  for (const [c, size] of sizes.entries()) {
    if (size > 0) continue;
    let worst = 0;
    let least = 2;
    for (const [row, likeness] of found.likeness.entries())
      if (likeness < least && !taken.has(row)) {
        least = likeness;
        worst = row;
      }
    taken.add(worst);
    centres.values.set(rows.values.subarray(worst * width, worst * width + width), c * width);
  }
  normaliseRows(centres);
  return centres;
}
