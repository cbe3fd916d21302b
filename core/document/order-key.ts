/**
 * Fractional order keys: text that sorts between any two others, so that a move changes one record.
 * The same arguments give the same key; two copies that insert at one spot get one key, and ids break the tie.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { orderKey } from './records/field';
import { compareText } from './same-value';

/** Keys grow when people insert at one spot for ever; past this the row is numbered anew. */
const longestKey = 60;

interface Ordered {
  readonly id: string;
  readonly order: string;
}

export const compareOrder = (a: Ordered, b: Ordered): number =>
  compareText(a.order, b.order) || compareText(a.id, b.id);

/** A key between two others; null is the open end. Keys must be well formed and `before` the lesser. */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) {
    throw new Error('The first order key must be less than the second');
  }
  return generateKeyBetween(before, after);
}

/** `count` keys between two others, in order. */
export function ordersBetween(before: string | null, after: string | null, count: number): string[] {
  return generateNKeysBetween(before, after, count);
}

/** True for keys that others can be put beside; a file may hold text that merely sorts, or never ends. */
export function isOrderKey(key: string): boolean {
  if (!orderKey.safeParse(key).success) return false;
  try {
    generateKeyBetween(key, null);
    generateKeyBetween(null, key);
    return true;
  } catch {
    return false;
  }
}

/**
 * The key that puts something at `index` of a row (its members in order, the thing itself left out).
 * Where the neighbours leave no room (equal, malformed or endless keys) the whole row is numbered anew:
 * `renumbered` holds the new keys of its members.
 */
export function orderAt(
  row: readonly Ordered[],
  index: number,
): { readonly order: string; readonly renumbered: ReadonlyMap<string, string> } {
  const place = Math.max(0, Math.min(index, row.length));
  const before = row[place - 1]?.order ?? null;
  const after = row[place]?.order ?? null;
  const hasRoom =
    (before === null || isOrderKey(before)) &&
    (after === null || isOrderKey(after)) &&
    (before === null || after === null || before < after);
  if (hasRoom) {
    const order = generateKeyBetween(before, after);
    if (order.length <= longestKey) return { order, renumbered: new Map() };
  }
  const keys = generateNKeysBetween(null, null, row.length + 1);
  const renumbered = new Map<string, string>();
  row.forEach((member, at) => {
    const key = keys[at < place ? at : at + 1];
    if (key !== undefined && key !== member.order) renumbered.set(member.id, key);
  });
  return { order: keys[place] ?? 'a0', renumbered };
}
