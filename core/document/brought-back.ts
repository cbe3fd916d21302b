/**
 * Which records come back when a deleted one is wanted back: whatever went in the same act (its cells, quotes and
 * paths), and what all these hang on. Knows nothing of stamps and of who wants it.
 */
import { holdersOf, neverThere } from './holders';
import type { AnyRecord } from './records/record';

export function broughtBack(
  records: ReadonlyMap<string, AnyRecord>,
  wanted: AnyRecord,
): readonly AnyRecord[] {
  const back = new Map<string, AnyRecord>();
  const waiting: AnyRecord[] = [wanted];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.deletedAt === null || back.has(next.id)) continue;
    back.set(next.id, next);
    waiting.push(...sameAct(records, next.deletedAt));
    for (const { id } of holdersOf(next)) {
      const holder = records.get(id);
      if (holder) waiting.push(holder);
    }
  }
  return [...back.values()];
}

/** One command deletes with one time, so the time names the act; repair alone has a time that names none. */
const sameAct = (records: ReadonlyMap<string, AnyRecord>, deletedAt: string): readonly AnyRecord[] =>
  deletedAt === neverThere ? [] : [...records.values()].filter((record) => record.deletedAt === deletedAt);
