import { describe, expect, test } from 'vitest';
import { setCellText } from '#core/commands/cell';
import { liveRecord } from '#core/document/select';
import { columnData, isSameColumn } from '#renderer/canvas/use-columns';
import { drawnMap } from './drawn-map';

describe('Columns of the near view', () => {
  const columnsOf = (map: ReturnType<typeof drawnMap>) => {
    const layout = map.draw();
    const snapshot = map.document.snapshot();
    return layout.columns.map((_, index) => {
      const data = columnData({ snapshot, layout, isBare: false }, index);
      if (!data) throw new Error(`No column ${index}`);
      return data;
    });
  };
  const write = (map: ReturnType<typeof drawnMap>, title: string, text: string) => {
    const snapshot = map.document.snapshot();
    const lane = liveRecord(snapshot, 'lane', map.lane('actions'));
    const step = liveRecord(snapshot, 'step', map.step(title));
    if (!lane || !step) throw new Error('Not on the map');
    map.document.commit('cell.text', setCellText, { laneId: lane.id, stepId: step.id, text });
  };

  test('an edit of one cell changes one column', () => {
    const map = drawnMap();
    const before = columnsOf(map);
    write(map, 'compare', 'Reads reviews');
    const after = columnsOf(map);
    const changed = after.filter((column, index) => {
      const earlier = before[index];
      return earlier === undefined || !isSameColumn(earlier, column);
    });
    expect(changed.map(({ title }) => title)).toEqual(['compare']);
  });

  test('a row that grows moves the cells under it in every column', () => {
    const map = drawnMap();
    const before = columnsOf(map);
    write(map, 'compare', 'Reads reviews, and reads on. '.repeat(20));
    const after = columnsOf(map);
    expect(after.every((column, index) => !isSameColumn(before[index] ?? column, column))).toBe(true);
  });
});
