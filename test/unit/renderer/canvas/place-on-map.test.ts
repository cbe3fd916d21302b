import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapAt, markOfGap, spanAt, spansWithin } from '#renderer/canvas/place-on-map';

const columns = [
  { start: 100, size: 50 },
  { start: 150, size: 50 },
  { start: 220, size: 50 },
];

describe('A point of the map', () => {
  test('lies on a column, or between two, or outside', () => {
    expect(spanAt(columns, 149.9)).toBe(0);
    expect(spanAt(columns, 150)).toBe(1);
    expect(spanAt(columns, 210)).toBe(-1);
    expect(spanAt(columns, 99)).toBe(-1);
    expect(spanAt(columns, 270)).toBe(-1);
    expect(spanAt([], 5)).toBe(-1);
  });

  test('columns in a window are those it touches', () => {
    expect(spansWithin(columns, 120, 230)).toEqual({ first: 0, last: 2 });
    expect(spansWithin(columns, 205, 215)).toBeNull();
    expect(spansWithin(columns, 0, 99)).toBeNull();
    expect(spansWithin(columns, 300, 400)).toBeNull();
  });

  test('finds among any columns the same as looking at each', () => {
    const widths = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(widths, fc.integer({ min: -10, max: 800 }), fc.nat(300), (sizes, from, length) => {
        let at = 0;
        const spans = sizes.map(([size, gap]) => {
          const span = { start: at + gap, size };
          at += gap + size;
          return span;
        });
        const touching = spans.flatMap((span, index) =>
          span.start <= from + length && span.start + span.size >= from ? [index] : [],
        );
        const within = spansWithin(spans, from, from + length);
        expect(within?.first).toBe(touching[0]);
        expect(within?.last).toBe(touching.at(-1));
        expect(spanAt(spans, from)).toBe(
          spans.findIndex((span) => span.start <= from && from < span.start + span.size),
        );
      }),
      { seed: 71, numRuns: 500 },
    );
  });
});

describe('A drag', () => {
  test('marks the gap nearest to the pointer', () => {
    expect(gapAt(columns, 0)).toBe(0);
    expect(gapAt(columns, 124)).toBe(0);
    expect(gapAt(columns, 126)).toBe(1);
    expect(gapAt(columns, 900)).toBe(3);
    expect(markOfGap(columns, 0)).toBe(100);
    expect(markOfGap(columns, 2)).toBe(210);
    expect(markOfGap(columns, 3)).toBe(270);
  });
});
