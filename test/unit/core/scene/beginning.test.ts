import { describe, expect, it } from 'vitest';
import { holdersOf } from '#core/document/holders';
import { stepsInOrder } from '#core/document/select';
import { beginningOf } from '#core/scene/beginning';
import { layoutMap } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import { smallMap } from './small-map';

const map = smallMap();
const options = { language: 'ru', measure: measureText } as const;

describe('the beginning of a map', () => {
  it('is its first steps with what hangs on them, and nothing of the others', () => {
    const begun = beginningOf(map, 2);
    const first = stepsInOrder(map).slice(0, 2);
    expect(stepsInOrder(begun)).toEqual(first);
    for (const record of begun.records.values())
      for (const { id } of holdersOf(record)) expect(begun.records.has(id), record.id).toBe(true);
    const cells = map.byKind.cell.filter(({ at }) => first.some(({ id }) => id === at.stepId));
    expect(begun.byKind.cell).toEqual(cells);
    expect(begun.byKind.lane).toEqual(map.byKind.lane);
    expect(layoutMap(begun, options).columns).toEqual(layoutMap(map, options).columns.slice(0, 2));
  });

  it('is the map itself where it has no more steps', () => {
    expect(beginningOf(map, stepsInOrder(map).length)).toBe(map);
  });
});
