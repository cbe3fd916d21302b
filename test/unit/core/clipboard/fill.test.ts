/** Filling cells from their neighbours. */
import { describe, expect, it } from 'vitest';
import { type FillDirection, planFill } from '#core/clipboard/fill';
import { pasteBlock } from '#core/commands/paste-block';
import type { MapDocument } from '#core/document/map-document-types';
import { cellAt, lanesInOrder, quotesOfStep, stepsInOrder } from '#core/document/select';
import { documentOf, lane, step } from '../../support/small-map';

const filledMap = (): MapDocument =>
  documentOf([
    { kind: 'stage', id: 'one' },
    ...['a', 'b', 'c'].map((id) => ({ kind: 'step', id, place: { stageId: 'one' } })),
    ...(['actions', 'systems', 'emotion', 'quotes', 'csat'] as const).map((laneKind) => ({
      kind: 'lane',
      id: laneKind,
      laneKind,
    })),
    { kind: 'cell', at: { laneId: 'actions', stepId: 'a' }, text: '**Reads**', icon: 'chat', mark: 'red' },
    { kind: 'cell', at: { laneId: 'actions', stepId: 'b' }, text: 'Asks' },
    { kind: 'cell', at: { laneId: 'emotion', stepId: 'a' }, emotion: -2 },
    { kind: 'quote', id: 'q', place: { stepId: 'a' }, text: 'How long?' },
  ]);

const fill = (map: MapDocument, direction: FillDirection, cells: readonly (readonly [string, string])[]) => {
  const snapshot = map.snapshot();
  const plan = planFill(
    snapshot,
    cells.map(([laneId, stepId]) => ({ laneId: lane(laneId), stepId: step(stepId) })),
    direction,
    {
      laneIds: lanesInOrder(snapshot).map(({ id }) => id),
      stepIds: stepsInOrder(snapshot).map(({ id }) => id),
      language: 'en',
    },
  );
  if (plan) map.commit('fill', pasteBlock, plan.block);
  return plan;
};

const read = (map: MapDocument, laneId: string, stepId: string) =>
  cellAt(map.snapshot(), lane(laneId), step(stepId));

describe('Filling', () => {
  it('down puts the first cell of each column into the others, with its signs, and leaves what is not chosen', () => {
    const map = filledMap();
    fill(map, 'down', [
      ['actions', 'a'],
      ['systems', 'a'],
      ['actions', 'b'],
      ['systems', 'b'],
    ]);
    expect(read(map, 'systems', 'a')).toMatchObject({ text: '**Reads**', icon: 'chat', mark: 'red' });
    expect(read(map, 'systems', 'b')?.text).toBe('Asks');
    expect(read(map, 'systems', 'c')).toBeNull();
    map.undo();
    expect(read(map, 'systems', 'b')).toBeNull();
  });

  it('to the right keeps to the lane: feelings, quotes and words alike', () => {
    const map = filledMap();
    const rows = ['actions', 'emotion', 'quotes'];
    fill(
      map,
      'right',
      rows.flatMap((laneId) => ['a', 'b', 'c'].map((stepId) => [laneId, stepId] as const)),
    );
    expect(read(map, 'actions', 'c')?.text).toBe('**Reads**');
    expect(read(map, 'emotion', 'c')?.emotion).toBe(-2);
    expect(quotesOfStep(map.snapshot(), step('c')).map(({ text }) => text)).toEqual(['How long?']);
    expect(quotesOfStep(map.snapshot(), step('a'))).toHaveLength(1);
  });

  it('of one cell takes the one before it', () => {
    const map = filledMap();
    fill(map, 'right', [['actions', 'c']]);
    expect(read(map, 'actions', 'c')?.text).toBe('Asks');
    expect(fill(map, 'right', [['actions', 'a']])).toBeNull();
    expect(fill(map, 'down', [['actions', 'a']])).toBeNull();
  });

  it('says what a lane did not take', () => {
    const map = filledMap();
    const plan = fill(map, 'down', [
      ['actions', 'a'],
      ['systems', 'a'],
      ['csat', 'a'],
    ]);
    expect(plan && [...plan.refused]).toEqual([['counted', 1]]);
    const feeling = fill(map, 'down', [
      ['systems', 'a'],
      ['emotion', 'a'],
    ]);
    expect(feeling && [...feeling.refused]).toEqual([['feelings', 1]]);
    expect(read(map, 'emotion', 'a')?.emotion).toBe(-2);
  });
});
