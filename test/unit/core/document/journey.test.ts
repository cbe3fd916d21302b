import { describe, expect, it } from 'vitest';
import { branches, foldedBehind, foldedSteps, mainLine, stepsWalkedBy } from '#core/document/journey';
import { personaId } from '#core/document/records/identity';
import { documentOf } from '../../support/small-map';

/** a → b → c → d on the main way; b fails to x → y, which comes back to c; z stands apart. */
const journey = (extra: object = {}) =>
  documentOf([
    { kind: 'stage', id: 'one' },
    ...['a', 'b', 'x', 'y', 'c', 'd', 'z'].map((id, index) => ({
      kind: 'step',
      id,
      place: { stageId: 'one', order: `a${index}` },
    })),
    { kind: 'path', id: 'ab', ends: { from: 'a', to: 'b' } },
    { kind: 'path', id: 'bc', ends: { from: 'b', to: 'c' } },
    { kind: 'path', id: 'cd', ends: { from: 'c', to: 'd' } },
    { kind: 'path', id: 'bx', ends: { from: 'b', to: 'x' }, pathKind: 'failure', ...extra },
    { kind: 'path', id: 'xy', ends: { from: 'x', to: 'y' } },
    { kind: 'path', id: 'yc', ends: { from: 'y', to: 'c' }, pathKind: 'alternative' },
  ]).snapshot();

const folded = { isCollapsed: true };

describe('A journey', () => {
  it('has a main way, and branches off it', () => {
    expect([...mainLine(journey())].sort()).toEqual(['a', 'b', 'c', 'd', 'z']);
    expect(branches(journey())).toEqual([['x', 'y']]);
  });

  it('folds what only a folded branch leads to', () => {
    const snapshot = journey(folded);
    expect([...foldedSteps(snapshot)].sort()).toEqual(['x', 'y']);
    const counts = snapshot.byKind.path.map((path) => [path.id, foldedBehind(snapshot, path)]);
    expect(Object.fromEntries(counts)).toMatchObject({ bx: 2, xy: 0, yc: 0, ab: 0 });
  });

  it('folds nothing that can be reached in another way', () => {
    const snapshot = documentOf([
      ...['a', 'b', 'c'].map((id, index) => ({
        kind: 'step',
        id,
        place: { stageId: null, order: `a${index}` },
      })),
      { kind: 'path', id: 'ab', ends: { from: 'a', to: 'b' } },
      { kind: 'path', id: 'bc', ends: { from: 'b', to: 'c' } },
      { kind: 'path', id: 'ac', ends: { from: 'a', to: 'c' }, ...folded },
    ]).snapshot();
    expect(foldedSteps(snapshot).size).toBe(0);
  });

  it('is walked by a persona along her own paths and those of everybody', () => {
    const snapshot = journey({ personaIds: ['novice'] });
    const walked = (id: string) => [...stepsWalkedBy(snapshot, personaId.parse(id))].sort().join('');
    expect(walked('novice')).toBe('abcdxyz');
    expect(walked('expert')).toBe('abcdz');
  });

  it('that runs in a circle begins at its first step', () => {
    const snapshot = documentOf([
      ...['a', 'b'].map((id, index) => ({ kind: 'step', id, place: { stageId: null, order: `a${index}` } })),
      { kind: 'path', id: 'ab', ends: { from: 'a', to: 'b' } },
      { kind: 'path', id: 'ba', ends: { from: 'b', to: 'a' } },
    ]).snapshot();
    expect([...mainLine(snapshot)]).toEqual(['a', 'b']);
    expect(branches(snapshot)).toEqual([]);
  });
});
