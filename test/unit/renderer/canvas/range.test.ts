import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectionWithin } from '#renderer/canvas/lasso';
import {
  allCells,
  blockBetween,
  extended,
  type Order,
  orderOf,
  type Selection,
  stillShown,
  toggled,
} from '#renderer/canvas/range';
import { countOf } from '#renderer/state/chosen';
import type { Selected } from '#renderer/state/view';
import { drawnMap } from './drawn-map';

const order: Order = {
  stages: ['x', 'y', 'z'],
  steps: ['a', 'b', 'c', 'd'],
  lanes: ['1', '2', 'line', '3'],
  rows: ['1', '2', '3'],
};
const cell = (laneId: string, stepId: string): Extract<Selected, { kind: 'cell' }> => ({
  kind: 'cell',
  laneId,
  stepId,
});
const alone = (selected: Selected): Selection => ({ selected, range: null });
const cellsOf = ({ range }: Selection): readonly string[] =>
  [...(range?.cells ?? [])]
    .flatMap(([stepId, lanes]) => [...lanes].map((laneId) => `${stepId}${laneId}`))
    .sort();

function must(selection: Selection | null): Selection {
  if (!selection) throw new Error('nothing selected');
  return selection;
}

describe('A rectangle of cells', () => {
  test('runs from the active cell to the other corner, in any direction, over lines without cells', () => {
    const selection = must(extended(order, alone(cell('3', 'c')), cell('2', 'b')));
    expect(selection.selected).toEqual(cell('3', 'c'));
    expect(cellsOf(selection)).toEqual(['b2', 'b3', 'c2', 'c3']);
  });

  test('grows and shrinks with its moving end; columns that keep their cells keep their set', () => {
    const two = must(extended(order, alone(cell('1', 'a')), cell('2', 'b')));
    const three = must(extended(order, two, cell('2', 'c')));
    expect(three.range?.cells.get('a')).toBe(two.range?.cells.get('a'));
    expect(cellsOf(must(extended(order, three, cell('1', 'a'))))).toEqual(['a1']);
  });

  test('takes in further cells one by one, and gives them back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('a', 'b', 'c', 'd')), {
          selector: (pair) => pair.join(),
          minLength: 2,
        }),
        fc.nat(),
        (pairs, pick) => {
          const [first, ...more] = pairs.map(([laneId, stepId]) => cell(laneId, stepId));
          if (!first) return;
          let selection = alone(first);
          for (const next of more) selection = must(toggled(order, selection, next));
          const names = pairs.map(([laneId, stepId]) => `${stepId}${laneId}`).sort();
          expect(cellsOf(selection)).toEqual(names);
          const gone = pairs[pick % pairs.length];
          if (!gone) return;
          const rest = must(toggled(order, selection, cell(gone[0], gone[1])));
          expect(cellsOf(rest)).toEqual(names.filter((name) => name !== `${gone[1]}${gone[0]}`));
        },
      ),
    );
  });

  test('loses one cell in its middle and no other', () => {
    const corners = allCells(order);
    if (!corners) throw new Error('no cells');
    const all = must(blockBetween(order, corners.from, corners.to));
    expect(all.range && countOf(all.range)).toBe(12);
    const rest = must(toggled(order, all, cell('2', 'b')));
    expect(cellsOf(rest)).toEqual(cellsOf(all).filter((name) => name !== 'b2'));
  });

  test('goes when one of its corners is gone from the map', () => {
    const { range } = must(extended(order, alone(cell('1', 'a')), cell('2', 'b')));
    if (!range) throw new Error('no range');
    expect(stillShown(order, range)).toBe(range);
    expect(stillShown({ ...order, steps: ['a', 'c'] }, range)).toBeNull();
    const wider = stillShown({ ...order, steps: ['a', 'new', 'b'] }, range);
    expect(wider && countOf(wider)).toBe(6);
  });
});

describe('Several steps', () => {
  const stepOf = (id: string): Selected => ({ kind: 'step', id });

  test('are a run with Shift, and any with Ctrl', () => {
    const run = must(extended(order, alone(stepOf('c')), stepOf('a')));
    expect([...(run.range?.ids ?? [])]).toEqual(['a', 'b', 'c']);
    const some = must(toggled(order, alone(stepOf('a')), stepOf('d')));
    expect([...(some.range?.ids ?? [])]).toEqual(['a', 'd']);
  });

  test('never mix with cells', () => {
    expect(extended(order, alone(stepOf('a')), cell('1', 'b'))).toBeNull();
    expect(toggled(order, alone(cell('1', 'b')), stepOf('a'))).toBeNull();
  });
});

describe('A rectangle drawn on the map', () => {
  test('selects the cells it touches, and the steps where it begins on one', () => {
    const { layout } = drawnMap();
    const { steps, rows } = orderOf(layout);
    const all = { x: layout.width, y: layout.height };
    const cells = must(selectionWithin(layout, 'cell', { x: 0, y: 0 }, all));
    expect(cells.range && countOf(cells.range)).toBe(steps.length * rows.length);
    const both = layout.columns[1];
    if (!both) throw new Error('no column');
    const two = must(selectionWithin(layout, 'step', { x: 0, y: 0 }, { x: both.x + 1, y: 1 }));
    expect([...(two.range?.ids ?? [])]).toEqual(steps.slice(0, 2));
    expect(selectionWithin(layout, 'cell', { x: -50, y: -50 }, { x: -10, y: -10 })).toBeNull();
  });
});
