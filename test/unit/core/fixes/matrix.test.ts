import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedFix } from '#core/fixes/listed-fix';
import { labelHeight, type MatrixMark, markRadius, matrixOf, missingOf } from '#core/fixes/matrix';
import { fixesOf } from './fixes-of';

const size = { width: 800, height: 400 };
const labels = {
  labelOf: ({ fix }: ListedFix) => fix.title,
  widthOf: (text: string) => text.length * 7,
};

interface Told {
  readonly effort: { readonly low: number; readonly high: number } | null;
  readonly fewer: { readonly low: number; readonly likely: number; readonly high: number } | null;
}

const listed = (told: readonly Told[]): readonly ListedFix[] =>
  fixesOf(
    told.map(({ effort, fewer }, index) => ({
      title: `Fix number ${index}`,
      effort,
      removal: fewer && { low: 0.1, likely: 0.2, high: 0.3 },
    })),
  ).map((fix, index) => ({ ...fix, fewer: told[index]?.fewer ?? null }));

const spread = fc
  .tuple(fc.double({ min: 0, max: 5_000, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }))
  .map(([low, more]) => ({ low, likely: low + more / 2, high: low + more }));
const anyTold = fc.record({
  effort: fc.option(
    spread.map(({ low, high }) => ({ low, high })),
    { nil: null },
  ),
  fewer: fc.option(spread, { nil: null }),
});

const boxOf = ({ label }: MatrixMark) =>
  label && {
    left: label.x,
    right: label.x + label.width,
    top: label.y - 11,
    bottom: label.y - 11 + labelHeight,
  };

describe('The matrix', () => {
  it('places a fix at the middle of its effort and its likely effect, with both ranges', () => {
    const { marks, xTicks, yTicks } = matrixOf(
      listed([{ effort: { low: 10, high: 30 }, fewer: { low: 50, likely: 100, high: 200 } }]),
      size,
      labels,
    );
    expect(xTicks.at(-1)).toEqual({ value: 30, at: 800 });
    expect(yTicks.at(-1)).toEqual({ value: 200, at: 0 });
    const [mark] = marks;
    expect(mark?.x).toBeCloseTo((20 / 30) * 800);
    expect(mark?.y).toBeCloseTo(200);
    expect(mark?.across.map(Math.round)).toEqual([267, 800]);
    expect(mark?.upwards).toEqual([300, 0]);
    expect(mark?.label?.text).toBe('Fix number 0');
  });

  it('says of every fix either where it stands or what is missing', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { maxLength: 40 }), (told) => {
        const fixes = listed(told);
        const { marks, missing } = matrixOf(fixes, size, labels);
        expect(marks.length + missing.length).toBe(fixes.length);
        for (const { parts } of missing) expect(parts.length).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps marks inside, and labels clear of marks, of each other and of the edges', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { maxLength: 40 }), (told) => {
        const { marks } = matrixOf(listed(told), size, labels);
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(x).toBeLessThanOrEqual(size.width + 1e-6);
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(size.height + 1e-6);
        }
        const boxes = marks.flatMap((mark) => boxOf(mark) ?? []);
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(size.width);
          for (const other of boxes.slice(index + 1))
            expect(
              box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            ).toBe(false);
          for (const { x, y } of marks)
            expect(
              box.left < x + markRadius &&
                x - markRadius < box.right &&
                box.top < y + markRadius &&
                y - markRadius < box.bottom,
            ).toBe(false);
        });
      }),
    );
  });

  it('names what is missing: effort, the share removed, or the contacts of the steps', () => {
    const [nothing, noContacts] = listed([
      { effort: null, fewer: null },
      { effort: { low: 1, high: 1 }, fewer: null },
    ]);
    expect(nothing && missingOf(nothing)).toEqual(['effort', 'removal']);
    const removal = { low: 0.1, likely: 0.2, high: 0.3 };
    expect(noContacts && missingOf({ ...noContacts, fix: { ...noContacts.fix, removal } })).toEqual([
      'contacts',
    ]);
  });
});
