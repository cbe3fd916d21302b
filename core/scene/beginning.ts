/** The beginning of a map as a map of its own: its first steps with all that hangs on them. Knows no layout and no screen. */
import { buildSnapshot } from '../document/build-snapshot';
import { holdersOf } from '../document/holders';
import { stepsInOrder } from '../document/select';
import type { AnyRecord, Snapshot } from '../document/snapshot';

/** A map of no more steps is answered as it is; of a longer one stages without steps are left out too. */
export function beginningOf(snapshot: Snapshot, steps: number): Snapshot {
  const all = stepsInOrder(snapshot);
  if (all.length <= steps) return snapshot;
  const first = all.slice(0, steps);
  const stages = new Set<string | null>(first.map(({ place }) => place.stageId));
  const kept = new Set<string>(first.map(({ id }) => id));
  const isKept = (record: AnyRecord | undefined): boolean => {
    if (record === undefined || record.deletedAt !== null) return false;
    if (record.kind === 'step') return kept.has(record.id);
    if (record.kind === 'stage') return stages.has(record.id);
    // Most of a large map are cells of other steps: nothing else about them matters.
    if (record.kind === 'cell' && !kept.has(record.at.stepId)) return false;
    return holdersOf(record).every(({ id }) => isKept(snapshot.records.get(id)));
  };
  return buildSnapshot(snapshot.mapId, [...snapshot.records.values()].filter(isKept));
}
