/** Answers about snapshots that are kept while what they were computed from is unchanged. */
import type { RecordKind } from './records/record';
import type { Snapshot } from './snapshot';

/** Remembers the result for each state of these kinds; forgotten together with the snapshots. */
export function kept<Value>(
  kinds: readonly [RecordKind, ...RecordKind[]],
  compute: (snapshot: Snapshot) => Value,
): (snapshot: Snapshot) => Value {
  const [first, ...others] = kinds;
  const results = new WeakMap<object, { readonly lists: readonly unknown[]; readonly value: Value }>();
  return (snapshot) => {
    const known = results.get(snapshot.byKind[first]);
    if (known && others.every((kind, index) => known.lists[index] === snapshot.byKind[kind])) {
      return known.value;
    }
    const value = compute(snapshot);
    results.set(snapshot.byKind[first], { lists: others.map((kind) => snapshot.byKind[kind]), value });
    return value;
  };
}
