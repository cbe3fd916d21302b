import { describe, expect, it } from 'vitest';
import { layoutMap } from '#core/scene/layout';
import { cellKey } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { smallMap } from './small-map';

describe('the cells of a layout', () => {
  const { cells, rows } = layoutMap(smallMap(), { language: 'ru', measure: measureText });
  const all = rows.flatMap((row) => [...row.cells]);

  it('are found by lane and step, each of them', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const cell of all) expect(cells.get(cellKey(cell.laneId, cell.stepId))).toBe(cell);
    expect([...cells.values()]).toEqual(all);
    expect(cells.size).toBe(all.length);
  });

  it('are not found where there are none', () => {
    const [cell] = all;
    expect(cells.has(cellKey(cell?.laneId ?? '', 'nowhere'))).toBe(false);
    expect(cells.has(cellKey('nowhere', cell?.stepId ?? ''))).toBe(false);
    expect(cells.get('')).toBeUndefined();
  });
});
