import { describe, expect, it } from 'vitest';
import type { Figure } from '#core/scene/figure';
import { emptyFigure } from '#core/scene/figure';
import { layoutMap } from '#core/scene/layout';
import type { ColumnLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { PlacedCells } from '#core/scene/placed-cells';
import { smallMap } from './small-map';

const { columns } = layoutMap(smallMap(), { language: 'ru', measure: measureText });
const figures = (): readonly Figure[] => columns.map(() => ({ ...emptyFigure }));
const place = (top: number, at: readonly ColumnLayout[] = columns) => ({
  laneId: 'lane',
  columns: at,
  top,
  height: 40,
});

describe('Cells of a row', () => {
  it('stand in their columns, and are made once', () => {
    const cells = PlacedCells.of(place(100), figures(), null);
    const second = cells.at(1);
    expect(second?.box).toEqual({ x: columns[1]?.x, y: 100, width: columns[1]?.width, height: 40 });
    expect(second?.stepId).toBe(columns[1]?.stepId);
    expect([...cells][1]).toBe(second);
    expect(cells.slice(1, 2)).toEqual([second]);
    expect(cells.at(cells.length)).toBeUndefined();
    expect([...cells]).toHaveLength(cells.length);
  });

  it('that stand and show what they did are the ones of before, asked for then or not', () => {
    const drawn = figures();
    const before = PlacedCells.of(place(100), drawn, null);
    const first = before.at(0);
    expect(PlacedCells.of(place(100), drawn, before)).toBe(before);
    const edited = drawn.map((figure, index) => (index === 1 ? { ...emptyFigure } : figure));
    const after = PlacedCells.of(place(100), edited, before);
    expect(after.at(0)).toBe(first);
    expect(after.at(1)?.figure).toBe(edited[1]);
  });

  it('that moved are others', () => {
    const drawn = figures();
    const before = PlacedCells.of(place(100), drawn, null);
    const first = before.at(0);
    const lower = PlacedCells.of(place(120), drawn, before);
    expect(lower.at(0)?.box.y).toBe(120);
    expect(lower.at(0)).not.toBe(first);
    expect(PlacedCells.of(place(100, [...columns]), drawn, before).at(0)).not.toBe(first);
  });
});
