/**
 * Randomised truncated singular value decomposition (Halko, Martinsson, Tropp 2011, algorithm 4.4 with power
 * iterations). Knows matrices only.
 */
import { type Dense, dense, gramOf, orthonormalise, type Sparse, times, transposedTimes } from './matrix';
import { normal, type Random } from './random';

export interface Decomposition {
  /** Left singular vectors times singular values: where each row of the matrix lies. */
  readonly places: Dense;
  /** Takes a further row there: width of the matrix × dimensions. */
  readonly projection: Dense;
  readonly singular: Float64Array;
}

const spare = 12;
const powerSteps = 2;

export function decompose(matrix: Sparse, dimensions: number, random: Random): Decomposition {
  const width = Math.max(1, Math.min(dimensions + spare, matrix.rows, matrix.width));
  const kept = Math.min(dimensions, width);
  const start = dense(matrix.width, width);
  for (let i = 0; i < start.values.length; i++) start.values[i] = normal(random);
  let range = times(matrix, start);
  orthonormalise(range);
  for (let step = 0; step < powerSteps; step++) {
    range = times(matrix, transposedTimes(matrix, range));
    orthonormalise(range);
  }
  // Right side within the range: matrixᵀ × range; its Gram matrix has the squared singular values.
  const right = transposedTimes(matrix, range);
  const { values, vectors } = eigen(gramOf(right), width);
  const singular = values.slice(0, kept).map((value) => Math.sqrt(Math.max(0, value)));
  const projection = rotate(right, vectors, kept);
  for (let row = 0; row < projection.rows; row++)
    for (let i = 0; i < kept; i++) {
      const at = row * kept + i;
      const scale = singular[i] ?? 0;
      projection.values[at] = scale > 1e-6 ? (projection.values[at] ?? 0) / scale : 0;
    }
  return { places: times(matrix, projection), projection, singular };
}

/** matrix × the first `kept` columns of `vectors`. */
function rotate(matrix: Dense, vectors: Float64Array, kept: number): Dense {
  const { rows, width, values } = matrix;
  const rotated = dense(rows, kept);
  for (let row = 0; row < rows; row++)
    for (let j = 0; j < width; j++) {
      const one = values[row * width + j] ?? 0;
      if (one === 0) continue;
      for (let i = 0; i < kept; i++) {
        const at = row * kept + i;
        rotated.values[at] = (rotated.values[at] ?? 0) + one * (vectors[j * width + i] ?? 0);
      }
    }
  return rotated;
}

/** Eigenvalues of a symmetric matrix, largest first, with vectors as columns: cyclic Jacobi rotations. */
export function eigen(
  symmetric: Float64Array,
  width: number,
): { values: Float64Array; vectors: Float64Array } {
  const a = symmetric.slice();
  const v = new Float64Array(width * width);
  for (let i = 0; i < width; i++) v[i * width + i] = 1;
  const scale = a.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  for (let sweep = 0; sweep < 30; sweep++) {
    let largest = 0;
    for (let p = 0; p < width; p++)
      for (let q = p + 1; q < width; q++) {
        const off = a[p * width + q] ?? 0;
        if (Math.abs(off) <= 1e-12 * scale) continue;
        largest = Math.max(largest, Math.abs(off));
        turn(a, v, width, p, q, off);
      }
    if (largest <= 1e-9 * scale) break;
  }
  const order = Array.from({ length: width }, (_, i) => i).toSorted(
    (x, y) => (a[y * width + y] ?? 0) - (a[x * width + x] ?? 0) || x - y,
  );
  const vectors = new Float64Array(width * width);
  for (const [to, from] of order.entries())
    for (let row = 0; row < width; row++) vectors[row * width + to] = v[row * width + from] ?? 0;
  return { values: Float64Array.from(order, (i) => a[i * width + i] ?? 0), vectors };
}

function turn(a: Float64Array, v: Float64Array, width: number, p: number, q: number, off: number): void {
  const theta = ((a[q * width + q] ?? 0) - (a[p * width + p] ?? 0)) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (let k = 0; k < width; k++) {
    const kp = a[k * width + p] ?? 0;
    const kq = a[k * width + q] ?? 0;
    a[k * width + p] = cos * kp - sin * kq;
    a[k * width + q] = sin * kp + cos * kq;
  }
  for (let k = 0; k < width; k++) {
    const pk = a[p * width + k] ?? 0;
    const qk = a[q * width + k] ?? 0;
    a[p * width + k] = cos * pk - sin * qk;
    a[q * width + k] = sin * pk + cos * qk;
    const vp = v[k * width + p] ?? 0;
    const vq = v[k * width + q] ?? 0;
    v[k * width + p] = cos * vp - sin * vq;
    v[k * width + q] = sin * vp + cos * vq;
  }
}
