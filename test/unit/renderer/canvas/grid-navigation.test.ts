import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grid, moveInGrid, moveOfKey, moves } from '#renderer/canvas/grid-navigation';
import type { Selected } from '#renderer/state/view';

const grid: Grid = {
  stages: [
    { stageId: 'choose', stepIds: ['search', 'compare'] },
    { stageId: 'empty', stepIds: [] },
    { stageId: 'buy', stepIds: ['pay'] },
    { stageId: null, stepIds: ['lost'] },
  ],
  lanes: [
    { laneId: 'actions', hasCells: true },
    { laneId: 'line', hasCells: false },
    { laneId: 'thoughts', hasCells: true },
  ],
};
const cell = (laneId: string, stepId: string): Selected => ({ kind: 'cell', laneId, stepId });
const step = (id: string): Selected => ({ kind: 'step', id });
const stage = (id: string): Selected => ({ kind: 'stage', id });
const lane = (id: string): Selected => ({ kind: 'lane', id });

describe('Keys in the grid of a map', () => {
  test('begin at the first step', () => {
    expect(moveInGrid(grid, null, 'down')).toEqual(step('search'));
  });

  test('begin at the first stage of a map without steps, and nowhere in an empty one', () => {
    expect(
      moveInGrid(
        { stages: [{ stageId: 'choose', stepIds: [] }], lanes: [{ laneId: 'actions', hasCells: true }] },
        null,
        'next',
      ),
    ).toEqual(stage('choose'));
    expect(
      moveInGrid({ stages: [], lanes: [{ laneId: 'actions', hasCells: true }] }, null, 'next'),
    ).toBeNull();
  });

  test('walk down from the stage through the step to its cells, and stop at the last lane', () => {
    expect(moveInGrid(grid, stage('buy'), 'down')).toEqual(step('pay'));
    expect(moveInGrid(grid, step('pay'), 'down')).toEqual(cell('actions', 'pay'));
    expect(moveInGrid(grid, cell('actions', 'pay'), 'down')).toEqual(cell('thoughts', 'pay'));
    expect(moveInGrid(grid, cell('thoughts', 'pay'), 'down')).toEqual(cell('thoughts', 'pay'));
  });

  test('walk up from any step of a stage to the stage; an unplaced step has none', () => {
    expect(moveInGrid(grid, step('compare'), 'up')).toEqual(stage('choose'));
    expect(moveInGrid(grid, step('lost'), 'up')).toEqual(step('lost'));
  });

  test('walk among stages, those without steps too', () => {
    expect(moveInGrid(grid, stage('choose'), 'right')).toEqual(stage('empty'));
    expect(moveInGrid(grid, stage('empty'), 'right')).toEqual(stage('buy'));
    expect(moveInGrid(grid, stage('buy'), 'right')).toEqual(stage('buy'));
    expect(moveInGrid(grid, stage('empty'), 'down')).toBeNull();
  });

  test('reach the header of a lane from its first cell and walk among headers', () => {
    expect(moveInGrid(grid, cell('actions', 'search'), 'left')).toEqual(lane('actions'));
    expect(moveInGrid(grid, lane('actions'), 'down')).toEqual(lane('line'));
    expect(moveInGrid(grid, lane('line'), 'right')).toEqual(lane('line'));
    expect(moveInGrid(grid, lane('actions'), 'up')).toEqual(lane('actions'));
    expect(moveInGrid(grid, lane('thoughts'), 'right')).toEqual(cell('thoughts', 'search'));
  });

  test('Tab reads on to the next lane, and leaves the grid at its ends', () => {
    expect(moveInGrid(grid, step('lost'), 'next')).toEqual(lane('actions'));
    expect(moveInGrid(grid, cell('actions', 'lost'), 'next')).toEqual(lane('line'));
    expect(moveInGrid(grid, lane('line'), 'next')).toEqual(lane('thoughts'));
    expect(moveInGrid(grid, lane('thoughts'), 'previous')).toEqual(lane('line'));
    expect(moveInGrid(grid, lane('actions'), 'previous')).toEqual(step('lost'));
    expect(moveInGrid(grid, cell('thoughts', 'lost'), 'next')).toBeNull();
    expect(moveInGrid(grid, step('search'), 'previous')).toBeNull();
  });

  test('jump to the ends of a row and of the map', () => {
    expect(moveInGrid(grid, cell('actions', 'compare'), 'rowEnd')).toEqual(cell('actions', 'lost'));
    expect(moveInGrid(grid, cell('thoughts', 'pay'), 'mapStart')).toEqual(step('search'));
    expect(moveInGrid(grid, step('search'), 'mapEnd')).toEqual(cell('thoughts', 'lost'));
  });

  test('whatever is pressed, what is selected exists', () => {
    const seed = 20260105;
    const start = fc.constantFrom<Selected | null>(null, stage('choose'), step('pay'), lane('actions'));
    fc.assert(
      fc.property(start, fc.array(fc.constantFrom(...moves), { maxLength: 60 }), (from, keys) => {
        let at = from;
        for (const move of keys) at = moveInGrid(grid, at, move) ?? at;
        const steps = grid.stages.flatMap((each) => each.stepIds);
        if (at?.kind === 'cell') {
          expect(['actions', 'thoughts']).toContain(at.laneId);
          expect(steps).toContain(at.stepId);
        }
        if (at?.kind === 'step') expect(steps).toContain(at.id);
        if (at?.kind === 'lane') expect(['actions', 'line', 'thoughts']).toContain(at.id);
      }),
      { seed, numRuns: 500 },
    );
  });

  test('are those of a spreadsheet', () => {
    expect(moveOfKey('Tab', false, true)).toBe('previous');
    expect(moveOfKey('Home', true, false)).toBe('mapStart');
    expect(moveOfKey('ArrowRight', true, false)).toBe('rowEnd');
    expect(moveOfKey('a', false, false)).toBeNull();
  });
});
