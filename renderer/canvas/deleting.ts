/** Deleting what is selected: done at once, with a toast that takes it back. */
import { clearCells, deleteLanes, deleteStages, deleteSteps } from '#core/commands/bulk';
import { type CellPlace, clearCell, isEmptyContent } from '#core/commands/cell';
import { deleteLane, hideLane } from '#core/commands/lane';
import { clearMetric } from '#core/commands/metric';
import { deletePath } from '#core/commands/path';
import { deleteQuote } from '#core/commands/quote';
import { deleteStage } from '#core/commands/stage';
import { deleteStep } from '#core/commands/step';
import type { StepId } from '#core/document/records/identity';
import type { LaneKind } from '#core/document/records/lane';
import type { MetricName } from '#core/document/records/metric';
import { cellAt, liveRecord, metricOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import { clipboard } from '#core/i18n/messages/clipboard';
import type { Message } from '#core/i18n/translate';
import { chosenCells, chosenLanes, chosenStages, chosenSteps } from '#renderer/state/chosen';
import { commit } from '#renderer/state/open-map';
import { notifyWithUndo } from '#renderer/state/undo-notice';
import { type Range, type Selected, select, useView } from '#renderer/state/view';
import { editableSnapshot } from './editing';
import { moveSelection, placeAroundSelected } from './grid-keys';
import { placeOfCell } from './record-ids';

interface Deletion {
  readonly run: () => void;
  /** What the toast says; null: none, what was cleared is seen. */
  readonly said: Message | null;
}

/** Metrics shown in a lane of that kind that a person may have typed. */
const metricOfLane: Partial<Record<LaneKind, MetricName>> = {
  contacts: 'contacts',
  contactRate: 'entered',
  csat: 'csat',
  ces: 'ces',
  nps: 'nps',
  conversion: 'conversion',
};

function clearingOf(snapshot: Snapshot, laneId: string, stepId: string): Deletion | null {
  const place = placeOfCell(snapshot, laneId, stepId);
  if (!place || place.lane.isLocked) return null;
  const at = { laneId: place.lane.id, stepId: place.step.id };
  const metric = metricOfLane[place.lane.laneKind];
  if (metric !== undefined) {
    if (!metricOf(snapshot, at.stepId, metric)) return null;
    return { run: () => commit('metric.clear', clearMetric, { stepId: at.stepId, metric }), said: null };
  }
  const cell = cellAt(snapshot, at.laneId, at.stepId);
  if (!cell || isEmptyContent(cell)) return null;
  return { run: () => commit('cell.clear', clearCell, at), said: null };
}

function deletionOf(snapshot: Snapshot, selected: Selected): Deletion | null {
  if (selected.kind === 'cell') return clearingOf(snapshot, selected.laneId, selected.stepId);
  const record = liveRecord(snapshot, selected.kind, selected.id);
  switch (record?.kind) {
    case 'stage':
      return {
        run: () => commit('stage.delete', deleteStage, { stageId: record.id }),
        said: text.stageDeleted,
      };
    case 'step':
      return { run: () => commit('step.delete', deleteStep, { stepId: record.id }), said: text.stepDeleted };
    case 'lane':
      return { run: () => commit('lane.delete', deleteLane, { laneId: record.id }), said: text.laneDeleted };
    case 'path':
      return { run: () => commit('path.delete', deletePath, { pathId: record.id }), said: text.pathDeleted };
    case 'quote':
      return {
        run: () => commit('quote.delete', deleteQuote, { quoteId: record.id }),
        said: text.quoteDeleted,
      };
    default:
      return null;
  }
}

/** What clearing several cells clears: what people wrote, and the numbers they may have typed. */
function clearingOfCells(snapshot: Snapshot): Deletion | null {
  const cells: CellPlace[] = [];
  const metrics: { readonly stepId: StepId; readonly metric: MetricName }[] = [];
  for (const { laneId, stepId } of chosenCells(snapshot)) {
    const lane = liveRecord(snapshot, 'lane', laneId);
    if (!lane || lane.isLocked) continue;
    const metric = metricOfLane[lane.laneKind];
    const cell = cellAt(snapshot, laneId, stepId);
    if (metric !== undefined && metricOf(snapshot, stepId, metric)) metrics.push({ stepId, metric });
    else if (cell && !isEmptyContent(cell)) cells.push({ laneId, stepId });
  }
  if (cells.length + metrics.length === 0) return null;
  return { run: () => commit('cells.clear', clearCells, { cells, metrics }), said: clipboard.cellsCleared };
}

function deletionOfRange(snapshot: Snapshot, kind: Range['kind']): Deletion | null {
  switch (kind) {
    case 'cell':
      return clearingOfCells(snapshot);
    case 'stage': {
      const stageIds = chosenStages(snapshot);
      return {
        run: () => commit('stages.delete', deleteStages, { stageIds }),
        said: clipboard.stagesDeleted,
      };
    }
    case 'step': {
      const stepIds = chosenSteps(snapshot);
      return { run: () => commit('steps.delete', deleteSteps, { stepIds }), said: clipboard.stepsDeleted };
    }
    case 'lane': {
      const laneIds = chosenLanes(snapshot);
      return { run: () => commit('lanes.delete', deleteLanes, { laneIds }), said: clipboard.lanesDeleted };
    }
  }
}

const plannedDeletion = (): Deletion | null => {
  const snapshot = editableSnapshot();
  const { selected, range } = useView.getState();
  if (!snapshot || !selected) return null;
  return range ? deletionOfRange(snapshot, range.kind) : deletionOf(snapshot, selected);
};

export const canDelete = (): boolean => plannedDeletion() !== null;

/** The selection goes to what stands next to the deleted thing, so that the keyboard is not lost. */
export function deleteSelected(): void {
  const { selected, range } = useView.getState();
  const deletion = plannedDeletion();
  if (!deletion || !selected) return;
  if (range) {
    // The cells stay chosen, so that something else can be put into them.
    if (range.kind !== 'cell') select(null);
    deletion.run();
    if (deletion.said) notifyWithUndo(deletion.said);
    return;
  }
  const around = placeAroundSelected();
  if (around) select(around);
  else if (selected.kind !== 'cell') {
    const isMoved = moveSelection(selected.kind === 'lane' ? 'up' : 'left');
    const now = useView.getState().selected;
    const isSame = now !== null && now.kind === selected.kind && 'id' in now && now.id === selected.id;
    if (!isMoved || isSame || now?.kind !== selected.kind) select(null);
  }
  deletion.run();
  if (deletion.said) notifyWithUndo(deletion.said);
}

export function hideLaneOf(laneId: string): void {
  const snapshot = editableSnapshot();
  const lane = snapshot && liveRecord(snapshot, 'lane', laneId);
  if (!lane) return;
  commit('lane.hide', hideLane, { laneId: lane.id });
  select(null);
  notifyWithUndo(text.laneHidden);
}
