/** Actions of the menu, shortcuts and palette that the canvas carries out. */
import type { ActionHandler, ActionHandlers } from '#renderer/state/actions';
import { useOpenMap } from '#renderer/state/open-map';
import {
  endFocus,
  focusOn,
  moveCamera,
  openDialog,
  select,
  selectRange,
  startEditing,
  useView,
} from '#renderer/state/view';
import { shownLayout } from './canvas-state';
import { clipboardAction } from './clipboard-events';
import { canCopy } from './copying';
import { canDelete, deleteSelected } from './deleting';
import { canDuplicate, duplicateSelected } from './duplicating';
import { canEdit, insertStageAtSelection, insertStepAtSelection, stepOfSelection } from './editing';
import { canFill, fillSelected } from './filling';
import { editSelected } from './grid-keys';
import { plannedMove } from './moving';
import { allCells, blockBetween, orderOf, type Selection } from './range';

const hasStages = (): boolean => (useOpenMap.getState().snapshot?.byKind.stage.length ?? 0) > 0;
const hasTwoSteps = (): boolean => (useOpenMap.getState().snapshot?.byKind.step.length ?? 0) > 1;

function canRename(): boolean {
  const { selected } = useView.getState();
  return canEdit() && selected !== null;
}

function mover(direction: 'left' | 'right' | 'up' | 'down'): ActionHandler {
  return {
    isEnabled: () => plannedMove(direction) !== null,
    run: () => {
      const move = plannedMove(direction);
      if (!move) return;
      move();
      moveCamera('reveal');
    },
  };
}

const selectedStep = () => {
  const { snapshot } = useOpenMap.getState();
  return snapshot && stepOfSelection(snapshot);
};

/** Opens the quotes of the selected step: in its cell where the map shows a lane of quotes, else in the inspector. */
function openQuotes(): void {
  const step = selectedStep();
  if (!step) return;
  const lane = shownLayout()?.rows.find(({ laneKind, isCollapsed }) => laneKind === 'quotes' && !isCollapsed);
  if (!lane) {
    select({ kind: 'step', id: step.id });
    useView.setState({ isInspectorOpen: true });
    return;
  }
  select({ kind: 'cell', laneId: lane.laneId, stepId: step.id });
  moveCamera('reveal');
  startEditing();
}

/** Opens the bar on the stage of what is selected; closes it, and shows the whole map, when it is open. */
function toggleFocus(): void {
  if (useView.getState().focus) endFocus();
  else focusOn({ stageId: selectedStageId() });
}

function selectedStageId(): string | null {
  const { snapshot } = useOpenMap.getState();
  const { selected } = useView.getState();
  if (selected?.kind === 'stage') return selected.id;
  return (snapshot && stepOfSelection(snapshot)?.place.stageId) ?? null;
}

function selectionOfAll(): Selection | null {
  const layout = shownLayout();
  const order = layout && orderOf(layout);
  const corners = order && allCells(order);
  return corners && blockBetween(order, corners.from, corners.to);
}

function selectAll(): void {
  const all = selectionOfAll();
  if (all) selectRange(all.selected, all.range);
}

export const canvasActions: ActionHandlers = {
  'stage.add': { isEnabled: canEdit, run: insertStageAtSelection },
  'step.add': { isEnabled: () => canEdit() && hasStages(), run: insertStepAtSelection },
  'lane.add': { isEnabled: canEdit, run: () => openDialog('addLane') },
  'path.add': { isEnabled: () => canEdit() && hasTwoSteps(), run: () => openDialog('addPath') },
  'quote.add': { isEnabled: () => canEdit() && selectedStep() !== null, run: openQuotes },
  'view.focus': { isEnabled: () => useOpenMap.getState().snapshot !== null, run: toggleFocus },
  'edit.cut': clipboardAction('cut', () => canDelete() && canCopy()),
  'edit.copy': clipboardAction('copy', canCopy),
  'edit.paste': clipboardAction('paste', canEdit),
  'edit.duplicate': { isEnabled: canDuplicate, run: duplicateSelected },
  'edit.fillRight': { isEnabled: canFill, run: () => fillSelected('right') },
  'edit.selectAll': { isEnabled: () => selectionOfAll() !== null, run: selectAll },
  'view.zoomToSelection': {
    isEnabled: () => useView.getState().selected !== null,
    run: () => moveCamera('selection'),
  },
  'edit.delete': { isEnabled: canDelete, run: deleteSelected },
  'edit.rename': { isEnabled: canRename, run: editSelected },
  'edit.moveLeft': mover('left'),
  'edit.moveRight': mover('right'),
  'edit.moveUp': mover('up'),
  'edit.moveDown': mover('down'),
};
