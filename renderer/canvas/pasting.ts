/** Putting what lies on the clipboard onto the map: where it goes, and what is said about it. */
import { type Clip, picturesOfClip, readClip, withoutPictures } from '#core/clipboard/clip';
import { type Refused, refusals, type Value } from '#core/clipboard/content';
import {
  type Block,
  blockOfClip,
  blockOfTable,
  planPaste,
  repeated,
  stepTitles,
} from '#core/clipboard/paste-plan';
import { addSteps } from '#core/commands/bulk-moves';
import { pasteLanes, pasteStages, pasteSteps } from '#core/commands/paste';
import { type PastedBlock, pasteBlock } from '#core/commands/paste-block';
import { addStage } from '#core/commands/stage';
import type { LaneId, StageId, StepId } from '#core/document/records/identity';
import { lanesInOrder, liveRecord, stagesInOrder, stepsInOrder, stepsOfStage } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { readClipboardTable } from '#core/file/formats/html-table';
import { clipboard as text } from '#core/i18n/messages/clipboard';
import { isRuleLane } from '#core/scene/layout-types';
import { chosenCells, chosenLanes, chosenStages, chosenSteps } from '#renderer/state/chosen';
import { missingPictures } from '#renderer/state/missing-pictures';
import { notify } from '#renderer/state/notices';
import { commit } from '#renderer/state/open-map';
import { notifyWithUndo } from '#renderer/state/undo-notice';
import { moveCamera, select, selectRange, useView } from '#renderer/state/view';
import { shownLayout } from './canvas-state';
import { editableSnapshot, stepOfSelection } from './editing';
import { blockBetween, extended, orderOf } from './range';

export interface OnClipboard {
  readonly clip: string;
  readonly html: string;
  readonly text: string;
}

/** More new columns and rows than a map is drawn with: somebody copied something else. */
const mostNew = 500;

export async function pasteFrom(data: OnClipboard): Promise<void> {
  const clip = readClip(data.clip);
  if (clip) {
    const gone = await missingPictures([...picturesOfClip(clip)]);
    pasteClip(gone.size === 0 ? clip : withoutPictures(clip, gone));
    if (gone.size > 0) notify({ message: text.picturesGone, id: 'paste.pictures' });
    return;
  }
  const table = readClipboardTable(data);
  if (!table.ok) notify({ message: text.tooLarge, id: 'paste' });
  else if (table.grid.some((row) => row.some((words) => words.trim() !== ''))) pasteTable(table.grid);
}

function pasteClip(clip: Clip): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  switch (clip.what) {
    case 'cells':
      pasteCells(snapshot, blockOfClip(clip));
      return;
    case 'steps':
      pasteInStage(snapshot, (stageId, index, fold) =>
        commit('steps.paste', pasteSteps, { clip, stageId, index }, fold),
      );
      sayNewLanes(snapshot);
      return;
    case 'stages': {
      const index = stageIndex(snapshot);
      chooseMade('stage', commit('stages.paste', pasteStages, { clip, ...(index < 0 ? {} : { index }) }));
      sayNewLanes(snapshot);
      return;
    }
    case 'lanes': {
      const index = laneIndex(snapshot);
      chooseMade('lane', commit('lanes.paste', pasteLanes, { clip, ...(index < 0 ? {} : { index }) }));
      return;
    }
  }
}

/** Lanes that came along with steps, since this map had none like them. */
function sayNewLanes(before: Snapshot): void {
  const count = (editableSnapshot()?.byKind.lane.length ?? 0) - before.byKind.lane.length;
  if (count > 0) sayAdded(0, count);
}

function pasteTable(grid: readonly (readonly string[])[]): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const { selected } = useView.getState();
  if (selected?.kind === 'cell' || selected?.kind === 'lane') {
    pasteCells(snapshot, blockOfTable(grid));
    return;
  }
  const titles = stepTitles(grid);
  if (titles && titles.length <= mostNew)
    pasteInStage(snapshot, (stageId, index, fold) =>
      commit('steps.paste', addSteps, { stageId, index, titles }, fold),
    );
  else notify({ message: titles ? text.tooLarge : text.chooseCell, id: 'paste' });
}

let pastes = 0;

/**
 * After the selected steps, else at the end of the stage that is selected or the last one; a map without stages gets
 * one. `fold`: of what is committed, so that all of it is one undo step.
 */
export function pasteInStage(
  snapshot: Snapshot,
  paste: (stageId: StageId, index: number, fold: string) => readonly StepId[],
): void {
  pastes += 1;
  const fold = `paste ${pastes}`;
  const step = chosenSteps(snapshot).at(-1) ?? stepOfSelection(snapshot)?.id;
  const after = step === undefined ? null : liveRecord(snapshot, 'step', step);
  const stageId =
    after?.place.stageId ??
    chosenStages(snapshot).at(-1) ??
    stagesInOrder(snapshot).at(-1)?.id ??
    commit('steps.paste', addStage, {}, fold);
  const row = stepsOfStage(snapshot, stageId);
  const at = after ? row.indexOf(after) : -1;
  chooseMade('step', paste(stageId, at < 0 ? row.length : at + 1, fold));
}

/** After the stage of what is selected; -1: at the end. */
export function stageIndex(snapshot: Snapshot): number {
  const id = chosenStages(snapshot).at(-1) ?? stepOfSelection(snapshot)?.place.stageId;
  const at = stagesInOrder(snapshot).findIndex((stage) => stage.id === id);
  return at < 0 ? -1 : at + 1;
}

/** After the lane of what is selected; -1: at the bottom. */
export function laneIndex(snapshot: Snapshot): number {
  const id = chosenLanes(snapshot).at(-1) ?? chosenCells(snapshot).at(-1)?.laneId;
  const at = lanesInOrder(snapshot).findIndex((lane) => lane.id === id);
  return at < 0 ? -1 : at + 1;
}

/** What was made is selected, so that it can be moved or taken away again. */
export function chooseMade(kind: 'stage' | 'step' | 'lane', ids: readonly string[]): void {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return;
  if (first === last) select({ kind, id: first });
  else {
    const order = { stages: ids, steps: ids, lanes: ids, rows: [] };
    const now = extended(order, { selected: { kind, id: first }, range: null }, { kind, id: last });
    if (now) selectRange(now.selected, now.range);
  }
  moveCamera('reveal');
}

interface Shown {
  readonly stepIds: readonly StepId[];
  readonly laneIds: readonly LaneId[];
}

/** Steps and lanes as they stand on the screen; while a part of the map is shown alone, those of the whole map. */
export function shownGrid(snapshot: Snapshot): Shown {
  const layout = shownLayout();
  const order = layout && useView.getState().focus === null ? orderOf(layout) : null;
  const [steps, rows] = [new Set(order?.steps), new Set(order?.rows)];
  return {
    stepIds: stepsInOrder(snapshot).flatMap(({ id }) => (!order || steps.has(id) ? [id] : [])),
    laneIds: lanesInOrder(snapshot).flatMap(({ id, isHidden, laneKind }) =>
      (order ? rows.has(id) : !isHidden && !isRuleLane(laneKind)) ? [id] : [],
    ),
  };
}

/** The corner a block begins at; `size`: of the selection that one value fills. */
function cornerOf(snapshot: Snapshot, { stepIds, laneIds }: Shown) {
  const { selected } = useView.getState();
  const cells = chosenCells(snapshot);
  const lanes = laneIds.filter((id) => cells.some(({ laneId }) => laneId === id));
  const steps = stepIds.filter((id) => cells.some(({ stepId }) => stepId === id));
  const lane = lanes[0] ?? chosenLanes(snapshot)[0] ?? laneIds[0];
  const step = steps[0] ?? (selected?.kind === 'step' ? chosenSteps(snapshot)[0] : undefined) ?? stepIds[0];
  return {
    column: step === undefined ? -1 : stepIds.indexOf(step),
    row: lane === undefined ? -1 : laneIds.indexOf(lane),
    size: { rows: Math.max(1, lanes.length), columns: Math.max(1, steps.length) },
  };
}

function pasteCells(snapshot: Snapshot, given: Block): void {
  const shown = shownGrid(snapshot);
  const { row, column, size } = cornerOf(snapshot, shown);
  if (row < 0 || column < 0) {
    notify({ message: text.chooseCell, id: 'paste' });
    return;
  }
  const only = onlyValue(given);
  const block = only ? repeated(only, size.rows, size.columns) : given;
  const plan = planPaste(snapshot, block, {
    stepIds: shown.stepIds.slice(column),
    laneIds: shown.laneIds.slice(row),
  });
  if (plan.block.newSteps > mostNew || plan.block.newLanes > mostNew) {
    notify({ message: text.tooLarge, id: 'paste' });
    return;
  }
  const isAnything = plan.block.fills.length + plan.block.newSteps + plan.block.newLanes > 0;
  if (isAnything) {
    chooseBlock(commit('cells.paste', pasteBlock, plan.block));
    sayAdded(plan.block.newSteps, plan.block.newLanes);
  }
  sayRefused(plan.refused);
}

const onlyValue = (block: Block): Value | null =>
  block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? null) : null;

function chooseBlock({ laneIds, stepIds }: PastedBlock): void {
  const [top, bottom, left, right] = [laneIds[0], laneIds.at(-1), stepIds[0], stepIds.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return;
  if (top === bottom && left === right) {
    select({ kind: 'cell', laneId: top, stepId: left });
    return;
  }
  const order = { stages: [], steps: stepIds, lanes: laneIds, rows: laneIds };
  const now = blockBetween(order, { laneId: top, stepId: left }, { laneId: bottom, stepId: right });
  if (now) selectRange(now.selected, now.range);
}

function sayAdded(steps: number, lanes: number): void {
  if (steps > 0 && lanes > 0) notifyWithUndo(text.bothAdded, { steps, lanes });
  else if (steps > 0) notifyWithUndo(text.stepsAdded, { count: steps });
  else if (lanes > 0) notifyWithUndo(text.lanesAdded, { count: lanes });
}

export function sayRefused(refused: ReadonlyMap<Refused, number>): void {
  for (const reason of refusals) {
    const count = refused.get(reason);
    if (count !== undefined) notify({ message: text[reason], values: { count }, id: `paste.${reason}` });
  }
}
