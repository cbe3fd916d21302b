/**
 * Two orders of the same things: which of them stayed in step, and how the two stand side by side.
 * Knows keys alone, nothing of records.
 */

/** Indices of a longest run of ever greater numbers, by patience sorting: n log n. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const tops: number[] = [];
  const before: (number | null)[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? null : (tops[low - 1] ?? null);
    tops[low] = index;
  });
  const rise: number[] = [];
  for (let index = tops.at(-1) ?? null; index !== null; index = before[index] ?? null) rise.push(index);
  return rise.reverse();
}

/** Keys of both orders that keep their order among each other; the fewest others have moved. */
export function inStep(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((key, index) => [key, index]));
  const shared = after.filter((key) => places.has(key));
  const rise = longestRise(shared.map((key) => places.get(key) ?? 0));
  return new Set(rise.flatMap((index) => shared[index] ?? []));
}

/** One place in the common order; a key that moved has two, one on each side. */
export interface AlignedPlace {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Both orders one beside the other: what stayed in step shares a place, the rest stands alone, `before` first.
 * `moved`: keys known to have moved, which never share a place.
 */
export function aligned(
  before: readonly string[],
  after: readonly string[],
  moved: ReadonlySet<string> = new Set(),
): readonly AlignedPlace[] {
  const hasStayed = (key: string): boolean => !moved.has(key);
  const anchors = inStep(before.filter(hasStayed), after.filter(hasStayed));
  const places: AlignedPlace[] = [];
  let next = 0;
  const alone = (key: string): void => {
    places.push({ before: null, after: key });
  };
  for (const key of before) {
    if (!anchors.has(key)) {
      places.push({ before: key, after: null });
      continue;
    }
    for (; next < after.length && after[next] !== key; next += 1) alone(after[next] ?? key);
    places.push({ before: key, after: key });
    next += 1;
  }
  for (const key of after.slice(next)) alone(key);
  return places;
}
