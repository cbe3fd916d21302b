/** The algebra under the themes, held against what is known of it. */
import { describe, expect, it } from 'vitest';
import { gramOf, type Sparse } from '#core/themes/matrix';
import { normal, sampleOf, seededRandom } from '#core/themes/random';
import { decompose, eigen } from '#core/themes/svd';

/** rows × width of the given rank. */
function lowRank(rows: number, width: number, rank: number): { matrix: Sparse; full: number[][] } {
  const random = seededRandom(3);
  const left = Array.from({ length: rows }, () => Array.from({ length: rank }, () => normal(random)));
  const right = Array.from({ length: rank }, () => Array.from({ length: width }, () => normal(random)));
  const full = left.map((row) =>
    Array.from({ length: width }, (_, column) =>
      row.reduce((sum, value, i) => sum + value * (right[i]?.[column] ?? 0), 0),
    ),
  );
  const matrix = {
    rows,
    width,
    starts: Uint32Array.from({ length: rows + 1 }, (_, row) => row * width),
    columns: Uint32Array.from({ length: rows * width }, (_, at) => at % width),
    values: Float32Array.from(full.flat()),
  };
  return { matrix, full };
}

describe('Decomposition of a matrix', () => {
  it('A matrix of rank three keeps all distances between rows in three dimensions', () => {
    const { matrix, full } = lowRank(40, 25, 3);
    const { places, singular } = decompose(matrix, 3, seededRandom(1));
    const distance = (a: readonly number[], b: readonly number[]) =>
      Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
    const placed = (row: number) => [...places.values.subarray(row * 3, row * 3 + 3)];
    for (const [a, b] of [
      [0, 1],
      [5, 30],
      [17, 39],
    ] as const)
      expect(distance(placed(a), placed(b))).toBeCloseTo(distance(full[a] ?? [], full[b] ?? []), 3);
    expect(singular.length).toBe(3);
    expect([...singular]).toEqual([...singular].toSorted((a, b) => b - a));
  });

  it('Eigenvectors of a symmetric matrix stand upright on each other and give the matrix back', () => {
    const { values, vectors } = eigen(Float64Array.of(4, 1, 0, 1, 3, 1, 0, 1, 2), 3);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(9, 9);
    const gram = gramOf({ rows: 3, width: 3, values: Float32Array.from(vectors) });
    for (let i = 0; i < 9; i++) expect(gram[i]).toBeCloseTo(i % 4 === 0 ? 1 : 0, 5);
  });

  it('More dimensions than the matrix has are not made up', () => {
    const { matrix } = lowRank(4, 3, 1);
    expect(decompose(matrix, 100, seededRandom(1)).places.width).toBe(3);
  });
});

describe('Random numbers of a seed', () => {
  it('repeat, stay within bounds, and sample without repetition', () => {
    const row = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 1_000 }, random);
    };
    expect(row(5)).toEqual(row(5));
    expect(row(5)).not.toEqual(row(6));
    expect(row(5).every((value) => value >= 0 && value < 1)).toBe(true);
    const sample = sampleOf(100, 30, seededRandom(1));
    expect(new Set(sample).size).toBe(30);
    expect([...sampleOf(3, 10, seededRandom(1))]).toEqual([0, 1, 2]);
  });
});
