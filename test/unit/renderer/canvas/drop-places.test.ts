import { describe, expect, test } from 'vitest';
import { laneDrop, stageDrop, stepDrop } from '#renderer/canvas/drop-places';
import { boxOf, gridOf } from '#renderer/canvas/grid-of-layout';
import { selectedAt } from '#renderer/canvas/pointing';
import { drawnMap } from './drawn-map';

const { layout, step, stage, lane } = drawnMap();
const column = (id: string) => {
  const found = layout.columns.find(({ stepId }) => stepId === id);
  if (!found) throw new Error(`No column ${id}`);
  return found;
};

describe('A dragged step', () => {
  test('goes between the steps it is dropped between', () => {
    const drop = stepDrop(layout, new Set([step('search')]), column(step('compare')).x + 180);
    expect(drop).toMatchObject({ stageId: stage('choose'), index: 1 });
  });

  test('stays when it is dropped where it was', () => {
    expect(stepDrop(layout, new Set([step('search')]), column(step('search')).x + 20)).toBeNull();
  });

  test('goes into the stage it is dropped on, at the place of the mark', () => {
    const at = column(step('pay')).x + 10;
    expect(stepDrop(layout, new Set([step('search')]), at)).toMatchObject({
      stageId: stage('buy'),
      index: 0,
    });
  });

  test('goes into a stage that has no steps yet', () => {
    const empty = layout.stages.find(({ stageId }) => stageId === stage('empty'));
    const drop = stepDrop(layout, new Set([step('pay')]), (empty?.box.x ?? 0) + 100);
    expect(drop).toMatchObject({ stageId: stage('empty'), index: 0 });
  });
});

describe('A dragged stage or lane', () => {
  test('goes where the mark stands', () => {
    expect(stageDrop(layout, new Set([stage('choose')]), layout.width)).toMatchObject({ index: 2 });
    const last = layout.rows.at(-1);
    const bottom = (last?.y ?? 0) + (last?.height ?? 0);
    expect(laneDrop(layout, new Set([lane('actions')]), bottom)).toMatchObject({
      index: layout.rows.length - 1,
      mark: bottom,
    });
    expect(laneDrop(layout, new Set([lane('actions')]), 0)).toBeNull();
  });
});

describe('A point of the painted map', () => {
  test('is the thing that is drawn there', () => {
    const grid = gridOf(layout);
    for (const laneId of [lane('actions'), lane('emotion')])
      for (const { stepId } of layout.columns) {
        const box = boxOf(layout, { kind: 'cell', laneId, stepId });
        const middle = { x: (box?.x ?? 0) + 100, y: (box?.y ?? 0) + 10 };
        expect(selectedAt(layout, middle)).toEqual({ kind: 'cell', laneId, stepId });
      }
    expect(grid.stages.map(({ stepIds }) => stepIds.length)).toEqual([2, 0, 1]);
    expect(selectedAt(layout, { x: column(step('pay')).x + 5, y: layout.pathRow.y + 5 })).toEqual({
      kind: 'step',
      id: step('pay'),
    });
    expect(selectedAt(layout, { x: column(step('pay')).x + 5, y: 5 })).toEqual({
      kind: 'stage',
      id: stage('buy'),
    });
    expect(selectedAt(layout, { x: 5, y: layout.rows[0]?.y ?? 0 })).toMatchObject({ kind: 'lane' });
    expect(selectedAt(layout, { x: -500, y: -500 })).toBeNull();
  });

  test('on a line across the map is nothing but its header', () => {
    const line = layout.rows.find(({ laneKind }) => laneKind === 'lineOfVisibility');
    const y = (line?.y ?? 0) + 2;
    expect(selectedAt(layout, { x: column(step('pay')).x + 5, y })).toBeNull();
    expect(selectedAt(layout, { x: 5, y })).toEqual({ kind: 'lane', id: line?.laneId });
  });
});
