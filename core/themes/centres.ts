/**
 * The middle of each theme, and which texts are near it. Which theme is nearest is told where what many texts share
 * counts most; whether it is near at all, where every word counts: there a text about nothing of the kind is far.
 */
import { assign } from './k-means';
import { type Dense, dense, normaliseRows } from './matrix';
import type { Places } from './place-texts';

export interface Centres {
  readonly plain: Dense;
  readonly stressed: Dense;
  /** A text less like the plain centre than this has another theme. */
  readonly thresholds: Float32Array;
}

/** Below this two texts share a word by chance. */
export const faint = 0.25;

/** All but the tenth of its own texts that are least like it would join again. */
const joiningShare = 0.1;

/** `themeOf` goes row by row; -1: none. */
export function learnCentres(
  places: Places,
  weights: Float32Array,
  themeOf: Int32Array,
  count: number,
): { readonly centres: Centres; readonly likeness: Float32Array } {
  const plain = meansOf(places.plain, weights, themeOf, count);
  const likeness = likenessOf(places.plain, themeOf, plain);
  const stressed = meansOf(places.stressed, weights, themeOf, count);
  return { centres: { plain, stressed, thresholds: thresholdsOf(themeOf, likeness, count) }, likeness };
}

/** The nearest theme of each row, where it is near enough; -1: none is. */
export function nearestThemes(
  places: Places,
  centres: Centres,
): { readonly themeOf: Int32Array; readonly likeness: Float32Array } {
  const { rows } = places.plain;
  if (centres.plain.rows === 0)
    return { themeOf: new Int32Array(rows).fill(-1), likeness: new Float32Array(rows) };
  const { nearest } = assign(places.stressed, new Float32Array(rows).fill(1), centres.stressed);
  const likeness = likenessOf(places.plain, nearest, centres.plain);
  const themeOf = nearest.map((theme, row) =>
    (likeness[row] ?? 0) >= (centres.thresholds[theme] ?? 1) ? theme : -1,
  );
  return { themeOf, likeness };
}

function meansOf(places: Dense, weights: Float32Array, themeOf: Int32Array, count: number): Dense {
  const centres = dense(count, places.width);
  const { width } = places;
  for (const [row, theme] of themeOf.entries()) {
    if (theme < 0) continue;
    const weight = weights[row] ?? 1;
    for (let i = 0; i < width; i++) {
      const at = theme * width + i;
      centres.values[at] = (centres.values[at] ?? 0) + weight * (places.values[row * width + i] ?? 0);
    }
  }
  normaliseRows(centres);
  return centres;
}

function likenessOf(places: Dense, themeOf: Int32Array, centres: Dense): Float32Array {
  const { width } = places;
  return Float32Array.from(themeOf, (theme, row) => {
    if (theme < 0) return 0;
    let sum = 0;
    for (let i = 0; i < width; i++)
      sum += (places.values[row * width + i] ?? 0) * (centres.values[theme * width + i] ?? 0);
    return sum;
  });
}

function thresholdsOf(themeOf: Int32Array, likeness: Float32Array, count: number): Float32Array {
  const own: number[][] = Array.from({ length: count }, () => []);
  for (const [row, theme] of themeOf.entries()) own[theme]?.push(likeness[row] ?? 0);
  return Float32Array.from(own, (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    return Math.max(faint, sorted[Math.floor(sorted.length * joiningShare)] ?? 1);
  });
}
