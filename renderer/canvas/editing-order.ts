/** Putting stages, steps and lanes, one or several, to another place. Whatever is gone meanwhile is left alone. */
import { moveLanes, moveStages, moveSteps } from '#core/commands/bulk-moves';
import { moveLane } from '#core/commands/lane';
import { moveStage } from '#core/commands/stage';
import { moveStep } from '#core/commands/step';
import { lanesInOrder, liveRecord, stagesInOrder, stepsInOrder } from '#core/document/select';
import { commit } from '#renderer/state/open-map';
import { editableSnapshot } from './editing';

/** `index` among the other stages. */
export function moveStagesTo(ids: ReadonlySet<string>, index: number): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const stageIds = stagesInOrder(snapshot).flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const [stageId] = stageIds;
  if (stageId === undefined) return;
  if (stageIds.length === 1) commit('stage.move', moveStage, { stageId, index });
  else commit('stages.move', moveStages, { stageIds, index });
}

/** `index` among the other steps of the stage. */
export function moveStepsTo(ids: ReadonlySet<string>, stageId: string | null, index: number): void {
  const snapshot = editableSnapshot();
  const stage = snapshot && stageId !== null ? liveRecord(snapshot, 'stage', stageId) : null;
  if (!snapshot || !stage) return;
  const stepIds = stepsInOrder(snapshot).flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const [stepId] = stepIds;
  if (stepId === undefined) return;
  if (stepIds.length === 1) commit('step.move', moveStep, { stepId, stageId: stage.id, index });
  else commit('steps.move', moveSteps, { stepIds, stageId: stage.id, index });
}

/** `index` among the other lanes that are shown. */
export function moveLanesTo(ids: ReadonlySet<string>, index: number): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const all = lanesInOrder(snapshot);
  const laneIds = all.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const others = all.filter(({ id }) => !ids.has(id));
  const next = others.filter(({ isHidden }) => !isHidden)[index];
  const at = next ? others.indexOf(next) : others.length;
  const [laneId] = laneIds;
  if (laneId === undefined) return;
  if (laneIds.length === 1) commit('lane.move', moveLane, { laneId, index: at });
  else commit('lanes.move', moveLanes, { laneIds, index: at });
}
