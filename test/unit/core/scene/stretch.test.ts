import { describe, expect, it } from 'vitest';
import { sceneOfLayout } from '#core/scene/build-scene';
import { layoutMap } from '#core/scene/layout';
import type { MapLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { stretchOf } from '#core/scene/stretch';
import { smallMap } from './small-map';

const map = smallMap();
const options = { language: 'ru', measure: measureText } as const;

/** Rows may hold their cells in a list or make them as they are asked for. */
const withLists = (layout: MapLayout) => ({
  ...layout,
  rows: layout.rows.map((row) => ({ ...row, cells: [...row.cells] })),
});

describe('a stretch of a layout', () => {
  it('draws the cells of its columns where they stand, and no other', () => {
    const whole = layoutMap(map, options);
    const stretch = stretchOf(whole, { from: 1, to: 2 });
    const second = whole.columns[1]?.stepId;
    expect([...stretch.cells.values()].every(({ stepId }) => stepId === second)).toBe(true);
    expect(stretch.rows.flatMap(({ cells }) => [...cells])).toEqual(
      whole.rows.flatMap(({ cells }) => cells.slice(1, 2)),
    );
    const scene = sceneOfLayout(map, stretch, { ...options, page: null });
    expect(scene.width).toBe(whole.width);
  });

  it('draws the paths and the pieces of curves that pass there, as the whole draws them', () => {
    const whole = layoutMap(map, options);
    const stretch = stretchOf(whole, { from: 1, to: 2 });
    const [curve, cut] = [whole.curves[0], stretch.curves[0]];
    expect(cut?.points).toEqual(curve?.points.slice(1, 2));
    // One piece leads to the second step; after it the curve has a gap.
    expect(cut?.d).toBe(curve?.d);
    expect(stretchOf(whole, { from: 3, to: 4 }).curves[0]).toMatchObject({
      d: '',
      points: [{ stepId: 'step-4' }],
    });
    const all = { from: 0, to: whole.columns.length };
    expect(withLists(stretchOf(whole, all))).toEqual(withLists(whole));
    const passing = stretchOf(whole, { from: 3, to: 4 }).edges.map(({ pathId }) => pathId);
    expect(passing).toContain('path-skip');
    expect(passing).not.toContain('path-again');
  });

  it('leaves out the cells of rows that somebody else draws', () => {
    const whole = layoutMap(map, options);
    const first = whole.rows[0]?.laneId;
    const shown = stretchOf(whole, { from: 0, to: 99 }, ({ laneId }) => laneId === first);
    expect(shown.rows[0]?.cells).toEqual([]);
    expect(shown.cells.size).toBe(whole.cells.size - (whole.rows[0]?.cells.length ?? 0));
  });
});
