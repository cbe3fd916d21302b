/**
 * How many themes there are: the count at which one more no longer pays. Cosine to the centre as the likelihood,
 * each further centre at the price of the Bayesian criterion, twice: k-means searches for its optimum, so that the
 * plain price lets it part what belongs together. Knows no texts.
 */
import { kMeans, quick } from './k-means';
import { type Dense, pickRows } from './matrix';
import { type Random, sampleOf } from './random';

/** Enough rows to tell; more of them only take longer. */
const sampleRows = 3_000;
const growth = 1.33;
/** The curve is uneven: this many counts without a better one end the search. */
const patience = 3;

export function chooseK(rows: Dense, weights: Float32Array, most: number, random: Random): number {
  const sample = sampleOf(rows.rows, sampleRows, random);
  const some = pickRows(rows, sample);
  const someWeights = Float32Array.from(sample, (row) => weights[row] ?? 1);
  const size = some.rows;
  const highest = Math.min(most, Math.floor(size / 5));
  let best = { k: 1, worth: Number.NEGATIVE_INFINITY };
  let without = 0;
  for (const k of countsUpTo(highest)) {
    const { quality } = kMeans(some, someWeights, k, random, quick);
    const price = (k * some.width * Math.log(size)) / size;
    const worth = -(some.width / 2) * Math.log(Math.max(1e-6, 1 - quality)) - price;
    if (worth > best.worth) {
      best = { k, worth };
      without = 0;
    } else if (++without >= patience) break;
  }
  return best.k;
}

function countsUpTo(highest: number): number[] {
  const counts: number[] = [];
  for (let k = 2; k < highest; k = Math.max(k + 1, Math.round(k * growth))) counts.push(k);
  if (highest >= 2) counts.push(highest);
  return counts;
}
