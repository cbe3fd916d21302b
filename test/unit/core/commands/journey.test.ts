import { describe, expect, it } from 'vitest';
import { addPath, deletePath, movePath, setPathKind, setPathShare } from '#core/commands/path';
import { addStage, deleteStage, moveStage, recolorStage, renameStage } from '#core/commands/stage';
import { addStep, deleteStep, moveStep, renameStep, setStepNotes } from '#core/commands/step';
import { CommandError } from '#core/document/command-error';
import type { MapDocument } from '#core/document/map-document-types';
import { pathId } from '#core/document/records/identity';
import { pathsOf, quotesOfStep, stagesInOrder, stepsInOrder } from '#core/document/select';
import { documentOf, stage, step } from '../../support/small-map';

const stages = (map: MapDocument): string =>
  stagesInOrder(map.snapshot())
    .map(({ id }) => id)
    .join(' ');
const steps = (map: MapDocument): string =>
  stepsInOrder(map.snapshot())
    .map(({ id }) => id)
    .join(' ');
const paths = (map: MapDocument): string[] =>
  pathsOf(map.snapshot())
    .map(({ ends, pathKind }) => `${ends.from}>${ends.to}${pathKind === 'main' ? '' : ` ${pathKind}`}`)
    .sort();

describe('A stage', () => {
  it('is added at the end, or where it is asked for, in a colour not used yet', () => {
    const map = documentOf();
    map.commit('stage.add', addStage, {});
    map.commit('stage.add', addStage, { index: 1, title: 'between' });
    expect(stages(map)).toBe('one stage-anna-2 two stage-anna-1');
    const colors = stagesInOrder(map.snapshot()).map(({ color }) => color);
    expect(new Set(colors).size).toBe(3);
  });

  it('is renamed, recoloured and moved with its steps', () => {
    const map = documentOf();
    map.commit('stage.rename', renameStage, { stageId: stage('two'), title: 'Оплата' });
    map.commit('stage.color', recolorStage, { stageId: stage('two'), color: 7 });
    map.commit('stage.move', moveStage, { stageId: stage('two'), index: 0 });
    expect(stages(map)).toBe('two one');
    expect(steps(map)).toBe('c d a b');
    expect(stagesInOrder(map.snapshot())[0]).toMatchObject({ title: 'Оплата', color: 7 });
  });

  it('takes its steps with it when deleted, and brings them back in one undo', () => {
    const map = documentOf();
    map.commit('stage.delete', deleteStage, { stageId: stage('one') });
    expect(steps(map)).toBe('c d');
    expect(paths(map)).toEqual(['c>d']);
    map.undo();
    expect(steps(map)).toBe('a b c d');
    expect(paths(map)).toEqual(['a>b', 'b>c', 'c>d']);
    expect(quotesOfStep(map.snapshot(), step('b'))).toHaveLength(1);
  });

  it('that stands still is not a change', () => {
    const map = documentOf();
    map.commit('stage.move', moveStage, { stageId: stage('one'), index: 0 });
    expect(map.undoLabel()).toBeNull();
  });
});

describe('A step', () => {
  it('added between two joined steps leads the main path through itself', () => {
    const map = documentOf();
    const made = map.commit('step.add', addStep, { stageId: stage('one'), index: 1, title: 'new' });
    expect(steps(map)).toBe(`a ${made} b c d`);
    expect(paths(map)).toEqual([`a>${made}`, 'b>c', 'c>d', `${made}>b`].sort());
  });

  it('added at the border of stages does so too', () => {
    const map = documentOf();
    const made = map.commit('step.add', addStep, { stageId: stage('one') });
    expect(paths(map)).toContain(`b>${made}`);
    expect(paths(map)).toContain(`${made}>c`);
    expect(paths(map)).not.toContain('b>c');
  });

  it('added at the end of the map is led to from the last one', () => {
    const map = documentOf();
    const made = map.commit('step.add', addStep, { stageId: stage('two') });
    expect(paths(map)).toContain(`d>${made}`);
  });

  it('leaves paths alone when told so, or when the neighbours are not joined', () => {
    const map = documentOf();
    map.commit('step.add', addStep, { stageId: stage('two'), isLinked: false });
    map.commit('path.delete', deletePath, { pathId: pathId.parse('ab') });
    map.commit('step.add', addStep, { stageId: stage('one'), index: 1 });
    map.commit('step.add', addStep, { stageId: null });
    expect(paths(map)).toEqual(['b>c', 'c>d']);
  });

  it('moves within its stage, to another, and out of all', () => {
    const map = documentOf();
    map.commit('step.move', moveStep, { stepId: step('a'), stageId: stage('one'), index: 1 });
    expect(steps(map)).toBe('b a c d');
    map.commit('step.move', moveStep, { stepId: step('a'), stageId: stage('two'), index: 1 });
    expect(steps(map)).toBe('b c a d');
    map.commit('step.move', moveStep, { stepId: step('c'), stageId: null, index: 0 });
    expect(steps(map)).toBe('b a d c');
  });

  it('takes what hangs on it along when deleted, and the main path closes over the gap', () => {
    const map = documentOf();
    map.commit('path.add', addPath, { from: step('d'), to: step('b'), pathKind: 'failure' });
    map.commit('step.delete', deleteStep, { stepId: step('b') });
    expect(paths(map)).toEqual(['a>c', 'c>d']);
    expect(map.snapshot().byKind.cell).toHaveLength(0);
    expect(map.snapshot().byKind.quote).toHaveLength(0);
    map.undo();
    expect(paths(map)).toEqual(['a>b', 'b>c', 'c>d', 'd>b failure']);
    expect(map.snapshot().byKind.cell).toHaveLength(1);
  });

  it('deleted with its neighbour still leaves the journey in one piece', () => {
    const map = documentOf();
    map.commit('step.move', moveStep, { stepId: step('c'), stageId: stage('one'), index: 2 });
    map.commit('step.move', moveStep, { stepId: step('a'), stageId: stage('two'), index: 0 });
    map.commit('stage.delete', deleteStage, { stageId: stage('one') });
    expect(paths(map)).toEqual(['a>d']);
  });

  it('never closes a gap into a circle or a second path', () => {
    const map = documentOf();
    map.commit('path.add', addPath, { from: step('a'), to: step('c'), pathKind: 'alternative' });
    map.commit('step.delete', deleteStep, { stepId: step('b') });
    expect(paths(map)).toEqual(['a>c alternative', 'c>d']);
    const circle = documentOf([
      { kind: 'step', id: 'a' },
      { kind: 'step', id: 'b' },
      { kind: 'path', id: 'ab', ends: { from: 'a', to: 'b' } },
      { kind: 'path', id: 'ba', ends: { from: 'b', to: 'a' } },
    ]);
    circle.commit('step.delete', deleteStep, { stepId: step('b') });
    expect(paths(circle)).toEqual([]);
  });

  it('keeps its title and notes', () => {
    const map = documentOf();
    map.commit('step.rename', renameStep, { stepId: step('a'), title: 'Вход' });
    map.commit('step.notes', setStepNotes, { stepId: step('a'), notes: 'say\nit' });
    expect(stepsInOrder(map.snapshot())[0]).toMatchObject({ title: 'Вход', notes: 'say\nit' });
  });

  it('still finds its place where two copies made equal order keys', () => {
    const map = documentOf([
      { kind: 'stage', id: 'one' },
      { kind: 'step', id: 'x', place: { stageId: 'one', order: 'a0' } },
      { kind: 'step', id: 'y', place: { stageId: 'one', order: 'a0' } },
      { kind: 'step', id: 'z', place: { stageId: 'one', order: 'nonsense' } },
    ]);
    const made = map.commit('step.add', addStep, { stageId: stage('one'), index: 1 });
    expect(steps(map)).toBe(`x ${made} y z`);
    map.commit('step.move', moveStep, { stepId: step('x'), stageId: stage('one'), index: 3 });
    expect(steps(map)).toBe(`${made} y z x`);
  });
});

describe('A path', () => {
  it('is one between two steps in a direction', () => {
    const map = documentOf();
    const first = map.commit('path.add', addPath, { from: step('a'), to: step('d'), label: 'skip' });
    const second = map.commit('path.add', addPath, { from: step('a'), to: step('d'), pathKind: 'failure' });
    expect(second).toBe(first);
    expect(pathsOf(map.snapshot()).find(({ id }) => id === first)).toMatchObject({
      label: 'skip',
      pathKind: 'failure',
    });
    map.commit('path.move', movePath, { pathId: pathId.parse('ab'), from: step('a'), to: step('d') });
    expect(paths(map)).toEqual(['a>d failure', 'b>c', 'c>d']);
  });

  it('has a kind and a share', () => {
    const map = documentOf();
    map.commit('path.kind', setPathKind, { pathId: pathId.parse('bc'), pathKind: 'alternative' });
    map.commit('path.share', setPathShare, { pathId: pathId.parse('bc'), share: null });
    expect(pathsOf(map.snapshot()).find(({ id }) => id === 'bc')).toMatchObject({
      pathKind: 'alternative',
      share: null,
      label: 'then',
    });
  });

  it('cannot lead from a step to itself, nor from one that is gone', () => {
    const map = documentOf();
    expect(() => map.commit('path.add', addPath, { from: step('a'), to: step('a') })).toThrow(CommandError);
    map.commit('step.delete', deleteStep, { stepId: step('d') });
    expect(() => map.commit('path.add', addPath, { from: step('a'), to: step('d') })).toThrow(CommandError);
    expect(() => map.commit('path.share', setPathShare, { pathId: pathId.parse('ab'), share: 7 })).toThrow(
      'share too_big',
    );
  });
});
