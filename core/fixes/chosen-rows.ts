/** Choosing rows of a long list by keyboard and pointer, as lists of files do. Knows rows by their keys alone. */

export interface ChosenRows {
  readonly chosen: ReadonlySet<string>;
  /** Row the keys are on. */
  readonly active: number;
  /** Where Shift goes on from. */
  readonly anchor: number;
}

export const noRows: ChosenRows = { chosen: new Set(), active: 0, anchor: 0 };

/** `isExtended`: everything from the anchor to there is chosen. */
export function moveTo(
  rows: ChosenRows,
  keys: readonly string[],
  to: number,
  isExtended: boolean,
): ChosenRows {
  const active = Math.max(0, Math.min(keys.length - 1, to));
  if (!isExtended) return { ...rows, active, anchor: active };
  const [from, until] = [Math.min(rows.anchor, active), Math.max(rows.anchor, active)];
  return { ...rows, active, chosen: new Set(keys.slice(from, until + 1)) };
}

export function toggleRow(rows: ChosenRows, keys: readonly string[], at: number): ChosenRows {
  const key = keys[at];
  if (key === undefined) return rows;
  const chosen = new Set(rows.chosen);
  if (!chosen.delete(key)) chosen.add(key);
  return { chosen, active: at, anchor: at };
}

/** All of them; where all are chosen already, none. */
export function toggleAll(rows: ChosenRows, keys: readonly string[]): ChosenRows {
  const isWhole = keys.length > 0 && keys.every((key) => rows.chosen.has(key));
  return { ...rows, chosen: new Set(isWhole ? [] : keys) };
}
