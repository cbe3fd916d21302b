import { describe, expect, it } from 'vitest';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { createMapDocument } from '#core/document/map-document';
import { stepsInOrder } from '#core/document/select';
import { translate } from '#core/i18n/translate';
import { neighbourStep, stepOfSelection } from '#renderer/evidence/step-choice';
import { stepChoices } from '#renderer/state/step-choices';
import { countingIds } from '../../support/random-map';

function mapWithSteps() {
  const document = createMapDocument({
    mapId: 'map-1',
    records: [],
    actor: 'test',
    now: () => 0,
    newId: countingIds(''),
    isReadOnly: false,
  });
  const stageId = document.commit('stage.add', addStage, { title: 'One' });
  const titles = ['first', 'second', 'third'];
  for (const title of titles) document.commit('step.add', addStep, { stageId, title });
  const snapshot = document.snapshot();
  return { snapshot, steps: stepsInOrder(snapshot), stageId };
}

describe('the step the evidence screens speak of', () => {
  const { snapshot, steps, stageId } = mapWithSteps();
  const [first, second, third] = steps.map((step) => step.id);
  if (!first || !second || !third) throw new Error('three steps expected');

  it('is the selected one, or the one of the selected cell', () => {
    expect(stepOfSelection(snapshot, steps, { kind: 'step', id: second })).toBe(second);
    expect(stepOfSelection(snapshot, steps, { kind: 'cell', laneId: 'lane', stepId: third })).toBe(third);
  });
  it('is the first of the selected stage, of the map when nothing is selected, none on an empty map', () => {
    expect(stepOfSelection(snapshot, steps, { kind: 'stage', id: stageId })).toBe(first);
    expect(stepOfSelection(snapshot, steps, null)).toBe(first);
    expect(stepOfSelection(snapshot, steps, { kind: 'step', id: 'deleted' })).toBe(first);
    expect(stepOfSelection(snapshot, [], null)).toBeNull();
  });
  it('has neighbours in walking order, and stays at either end', () => {
    expect(neighbourStep(steps, first, 1)).toBe(second);
    expect(neighbourStep(steps, third, 1)).toBe(third);
    expect(neighbourStep(steps, first, -1)).toBe(first);
  });
});

describe('the steps to choose from', () => {
  it('have the numbers of their cards on the map', () => {
    const { snapshot, steps } = mapWithSteps();
    expect(stepChoices(snapshot, (message) => translate('en', message))).toEqual(
      steps.map(({ id, title }, index) => ({ value: id, label: `1.${index + 1}\u2002${title}` })),
    );
  });
});
