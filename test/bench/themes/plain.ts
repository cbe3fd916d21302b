/** What anybody would write first: TF-IDF of words and k-means. The themes of the product are held against it. */

const word = /[\p{L}\p{N}]+/gu;
const mostSteps = 30;

type Row = readonly (readonly [column: number, value: number])[];

/** The group of each text. */
export function plainGroups(texts: readonly string[], k: number, seed: number): Int32Array {
  const { rows, width } = tfIdf(texts);
  const random = repeatable(seed);
  const centres = startCentres(rows, width, k, random);
  let nearest = new Int32Array(rows.length).fill(-1);
  for (let step = 0; step < mostSteps; step++) {
    const next = nearestCentres(rows, centres);
    if (next.every((group, row) => group === nearest[row])) break;
    nearest = next;
    moveCentres(rows, nearest, centres);
  }
  return nearest;
}

function tfIdf(texts: readonly string[]): { rows: Row[]; width: number } {
  const columnOf = new Map<string, number>();
  const seen: number[] = [];
  const counted = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const each of text.toLowerCase().match(word) ?? []) {
      const column = columnOf.get(each) ?? columnOf.size;
      columnOf.set(each, column);
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    for (const column of counts.keys()) seen[column] = (seen[column] ?? 0) + 1;
    return counts;
  });
  const rows = counted.map((counts) => {
    const row = [...counts].map(
      ([column, count]) =>
        [column, count * (Math.log((1 + texts.length) / (1 + (seen[column] ?? 0))) + 1)] as const,
    );
    const length = Math.hypot(...row.map(([, value]) => value)) || 1;
    return row.map(([column, value]) => [column, value / length] as const);
  });
  return { rows, width: columnOf.size };
}

interface Centre {
  readonly at: Float64Array;
  square: number;
}

const distance = (row: Row, centre: Centre): number => {
  let product = 0;
  let own = 0;
  for (const [column, value] of row) {
    product += value * (centre.at[column] ?? 0);
    own += value * value;
  }
  return Math.max(0, own - 2 * product + centre.square);
};

/** k-means++. */
function startCentres(rows: readonly Row[], width: number, k: number, random: () => number): Centre[] {
  const centres: Centre[] = [];
  const farness = new Float64Array(rows.length).fill(1);
  for (let c = 0; c < k; c++) {
    let left = random() * farness.reduce((sum, one) => sum + one, 0);
    let chosen = 0;
    while (chosen < rows.length - 1 && left >= (farness[chosen] ?? 0)) left -= farness[chosen++] ?? 0;
    const at = new Float64Array(width);
    let square = 0;
    for (const [column, value] of rows[chosen] ?? []) {
      at[column] = value;
      square += value * value;
    }
    const centre = { at, square };
    centres.push(centre);
    for (const [row, features] of rows.entries()) {
      const far = distance(features, centre);
      farness[row] = c === 0 ? far : Math.min(farness[row] ?? 0, far);
    }
  }
  return centres;
}

function nearestCentres(rows: readonly Row[], centres: readonly Centre[]): Int32Array<ArrayBuffer> {
  return Int32Array.from(rows, (row) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [c, centre] of centres.entries()) {
      const far = distance(row, centre);
      if (far < least) {
        least = far;
        best = c;
      }
    }
    return best;
  });
}

function moveCentres(rows: readonly Row[], nearest: Int32Array, centres: readonly Centre[]): void {
  const sizes = new Float64Array(centres.length);
  for (const group of nearest) sizes[group] = (sizes[group] ?? 0) + 1;
  for (const [c, centre] of centres.entries()) if ((sizes[c] ?? 0) > 0) centre.at.fill(0);
  for (const [row, features] of rows.entries()) {
    const group = nearest[row] ?? 0;
    const at = centres[group]?.at;
    if (at === undefined) continue;
    for (const [column, value] of features) at[column] = (at[column] ?? 0) + value / (sizes[group] ?? 1);
  }
  for (const centre of centres) centre.square = centre.at.reduce((sum, one) => sum + one * one, 0);
}

function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
