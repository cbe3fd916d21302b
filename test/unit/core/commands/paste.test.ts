import { describe, expect, it } from 'vitest';
import { copySteps, pasteSteps } from '#core/commands/paste';
import { cellAt, pathsFrom, pathsOf, quotesOfStep, stepsInOrder } from '#core/document/select';
import { liveRecords } from '../../support/random-map';
import { documentOf, lane, stage, step } from '../../support/small-map';

describe('Copied steps', () => {
  it('land where they are pasted, with their cells and the path between them', () => {
    const map = documentOf();
    const before = liveRecords(map.snapshot());
    const clip = copySteps(map.snapshot(), [step('b'), step('a')]);
    const made = map.commit('paste', pasteSteps, { clip, stageId: stage('two'), index: 1 });
    expect(stepsInOrder(map.snapshot()).map(({ id }) => id)).toEqual(['a', 'b', 'c', ...made, 'd']);
    const [first, second] = made;
    if (!first || !second) throw new Error('two steps');
    expect(cellAt(map.snapshot(), lane('actions'), second)?.text).toBe('waits');
    expect(pathsFrom(map.snapshot(), first).map(({ ends }) => ends.to)).toEqual([second]);
    expect(quotesOfStep(map.snapshot(), second)).toEqual([]);
    map.undo();
    expect(liveRecords(map.snapshot()).size).toBe(before.size);
  });

  it('keep what cells and paths say besides words, and only people this map knows', () => {
    const map = documentOf([
      { kind: 'lane', id: 'l', laneKind: 'touchpoint' },
      { kind: 'persona', id: 'seller' },
      { kind: 'step', id: 'a' },
      { kind: 'step', id: 'b' },
      { kind: 'cell', at: { laneId: 'l', stepId: 'a' }, icon: 'chat', mark: 'red' },
      { kind: 'path', id: 'p', ends: { from: 'a', to: 'b' }, personaIds: ['seller', 'elsewhere'] },
    ]);
    const clip = copySteps(map.snapshot(), [step('a'), step('b')]);
    const [first] = map.commit('paste', pasteSteps, { clip, stageId: null });
    if (!first) throw new Error('a step');
    expect(cellAt(map.snapshot(), lane('l'), first)).toMatchObject({ icon: 'chat', mark: 'red' });
    expect(pathsFrom(map.snapshot(), first)[0]?.personaIds).toEqual(['seller']);
  });

  it('find the lane of the same kind in another map, or leave the cell behind', () => {
    const clip = copySteps(documentOf().snapshot(), [step('b')]);
    const other = documentOf([{ kind: 'lane', id: 'did', laneKind: 'actions' }]);
    const [made] = other.commit('paste', pasteSteps, { clip, stageId: null });
    if (!made) throw new Error('a step');
    expect(cellAt(other.snapshot(), lane('did'), made)?.text).toBe('waits');
    const bare = documentOf([]);
    bare.commit('paste', pasteSteps, { clip, stageId: null });
    expect(bare.snapshot().byKind.cell).toEqual([]);
    expect(pathsOf(bare.snapshot())).toEqual([]);
  });
});
