import { beforeEach, describe, expect, it } from 'vitest';
import { moveStages, moveSteps } from '#core/commands/bulk-moves';
import { clearCell, setCellText } from '#core/commands/cell';
import { copySteps } from '#core/commands/copied';
import { addLane, hideLane, moveLane, setLaneCollapsed, setLaneLocked, showLane } from '#core/commands/lane';
import { pasteSteps } from '#core/commands/paste';
import { addPath, foldPath } from '#core/commands/path';
import { addQuote } from '#core/commands/quote';
import { addStage, moveStage } from '#core/commands/stage';
import { addStep, moveStep } from '#core/commands/step';
import { actionIds } from '#core/desktop/action-list';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import type { StageId, StepId } from '#core/document/records/identity';
import { lanesInOrder, stepsInOrder } from '#core/document/select';
import type { Command } from '#core/document/snapshot';
import { commandLabels } from '#core/i18n/messages/command-labels';
import { translate } from '#core/i18n/translate';
import { toldChange, toldLabels } from '#core/words/told-change';
import { countingIds } from '../../support/random-map';

let document: MapDocument;
let choose: StageId;
let buy: StageId;
let search: StepId;
let pay: StepId;

/** Runs the command, and gives what is said of it: in English, in Russian. */
function said<Args, Made>(
  label: string,
  command: Command<Args, Made>,
  args: Args,
): readonly (string | null)[] {
  const before = document.snapshot();
  document.commit(label, command, args);
  return (['en', 'ru'] as const).map((language) => {
    const told = toldChange(label, before, () => document.snapshot(), language);
    return told && translate(language, told.message, told.values);
  });
}

const lane = (kind: string) => {
  const found = lanesInOrder(document.snapshot()).find(({ laneKind }) => laneKind === kind);
  if (!found) throw new Error(`No lane ${kind}`);
  return found.id;
};

beforeEach(() => {
  document = createMapDocument({
    mapId: 'map-told',
    records: newMap({ title: 'Told', language: 'en', lanes: ['actions', 'emotion', 'systems'] }),
    actor: 'test1',
    now: () => Date.UTC(2026, 0, 5),
    newId: countingIds(''),
  });
  choose = document.commit('-', addStage, { title: 'Choose' });
  buy = document.commit('-', addStage, { title: 'Buy' });
  search = document.commit('-', addStep, { stageId: choose, title: 'Search' });
  document.commit('-', addStep, { stageId: choose, title: 'Compare' });
  pay = document.commit('-', addStep, { stageId: buy, title: 'Pay' });
});

describe('Of what is added, its place is said', () => {
  it('of a stage', () => {
    expect(said('stage.add', addStage, { index: 1 })).toEqual([
      'Stage added, 2 of 3',
      'Добавлен этап, 2 из 3',
    ]);
  });

  it('of a step, with its stage', () => {
    expect(said('step.add', addStep, { stageId: choose, index: 1 })).toEqual([
      'Step added to stage “Choose”, 2 of 3',
      'Добавлен шаг в этап «Choose», 2 из 3',
    ]);
  });

  it('of a lane its name, of a path its ends', () => {
    expect(said('lane.add', addLane, { laneKind: 'thoughts' })).toEqual([
      'Lane “Thoughts” added',
      'Добавлена дорожка «Мысли»',
    ]);
    expect(said('path.add', addPath, { from: search, to: pay })).toEqual([
      'Path added: Search to Pay',
      'Добавлен переход: Search — Pay',
    ]);
  });

  it('of several how many', () => {
    const clip = copySteps(document.snapshot(), [search, pay]);
    expect(said('steps.paste', pasteSteps, { clip, stageId: buy, index: 0 })).toEqual([
      '2 steps added',
      'Добавлено 2 шага',
    ]);
  });
});

describe('Of what is moved, its new place is said', () => {
  it('of a stage', () => {
    expect(said('stage.move', moveStage, { stageId: buy, index: 0 })).toEqual([
      'Stage “Buy” is now 1 of 2',
      'Этап «Buy» теперь 1 из 2',
    ]);
  });

  it('of a step, with the stage it came to', () => {
    expect(said('step.move', moveStep, { stepId: pay, stageId: choose, index: 1 })).toEqual([
      'Step “Pay” is now 2 of 3 in stage “Choose”',
      'Шаг «Pay» теперь 2 из 3 в этапе «Choose»',
    ]);
  });

  it('of a lane, among those that are shown', () => {
    document.commit('-', hideLane, { laneId: lane('emotion') });
    expect(said('lane.move', moveLane, { laneId: lane('systems'), index: 0 })).toEqual([
      'Lane “Systems” is now 1 of 2',
      'Дорожка «Системы» теперь 1 из 2',
    ]);
  });

  it('of several the first', () => {
    const stepIds = stepsInOrder(document.snapshot()).flatMap(({ id }) => (id === pay ? [] : [id]));
    expect(said('steps.move', moveSteps, { stepIds, stageId: buy, index: 1 })).toEqual([
      '2 steps moved, the first is now 2 in stage “Buy”',
      'Сдвинуто 2 шага, первый теперь 2-й в этапе «Buy»',
    ]);
    document.commit('-', addStage, { title: 'Own' });
    expect(said('stages.move', moveStages, { stageIds: [choose, buy], index: 1 })).toEqual([
      '2 stages moved, the first is now 2',
      'Сдвинуто 2 этапа, первый теперь 2-й',
    ]);
  });
});

describe('Of the rest, what happened is said', () => {
  it('to a lane', () => {
    const laneId = lane('emotion');
    expect(said('lane.collapse', setLaneCollapsed, { laneId, isCollapsed: true })).toEqual([
      'Lane “Emotion” is collapsed',
      'Дорожка «Эмоции» свёрнута',
    ]);
    expect(said('lane.lock', setLaneLocked, { laneId, isLocked: true })[0]).toBe('Lane “Emotion” is locked');
    expect(said('lane.lock', setLaneLocked, { laneId, isLocked: false })[1]).toBe(
      'Дорожка «Эмоции» откреплена',
    );
    expect(said('lane.hide', hideLane, { laneId })).toEqual([
      'Lane “Emotion” hidden',
      'Скрыта дорожка «Эмоции»',
    ]);
    expect(said('lane.show', showLane, { laneId })[0]).toBe('Lane “Emotion” is shown');
  });

  it('to a branch, a cell, a quote', () => {
    const pathId = document.commit('-', addPath, { from: search, to: pay });
    expect(said('path.fold', foldPath, { pathId, isCollapsed: true })).toEqual([
      'The branch is folded',
      'Ветка свёрнута',
    ]);
    const at = { laneId: lane('actions'), stepId: pay };
    document.commit('-', setCellText, { ...at, text: 'Pays' });
    expect(said('cell.clear', clearCell, at)).toEqual(['Cell cleared', 'Ячейка очищена']);
    expect(said('quote.add', addQuote, { stepId: pay, text: 'Why?' })[0]).toBe('Quote added');
  });

  it('nothing of typing: the field speaks for itself', () => {
    const at = { laneId: lane('actions'), stepId: pay };
    expect(said('cell.text', setCellText, { ...at, text: 'Pays' })).toEqual([null, null]);
  });
});

it('only changes that there are can be told', () => {
  const known = new Set([...actionIds, ...Object.keys(commandLabels)]);
  expect(toldLabels.filter((label) => !known.has(label))).toEqual([]);
});
