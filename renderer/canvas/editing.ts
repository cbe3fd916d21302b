/** What a person does on the canvas, as commands. Whatever is gone meanwhile (deleted, merged away) is left alone. */
import { setCellEmotion, setCellIcon, setCellMark, setCellNumber, setCellText } from '#core/commands/cell';
import { renameLane, setLaneLocked } from '#core/commands/lane';
import { addPath } from '#core/commands/path';
import { addStage, renameStage } from '#core/commands/stage';
import { addStep, renameStep } from '#core/commands/step';
import type { CellIcon, CellMark } from '#core/document/records/cell';
import type { Step } from '#core/document/records/step';
import { liveRecord, pathsFrom, stagesInOrder, stepsInOrder, stepsOfStage } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import { notify } from '#renderer/state/notices';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { moveCamera, type Selected, select, startEditing, useView } from '#renderer/state/view';
import { type CellPlace, placeOfCell } from './record-ids';

export function canEdit(): boolean {
  const { document } = useOpenMap.getState();
  return document !== null && !document.isReadOnly;
}

/** The map to change; null: there is none, or it is for viewing only. */
export const editableSnapshot = (): Snapshot | null => (canEdit() ? useOpenMap.getState().snapshot : null);

/** True where the lane of the cell is locked; says so, with the way to unlock it. */
export function isLockedCell(selected: Selected): boolean {
  const snapshot = editableSnapshot();
  if (!snapshot || selected.kind !== 'cell') return false;
  const lane = liveRecord(snapshot, 'lane', selected.laneId);
  if (!lane?.isLocked) return false;
  const unlock = () => commit('lane.lock', setLaneLocked, { laneId: lane.id, isLocked: false });
  notify({ message: text.laneLocked, id: 'lane.locked', action: { label: text.unlockLane, run: unlock } });
  return true;
}

function atCell(laneId: string, stepId: string): CellPlace | null {
  const snapshot = editableSnapshot();
  return snapshot && placeOfCell(snapshot, laneId, stepId);
}

/** `stay`: what is typed in one stay in a field is one undo step. */
export function setCellTextOf(laneId: string, stepId: string, text: string, stay?: string): void {
  const place = atCell(laneId, stepId);
  if (place) commit('cell.text', setCellText, { laneId: place.lane.id, stepId: place.step.id, text }, stay);
}

export function setCellEmotionOf(laneId: string, stepId: string, emotion: number | null): void {
  const place = atCell(laneId, stepId);
  if (place)
    commit('cell.emotion', setCellEmotion, { laneId: place.lane.id, stepId: place.step.id, emotion });
}

export function setCellNumberOf(laneId: string, stepId: string, number: number | null): void {
  const place = atCell(laneId, stepId);
  if (place) commit('cell.number', setCellNumber, { laneId: place.lane.id, stepId: place.step.id, number });
}

export function setCellIconOf(laneId: string, stepId: string, icon: CellIcon | null): void {
  const place = atCell(laneId, stepId);
  if (place) commit('cell.icon', setCellIcon, { laneId: place.lane.id, stepId: place.step.id, icon });
}

export function setCellMarkOf(laneId: string, stepId: string, mark: CellMark | null): void {
  const place = atCell(laneId, stepId);
  if (place) commit('cell.mark', setCellMark, { laneId: place.lane.id, stepId: place.step.id, mark });
}

/** Another title for a stage, step or lane. By id: when words are kept, something else may be selected already. */
export function rename(id: string, title: string, stay: string): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const stage = liveRecord(snapshot, 'stage', id);
  const step = liveRecord(snapshot, 'step', id);
  const lane = liveRecord(snapshot, 'lane', id);
  if (stage) commit('stage.rename', renameStage, { stageId: stage.id, title }, stay);
  else if (step) commit('step.rename', renameStep, { stepId: step.id, title }, stay);
  else if (lane) commit('lane.rename', renameLane, { laneId: lane.id, title }, stay);
}

/** Selects what was just made and opens its title, so that its name can be typed at once. */
function openNew(kind: 'stage' | 'step', id: string): void {
  select({ kind, id });
  moveCamera('reveal');
  startEditing();
}

/** `index` among the stages; left out: after the last one. */
export function insertStage(index?: number): void {
  if (!canEdit()) return;
  openNew('stage', commit('stage.add', addStage, index === undefined ? {} : { index }));
}

/** `index` among the steps of the stage; left out: after its last one. */
export function insertStep(stageId: string, index?: number): void {
  const snapshot = editableSnapshot();
  const stage = snapshot && liveRecord(snapshot, 'stage', stageId);
  if (!stage) return;
  const args = index === undefined ? { stageId: stage.id } : { stageId: stage.id, index };
  openNew('step', commit('step.add', addStep, args));
}

/** Inserts a step on one side of another. Beside an unplaced step there is no stage to insert into. */
export function insertStepBeside(stepId: string, side: 'before' | 'after'): void {
  const snapshot = editableSnapshot();
  const step = snapshot && liveRecord(snapshot, 'step', stepId);
  if (!snapshot || !step || step.place.stageId === null) return;
  const at = stepsOfStage(snapshot, step.place.stageId).indexOf(step);
  insertStep(step.place.stageId, side === 'before' ? at : at + 1);
}

/** Where "add a step" adds: after the selected step, at the end of the selected stage, else at the end of the map. */
export function insertStepAtSelection(): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const step = stepOfSelection(snapshot);
  const { selected } = useView.getState();
  if (step && step.place.stageId !== null) insertStepBeside(step.id, 'after');
  else if (selected?.kind === 'stage') insertStep(selected.id);
  else {
    const last = stagesInOrder(snapshot).at(-1);
    if (last) insertStep(last.id);
  }
}

/** "Add a stage" adds after the stage of what is selected, else at the end. */
export function insertStageAtSelection(): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const { selected } = useView.getState();
  const stageId = selected?.kind === 'stage' ? selected.id : stepOfSelection(snapshot)?.place.stageId;
  const at = stagesInOrder(snapshot).findIndex(({ id }) => id === stageId);
  insertStage(at < 0 ? undefined : at + 1);
}

/** The step a selected step, cell or quote belongs to. */
export function stepOfSelection(snapshot: Snapshot): Step | null {
  const { selected } = useView.getState();
  switch (selected?.kind) {
    case 'step':
      return liveRecord(snapshot, 'step', selected.id);
    case 'cell':
      return liveRecord(snapshot, 'step', selected.stepId);
    case 'quote': {
      const quote = liveRecord(snapshot, 'quote', selected.id);
      return quote && liveRecord(snapshot, 'step', quote.place.stepId);
    }
    default:
      return null;
  }
}

/** Draws a path; null: the steps are joined already, or one of them is gone. */
export function drawPath(from: string, to: string): string | null {
  const snapshot = editableSnapshot();
  const start = snapshot && liveRecord(snapshot, 'step', from);
  const end = snapshot && liveRecord(snapshot, 'step', to);
  if (!snapshot || !start || !end || start.id === end.id) return null;
  const exits = pathsFrom(snapshot, start.id);
  if (exits.some(({ ends }) => ends.to === end.id)) return null;
  const steps = stepsInOrder(snapshot);
  const leadsBack = steps.indexOf(end) < steps.indexOf(start);
  // The first way on is the main one; every further way, and a way back, is another.
  const isMain = !leadsBack && !exits.some(({ pathKind }) => pathKind === 'main');
  const pathId = commit('path.add', addPath, {
    from: start.id,
    to: end.id,
    pathKind: isMain ? 'main' : 'alternative',
  });
  select({ kind: 'path', id: pathId });
  return pathId;
}
