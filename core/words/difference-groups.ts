/** Differences by what they belong to: a step, or a kind of things. They come in reading order and stay in it. */
import type { Difference } from '../document/compare';
import { stepIdOf } from '../document/reading-order';
import type { RecordKind } from '../document/records/record';
import type { Snapshot } from '../document/snapshot';

export interface DifferenceGroup {
  readonly key: string;
  /** null: no single step. */
  readonly stepId: string | null;
  readonly kind: RecordKind;
  readonly differences: readonly Difference[];
}

interface Sides {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

export function groupsOf(
  differences: readonly Difference[],
  { before, after }: Sides,
): readonly DifferenceGroup[] {
  const groups: { key: string; stepId: string | null; kind: RecordKind; differences: Difference[] }[] = [];
  for (const difference of differences) {
    const record = difference.after ?? difference.before;
    const stepId = stepIdOf(record, after.records) ?? stepIdOf(record, before.records);
    const key = stepId ?? difference.kind;
    const last = groups.at(-1);
    if (last?.key === key) last.differences.push(difference);
    else groups.push({ key, stepId, kind: difference.kind, differences: [difference] });
  }
  return groups;
}

/** A move alone is no change of what a thing says. */
const isMoveAlone = (difference: Difference): boolean =>
  difference.type === 'changed' && difference.fields.every(({ isMove }) => isMove);

export type Became = 'added' | 'removed' | 'changed' | 'moved';

export const whatBecame = (difference: Difference): Became =>
  isMoveAlone(difference) ? 'moved' : difference.type;

/** How many there are of each; what there is none of is left out. */
export function countsOf(differences: readonly Difference[]): ReadonlyMap<Became, number> {
  const counts = new Map<Became, number>();
  for (const difference of differences) {
    const became = whatBecame(difference);
    counts.set(became, (counts.get(became) ?? 0) + 1);
  }
  return counts;
}
