/** A new step for a part of what no step covers: named after it, with a rule that takes it. */
import { setRule } from '#core/commands/rule';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import type { StageId } from '#core/document/records/identity';
import { liveRecord, stagesInOrder, stepsInOrder, stepsOfStage } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type StepRule, stepRule } from '#core/evidence/rule';
import { unassignedScreen } from '#core/i18n/messages/evidence';
import { valueOrNotice } from '#renderer/state/notices';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { refreshNumbers } from '#renderer/state/refresh-numbers';
import { notifyWithUndo } from '#renderer/state/undo-notice';
import { useView } from '#renderer/state/view';
import { stepOfSelection } from './step-choice';

let made = 0;

/** After the selected step, else at the end of the last stage; the step, its rule and its numbers are one undo step. */
export async function makeStepOf(title: string, rule: StepRule): Promise<void> {
  const { snapshot, document } = useOpenMap.getState();
  if (!snapshot || !document || document.isReadOnly) return;
  made += 1;
  const fold = `step of the rest ${made}`;
  const place = placeOfNew(snapshot) ?? { stageId: commit('stage.add', addStage, { title: '' }, fold) };
  const stepId = commit('step.add', addStep, { ...place, title: title.slice(0, longestTitle) }, fold);
  commit('evidence.rule', setRule, { stepId, about: 'contacts', expression: stepRule.parse(rule) }, fold);
  valueOrNotice(await refreshNumbers({}, fold));
  // Another map may be on the screen by now.
  if (useOpenMap.getState().document === document) notifyWithUndo(unassignedScreen.stepMade, { step: title });
}

const longestTitle = 200;

function placeOfNew(snapshot: Snapshot): { readonly stageId: StageId; readonly index?: number } | null {
  const { selected } = useView.getState();
  const steps = stepsInOrder(snapshot);
  const chosen = selected && liveRecord(snapshot, 'step', stepOfSelection(snapshot, steps, selected) ?? '');
  if (chosen && chosen.place.stageId !== null) {
    const { stageId } = chosen.place;
    const row = stepsOfStage(snapshot, stageId);
    return { stageId, index: row.findIndex(({ id }) => id === chosen.id) + 1 };
  }
  const last = stagesInOrder(snapshot).at(-1);
  return last ? { stageId: last.id } : null;
}
