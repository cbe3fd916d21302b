/** Two snapshots ready to be compared: each knows the names of both, whatever ids the other one uses. Knows no words. */
import { type Comparison, compareMaps, type Matching } from './compare';
import type { AnyRecord } from './records/record';
import type { Snapshot } from './snapshot';

export interface Compared {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly comparison: Comparison;
}

export function comparedMaps(before: Snapshot, after: Snapshot, matching: Matching): Compared {
  const comparison = compareMaps(before, after, matching);
  const renamed = [...comparison.stepIds].flatMap(([own, id]): [string, AnyRecord][] => {
    const record = after.records.get(own);
    return record ? [[id, record]] : [];
  });
  return {
    before: { ...before, records: new Map([...after.records, ...renamed, ...before.records]) },
    after: { ...after, records: new Map([...before.records, ...after.records, ...renamed]) },
    comparison,
  };
}
