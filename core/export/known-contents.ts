/** A choice that was made for another map, or before something was deleted, as this map can take it. */
import { liveRecord } from '../document/select';
import type { RecordKind, Snapshot } from '../document/snapshot';
import type { ContentsChoice } from './contents-choice';

/** Where nothing of what was chosen is there, all of it is. */
export function knownContents(snapshot: Snapshot, choice: ContentsChoice): ContentsChoice {
  const known = <Id extends string>(kind: RecordKind, ids: readonly Id[] | null): Id[] | null => {
    const left = ids?.filter((id) => liveRecord(snapshot, kind, id) !== null) ?? [];
    return left.length === 0 ? null : left;
  };
  return {
    ...choice,
    stageIds: known('stage', choice.stageIds),
    laneIds: known('lane', choice.laneIds),
    personaIds: known('persona', choice.personaIds),
  };
}
