import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fonts } from '#core/scene/fonts';
import { isText } from '#core/scene/item-words';
import { layoutMap } from '#core/scene/layout';
import { cellKey } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { snapshotOf } from './small-map';

/** A cell of every lane that shows marks, all with the same words. */
function figuresOf(text: string, number: number, mark: 'red' | null) {
  const laneKinds = ['actions', 'touchpoint', 'systems', 'emotion', 'customNumber', 'customPicture'] as const;
  const snapshot = snapshotOf([
    { kind: 'map', language: 'ru' },
    { kind: 'stage', id: 'stage' },
    { kind: 'step', id: 'step', place: { stageId: 'stage', order: 'a0' } },
    ...laneKinds.map((laneKind) => ({ kind: 'lane', id: laneKind, laneKind, unit: 'дней' })),
    ...laneKinds.map((laneId) => ({
      kind: 'cell',
      at: { laneId, stepId: 'step' },
      text,
      mark,
      ...(laneId === 'emotion' ? { emotion: 1 } : {}),
      ...(laneId === 'customNumber' ? { number } : {}),
    })),
  ]);
  const layout = layoutMap(snapshot, { language: 'ru', measure: measureText });
  return laneKinds.map((laneId) => layout.cells.get(cellKey(laneId, 'step'))?.figure ?? null);
}

describe('A colour mark in the corner of a cell', () => {
  it('never meets the words, nor comes near them, whatever they are', () => {
    const words = fc
      .array(fc.string({ unit: fc.constantFrom(...'ЙщжWilm'), minLength: 1, maxLength: 30 }), {
        minLength: 1,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, fc.integer(), (text, number) => {
        for (const figure of figuresOf(text, number, 'red')) {
          const corner = figure?.items.find((item) => item.type === 'path' && item.fill === 'markRed');
          const slope = corner?.type === 'path' ? corner.d.match(/\d+/g)?.map(Number) : undefined;
          const [left = 0, top = 0] = slope ?? [];
          expect(left).toBeGreaterThan(0);
          for (const item of figure?.items.filter(isText) ?? []) {
            const right = item.align === 'middle' ? item.x + item.width / 2 : item.x + item.width;
            const highest = item.baseline - fonts[item.font].size * 0.95;
            // How far the line's upper right corner is under the slope, at right angles to it.
            expect((highest - top - (right - left)) / Math.SQRT2).toBeGreaterThan(3);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes the same room of every line, so that a marked text breaks evenly', () => {
    const [figure] = figuresOf('слово '.repeat(30), 1, 'red');
    const rights = figure?.items.filter(isText).map(({ within }) => within.x + within.width);
    expect(new Set(rights).size).toBe(1);
  });
});
