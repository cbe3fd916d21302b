/** Words near each other: in which orders they may stand, and whether they do. Knows words by their stems only. */
/** Every order of the items; of four there are twenty-four. */
export function ordersOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, index) =>
    ordersOf(items.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

/** Where a term begins and the word after its last, for every place it stands at. */
function placesOf(stems: readonly string[], term: readonly string[]): { from: number; to: number }[] {
  return stems.flatMap((_, from) =>
    term.every((stem, offset) => stems[from + offset] === stem) ? [{ from, to: from + term.length }] : [],
  );
}

export interface NearPlaces {
  readonly from: number;
  /** The word after the last. */
  readonly to: number;
}

/** The first stretch of words that holds all terms near each other; null: there is none. */
export function findNear(
  stems: readonly string[],
  terms: readonly (readonly string[])[],
  within: number,
): readonly NearPlaces[] | null {
  const places = terms.map((term) => placesOf(stems, term));
  if (places.some((own) => own.length === 0)) return null;
  const goOn = (
    chain: readonly NearPlaces[],
    left: readonly (readonly NearPlaces[])[],
  ): readonly NearPlaces[] | null => {
    const [next, ...rest] = left;
    if (next === undefined) return chain;
    const last = chain.at(-1);
    for (const place of next) {
      if (last !== undefined && (place.from < last.to || place.from >= last.to + within)) continue;
      const whole = goOn([...chain, place], rest);
      if (whole) return whole;
    }
    return null;
  };
  for (const order of ordersOf(places)) {
    const found = goOn([], order);
    if (found) return found;
  }
  return null;
}
