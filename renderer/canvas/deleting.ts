/** Deleting what is selected: done at once, with a toast that takes it back. */
import { clearCells, deleteLanes, deleteStages, deleteSteps } from '#core/commands/bulk';
import { type CellPlace, clearCell } from '#core/commands/cell';
import { clearingOf } from '#core/commands/clearing';
import { deleteLane, hideLane } from '#core/commands/lane';
import { clearMetric } from '#core/commands/metric';
import { deletePath } from '#core/commands/path';
import { deleteQuote } from '#core/commands/quote';
import { deleteStage } from '#core/commands/stage';
import { deleteStep } from '#core/commands/step';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import { clipboard } from '#core/i18n/messages/clipboard';
import type { Message } from '#core/i18n/translate';
import { ownName } from '#core/words/thing-words';
import { chosenCells, chosenLanes, chosenStages, chosenSteps } from '#renderer/state/chosen';
import { notify } from '#renderer/state/notices';
import { commit } from '#renderer/state/open-map';
import { currentLanguage } from '#renderer/state/settings';
import { notifyDeleted, notifyWithUndo } from '#renderer/state/undo-notice';
import { type Range, type Selected, useView } from '#renderer/state/view';
import { editableSnapshot } from './editing';
import { placeOfCell } from './record-ids';

interface Deletion {
  readonly run: () => void;
  /** Says by a toast what was done; null: what was cleared is seen. */
  readonly say: (() => void) | null;
  /** What is said beside it: something stays. */
  readonly note?: Note | undefined;
}

interface Note {
  readonly message: Message;
  readonly values?: { readonly count: number };
}

/** Nothing to clear, yet something to say: counted numbers stay. */
const nothingToClear = (): void => undefined;

/** What clearing cells clears: what people wrote, and the numbers they typed. */
function clearing(snapshot: Snapshot, places: readonly CellPlace[]): Deletion | null {
  const { cells, metrics, kept, hasRate } = clearingOf(snapshot, places);
  const counted = kept > 0 ? { message: clipboard.countedKept, values: { count: kept } } : undefined;
  const note = counted ?? (hasRate ? { message: clipboard.rateKept } : undefined);
  if (cells.length + metrics.length === 0) return note ? { run: nothingToClear, say: null, note } : null;
  const [cell, metric] = [cells[0], metrics[0]];
  if (places.length > 1)
    return {
      run: () => commit('cells.clear', clearCells, { cells, metrics }),
      say: () => notifyWithUndo(clipboard.cellsCleared),
      note,
    };
  if (metric) return { run: () => commit('metric.clear', clearMetric, metric), say: null };
  return cell ? { run: () => commit('cell.clear', clearCell, cell), say: null } : null;
}

function deletionOf(snapshot: Snapshot, selected: Selected): Deletion | null {
  if (selected.kind === 'cell') {
    const place = placeOfCell(snapshot, selected.laneId, selected.stepId);
    return place && clearing(snapshot, [{ laneId: place.lane.id, stepId: place.step.id }]);
  }
  const record = liveRecord(snapshot, selected.kind, selected.id);
  const say = (): void => notifyDeleted(selected.id);
  switch (record?.kind) {
    case 'stage':
      return { run: () => commit('stage.delete', deleteStage, { stageId: record.id }), say };
    case 'step':
      return { run: () => commit('step.delete', deleteStep, { stepId: record.id }), say };
    case 'lane':
      return { run: () => commit('lane.delete', deleteLane, { laneId: record.id }), say };
    case 'path':
      return { run: () => commit('path.delete', deletePath, { pathId: record.id }), say };
    case 'quote':
      return { run: () => commit('quote.delete', deleteQuote, { quoteId: record.id }), say };
    default:
      return null;
  }
}

function deletionOfRange(snapshot: Snapshot, kind: Range['kind']): Deletion | null {
  switch (kind) {
    case 'cell':
      return clearing(snapshot, chosenCells(snapshot));
    case 'stage': {
      const stageIds = chosenStages(snapshot);
      return {
        run: () => commit('stages.delete', deleteStages, { stageIds }),
        say: () => notifyWithUndo(clipboard.stagesDeleted, { count: stageIds.length }),
      };
    }
    case 'step': {
      const stepIds = chosenSteps(snapshot);
      return {
        run: () => commit('steps.delete', deleteSteps, { stepIds }),
        say: () => notifyWithUndo(clipboard.stepsDeleted, { count: stepIds.length }),
      };
    }
    case 'lane': {
      const laneIds = chosenLanes(snapshot);
      return {
        run: () => commit('lanes.delete', deleteLanes, { laneIds }),
        say: () => notifyWithUndo(clipboard.lanesDeleted, { count: laneIds.length }),
      };
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

function carryOut({ run, say, note }: Deletion): void {
  run();
  say?.();
  if (note) notify({ ...note, id: 'delete.kept' });
}

/** What stands next to the deleted thing is selected once the map is drawn without it. */
export function deleteSelected(): void {
  const { selected } = useView.getState();
  const deletion = plannedDeletion();
  if (deletion && selected) carryOut(deletion);
}

export function hideLaneOf(laneId: string): void {
  const snapshot = editableSnapshot();
  const lane = snapshot && liveRecord(snapshot, 'lane', laneId);
  if (!lane) return;
  commit('lane.hide', hideLane, { laneId: lane.id });
  notifyWithUndo(text.laneHidden, { title: ownName(lane, snapshot.records, currentLanguage()) });
}
