/**
 * Matrices as flat typed arrays: sparse rows of texts by features, dense rows of texts by dimensions.
 * Only what clustering needs of linear algebra; knows nothing of texts.
 */

/** Row r holds `columns` and `values` from `starts[r]` up to `starts[r + 1]`. */
export interface Sparse {
  readonly rows: number;
  readonly width: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** Row after row. */
export interface Dense {
  readonly rows: number;
  readonly width: number;
  readonly values: Float32Array;
}

export const dense = (rows: number, width: number): Dense => ({
  rows,
  width,
  values: new Float32Array(rows * width),
});

/** sparse × right. */
export function times(left: Sparse, right: Dense): Dense {
  const { width } = right;
  const product = dense(left.rows, width);
  const out = product.values;
  const from = right.values;
  for (let row = 0; row < left.rows; row++) {
    const to = row * width;
    const end = left.starts[row + 1] ?? 0;
    for (let at = left.starts[row] ?? 0; at < end; at++) {
      const weight = left.values[at] ?? 0;
      const source = (left.columns[at] ?? 0) * width;
      for (let i = 0; i < width; i++) out[to + i] = (out[to + i] ?? 0) + weight * (from[source + i] ?? 0);
    }
  }
  return product;
}

/** sparseᵀ × right. */
export function transposedTimes(left: Sparse, right: Dense): Dense {
  const { width } = right;
  const product = dense(left.width, width);
  const out = product.values;
  const from = right.values;
  for (let row = 0; row < left.rows; row++) {
    const source = row * width;
    const end = left.starts[row + 1] ?? 0;
    for (let at = left.starts[row] ?? 0; at < end; at++) {
      const weight = left.values[at] ?? 0;
      const to = (left.columns[at] ?? 0) * width;
      for (let i = 0; i < width; i++) out[to + i] = (out[to + i] ?? 0) + weight * (from[source + i] ?? 0);
    }
  }
  return product;
}

/** Columns made orthonormal in place; a column that depends on those before it becomes zero. */
export function orthonormalise(matrix: Dense): void {
  const { rows, width, values } = matrix;
  const gram = gramOf(matrix);
  const factor = cholesky(gram, width);
  // values ← values × factor⁻ᵀ, row by row: forward substitution.
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    for (let i = 0; i < width; i++) {
      const pivot = factor[i * width + i] ?? 0;
      let sum = values[at + i] ?? 0;
      for (let j = 0; j < i; j++) sum -= (factor[i * width + j] ?? 0) * (values[at + j] ?? 0);
      values[at + i] = pivot === 0 ? 0 : sum / pivot;
    }
  }
}

/** matrixᵀ × matrix, width × width, in double precision. */
export function gramOf({ rows, width, values }: Dense): Float64Array {
  const gram = new Float64Array(width * width);
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    for (let i = 0; i < width; i++) {
      const one = values[at + i] ?? 0;
      if (one === 0) continue;
      const to = i * width;
      for (let j = 0; j <= i; j++) gram[to + j] = (gram[to + j] ?? 0) + one * (values[at + j] ?? 0);
    }
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) gram[j * width + i] = gram[i * width + j] ?? 0;
  return gram;
}

/** Lower factor; a pivot too small to trust becomes zero, and its column with it. */
function cholesky(gram: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width);
  const rest = (i: number, j: number) => {
    let sum = gram[i * width + j] ?? 0;
    for (let k = 0; k < j; k++) sum -= (factor[i * width + k] ?? 0) * (factor[j * width + k] ?? 0);
    return sum;
  };
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) {
      const pivot = factor[j * width + j] ?? 0;
      factor[i * width + j] = pivot === 0 ? 0 : rest(i, j) / pivot;
    }
    const left = rest(i, i);
    factor[i * width + i] = left > 1e-9 * (gram[i * width + i] ?? 0) ? Math.sqrt(left) : 0;
  }
  return factor;
}

/** Rows scaled to length one; rows of zeros stay. */
export function normaliseRows({ rows, width, values }: Dense): void {
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    let square = 0;
    for (let i = 0; i < width; i++) square += (values[at + i] ?? 0) ** 2;
    if (square === 0) continue;
    const scale = 1 / Math.sqrt(square);
    for (let i = 0; i < width; i++) values[at + i] = (values[at + i] ?? 0) * scale;
  }
}

/** Inner product of two rows of the same width. */
export function dot(a: Float32Array, fromA: number, b: Float32Array, fromB: number, width: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 3 < width; i += 4) {
    s0 += (a[fromA + i] ?? 0) * (b[fromB + i] ?? 0);
    s1 += (a[fromA + i + 1] ?? 0) * (b[fromB + i + 1] ?? 0);
    s2 += (a[fromA + i + 2] ?? 0) * (b[fromB + i + 2] ?? 0);
    s3 += (a[fromA + i + 3] ?? 0) * (b[fromB + i + 3] ?? 0);
  }
  for (; i < width; i++) s0 += (a[fromA + i] ?? 0) * (b[fromB + i] ?? 0);
  return s0 + s1 + s2 + s3;
}

export function pickRows(matrix: Dense, rows: Int32Array): Dense {
  const { width } = matrix;
  const picked = dense(rows.length, width);
  rows.forEach((row, to) => {
    picked.values.set(matrix.values.subarray(row * width, row * width + width), to * width);
  });
  return picked;
}
