/** A map taken apart by its stages, each a map of its own: for pages that show one stage. Knows no format. */
import { buildSnapshot } from '../document/build-snapshot';
import { stagesInOrder, stepsOfStage } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { ContentsChoice } from './contents-choice';
import { narrowMap } from './narrow-map';

export interface StagePart {
  /** null: steps that have no stage. */
  readonly stageId: string | null;
  readonly snapshot: Snapshot;
}

/** Stages with steps, in the map's order; steps without a stage come last, as on the map. */
export const stageParts = (snapshot: Snapshot, choice: ContentsChoice): readonly StagePart[] =>
  [...stagesInOrder(snapshot).map(({ id }) => id), null]
    .filter((stageId) => stepsOfStage(snapshot, stageId).length > 0)
    .map((stageId) => ({ stageId, snapshot: narrowMap(onlyStage(snapshot, stageId), choice) }));

/** Without the steps of other stages; what hangs on them goes when the map is narrowed. */
const onlyStage = (snapshot: Snapshot, stageId: string | null): Snapshot =>
  buildSnapshot(
    snapshot.mapId,
    [...snapshot.records.values()].filter((record) => {
      if (record.kind === 'stage') return record.id === stageId;
      return record.kind !== 'step' || record.place.stageId === stageId;
    }),
  );
