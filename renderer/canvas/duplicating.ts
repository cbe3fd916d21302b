/** A second one of what is selected, right beside it: steps, stages, lanes; cells go on into those below them. */

import { copyLanes, copyStages, copySteps } from '#core/commands/copied';
import { pasteLanes, pasteStages, pasteSteps } from '#core/commands/paste';
import { chosenLanes, chosenStages, chosenSteps } from '#renderer/state/chosen';
import { commit } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { canEdit, editableSnapshot } from './editing';
import { canFill, fillSelected } from './filling';
import { chooseMade, laneIndex, pasteInStage, stageIndex } from './pasting';

export function canDuplicate(): boolean {
  const { selected } = useView.getState();
  if (canFill()) return true;
  return canEdit() && (selected?.kind === 'step' || selected?.kind === 'stage' || selected?.kind === 'lane');
}

export function duplicateSelected(): void {
  const snapshot = editableSnapshot();
  const { selected } = useView.getState();
  if (!snapshot || !selected) return;
  if (selected.kind === 'cell') {
    fillSelected('down');
    return;
  }
  if (selected.kind === 'step') {
    const clip = copySteps(snapshot, chosenSteps(snapshot));
    pasteInStage(snapshot, (stageId, index) =>
      commit('edit.duplicate', pasteSteps, { clip, stageId, index }),
    );
  } else if (selected.kind === 'stage') {
    const clip = copyStages(snapshot, chosenStages(snapshot));
    chooseMade('stage', commit('edit.duplicate', pasteStages, { clip, index: stageIndex(snapshot) }));
  } else if (selected.kind === 'lane') {
    const clip = copyLanes(snapshot, chosenLanes(snapshot));
    chooseMade('lane', commit('edit.duplicate', pasteLanes, { clip, index: laneIndex(snapshot) }));
  }
}
