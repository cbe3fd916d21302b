/**
 * What of a map is shown: all of it but folded branches, or one stage, one persona, one lane of it.
 * What is left out is left out of the layout, and so of whatever is drawn from it.
 */
import { foldedSteps, stepsWalkedBy } from '../document/journey';
import type { StageId } from '../document/records/identity';
import type { Lane } from '../document/records/lane';
import { lanesInOrder, liveRecord, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';

export interface Focus {
  /** null: all stages. */
  readonly stageId: string | null;
  /** Only the way of this persona, and her lanes; null: everybody. */
  readonly personaId: string | null;
  /** null: all lanes that are not hidden. */
  readonly laneId: string | null;
}

export const noFocus: Focus = { stageId: null, personaId: null, laneId: null };

/** The only stage to show; null: all. A focus on something that is gone holds nothing back. */
export const stageInFocus = (snapshot: Snapshot, { stageId }: Focus): StageId | null =>
  stageId === null ? null : (liveRecord(snapshot, 'stage', stageId)?.id ?? null);

/** Ids of the steps to draw. */
export function shownStepIds(snapshot: Snapshot, focus: Focus): ReadonlySet<string> {
  const folded = foldedSteps(snapshot);
  const stageId = stageInFocus(snapshot, focus);
  const persona = focus.personaId === null ? null : liveRecord(snapshot, 'persona', focus.personaId);
  const walked = persona && stepsWalkedBy(snapshot, persona.id);
  return new Set(
    stepsInOrder(snapshot).flatMap(({ id, place }) => {
      if (folded.has(id) || (walked && !walked.has(id))) return [];
      return stageId !== null && place.stageId !== stageId ? [] : [id];
    }),
  );
}

/** A lane in focus is shown even if it is hidden otherwise. */
export function shownLanes(snapshot: Snapshot, focus: Focus): readonly Lane[] {
  const lane = focus.laneId === null ? null : liveRecord(snapshot, 'lane', focus.laneId);
  if (lane) return [lane];
  const persona = focus.personaId === null ? null : liveRecord(snapshot, 'persona', focus.personaId);
  return lanesInOrder(snapshot).filter(
    ({ isHidden, personaId }) => !isHidden && (!persona || personaId === null || personaId === persona.id),
  );
}
