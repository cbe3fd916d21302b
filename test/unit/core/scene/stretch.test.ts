import { describe, expect, it } from 'vitest';
import { sceneOfLayout } from '#core/scene/build-scene';
import { layoutMap } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import { stretchOf } from '#core/scene/stretch';
import { smallMap } from './small-map';

const map = smallMap();
const options = { language: 'ru', measure: measureText } as const;

describe('a stretch of a layout', () => {
  it('draws the cells of its columns where they stand, and no other', () => {
    const whole = layoutMap(map, options);
    const stretch = stretchOf(whole, { from: 1, to: 2 });
    const second = whole.columns[1]?.stepId;
    expect([...stretch.cells.values()].every(({ stepId }) => stepId === second)).toBe(true);
    expect(stretch.rows.flatMap(({ cells }) => cells)).toEqual(
      whole.rows.flatMap(({ cells }) => cells.slice(1, 2)),
    );
    const scene = sceneOfLayout(map, stretch, { ...options, page: null });
    expect(scene.width).toBe(whole.width);
  });

  it('leaves out the cells of rows that somebody else draws', () => {
    const whole = layoutMap(map, options);
    const first = whole.rows[0]?.laneId;
    const shown = stretchOf(whole, { from: 0, to: 99 }, ({ laneId }) => laneId === first);
    expect(shown.rows[0]?.cells).toEqual([]);
    expect(shown.cells.size).toBe(whole.cells.size - (whole.rows[0]?.cells.length ?? 0));
  });
});
