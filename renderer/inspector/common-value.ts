/** What several things have in common. */

interface Common<Value> {
  /** null: they differ, or there are none, or it is null that they share. */
  readonly value: Value | null;
  readonly isMixed: boolean;
}

export function commonValue<Value>(values: readonly Value[]): Common<Value> {
  const [first, ...others] = values;
  const isMixed = others.some((value) => value !== first);
  return { value: isMixed ? null : (first ?? null), isMixed };
}
