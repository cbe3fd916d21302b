import { describe, expect, it } from 'vitest';
import { copySteps } from '#core/commands/copied';
import { pasteSteps } from '#core/commands/paste';
import { cellAt, lanesInOrder, pathsFrom, pathsOf, quotesOfStep, stepsInOrder } from '#core/document/select';
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

  it('find the lane of the same kind in another map, or bring theirs along', () => {
    const clip = copySteps(documentOf().snapshot(), [step('b')]);
    const other = documentOf([{ kind: 'lane', id: 'did', laneKind: 'actions' }]);
    const [made] = other.commit('paste', pasteSteps, { clip, stageId: null });
    if (!made) throw new Error('a step');
    expect(cellAt(other.snapshot(), lane('did'), made)?.text).toBe('waits');
    const bare = documentOf([]);
    bare.commit('paste', pasteSteps, { clip, stageId: null });
    expect(lanesInOrder(bare.snapshot()).map(({ laneKind }) => laneKind)).toEqual(['actions']);
    expect(bare.snapshot().byKind.cell.map(({ text }) => text)).toEqual(['waits']);
    expect(pathsOf(bare.snapshot())).toEqual([]);
  });

  it('of two curves keep both, in a map that has one', () => {
    const map = documentOf([
      { kind: 'step', id: 'a' },
      { kind: 'lane', id: 'buyer', laneKind: 'emotion', title: 'Buyer' },
      { kind: 'lane', id: 'seller', laneKind: 'emotion', title: 'Seller' },
      { kind: 'lane', id: 'risks', laneKind: 'customText', title: 'Risks' },
      { kind: 'cell', at: { laneId: 'buyer', stepId: 'a' }, emotion: 2 },
      { kind: 'cell', at: { laneId: 'seller', stepId: 'a' }, emotion: -2 },
      { kind: 'cell', at: { laneId: 'risks', stepId: 'a' }, text: 'fraud' },
    ]);
    const clip = copySteps(map.snapshot(), [step('a')]);
    const other = documentOf([
      { kind: 'lane', id: 'seller2', laneKind: 'emotion', title: 'Seller' },
      { kind: 'lane', id: 'terms', laneKind: 'customText', title: 'Terms' },
    ]);
    other.commit('paste', pasteSteps, { clip, stageId: null });
    const lanes = new Map(lanesInOrder(other.snapshot()).map(({ id, title }) => [id as string, title]));
    expect(
      other
        .snapshot()
        .byKind.cell.map(({ at, text, emotion }) => [lanes.get(at.laneId), text, emotion])
        .sort(),
    ).toEqual([
      ['Buyer', '', 2],
      ['Risks', 'fraud', null],
      ['Seller', '', -2],
    ]);
    other.undo();
    expect(lanesInOrder(other.snapshot())).toHaveLength(2);
  });
});
