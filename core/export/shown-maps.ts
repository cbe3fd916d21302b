/**
 * Which of a map and its twin are exported, each narrowed to what was chosen. Knows no format; where a twin comes
 * from is known by those who call.
 */
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { ContentsChoice, MapSides } from './contents-choice';
import { narrowMap } from './narrow-map';

export interface ShownMaps {
  /** The map, or the as-is one of two. */
  readonly snapshot: Snapshot;
  /** The to-be map beside it; null: one map is shown. */
  readonly other: Snapshot | null;
  /** False: nothing but what differs between the two. */
  readonly isWhole: boolean;
}

export function shownMaps(own: Snapshot, twin: Snapshot | null, choice: ContentsChoice): ShownMaps {
  const sides: MapSides = twin === null ? 'own' : choice.sides;
  if (twin === null || sides === 'own')
    return { snapshot: narrowMap(own, choice), other: null, isWhole: true };
  if (sides === 'other') return { snapshot: narrowMap(twin, choice), other: null, isWhole: true };
  const [before, after] = inOrder(own, twin);
  return {
    snapshot: narrowMap(before, choice),
    other: narrowMap(after, choice),
    isWhole: sides === 'both',
  };
}

/** The as-is map comes first; of two of one kind, the other one. */
const inOrder = (own: Snapshot, twin: Snapshot): readonly [Snapshot, Snapshot] =>
  mapOf(own).variant === 'as-is' && mapOf(twin).variant === 'to-be' ? [own, twin] : [twin, own];
