import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePath, emotionY } from '#core/scene/emotion-curve';
import type { EmotionPoint } from '#core/scene/layout-types';

const emotions = [-2, -1, 0, 1, 2] as const;
type Emotion = (typeof emotions)[number];

const pointsOf = (values: readonly (Emotion | null)[]): (EmotionPoint | null)[] =>
  values.map((emotion, index) =>
    emotion === null
      ? null
      : { stepId: `step-${index}`, x: 110 + index * 220, y: emotionY(emotion), emotion },
  );

/** The curve's y between two points, from its Bézier segments. */
function samples(d: string): { from: number; to: number; ys: number[] }[] {
  const numbers = d.split(/(?=[MC])/).map((part) => (part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number));
  let y0 = 0;
  return numbers.flatMap((segment) => {
    const start = y0;
    y0 = segment.at(-1) ?? 0;
    if (segment.length !== 6) return [];
    const [, y1 = 0, , y2 = 0, , y3 = 0] = segment;
    const ys = Array.from({ length: 21 }, (_, index) => {
      const t = index / 20;
      const u = 1 - t;
      return u ** 3 * start + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y3;
    });
    return [{ from: start, to: y3, ys }];
  });
}

describe('The emotion curve', () => {
  it('is higher where people feel better', () => {
    expect(emotionY(2)).toBeLessThan(emotionY(1));
    expect(emotionY(-1)).toBeLessThan(emotionY(-2));
  });

  it('leaves a gap where nothing is known', () => {
    expect(curvePath(pointsOf([1, 0, null, -1, 2]))).toMatch(/^M[^MC]*C[^MC]*M[^MC]*C[^MC]*$/);
    expect(curvePath(pointsOf([1, null, -1]))).toBe('');
    expect(curvePath([])).toBe('');
  });

  it('never shows a feeling better or worse than the two it joins', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...emotions, null), { maxLength: 30 }), (values) => {
        for (const { from, to, ys } of samples(curvePath(pointsOf(values)))) {
          for (const y of ys) {
            expect(y).toBeGreaterThanOrEqual(Math.min(from, to) - 0.05);
            expect(y).toBeLessThanOrEqual(Math.max(from, to) + 0.05);
          }
        }
      }),
    );
  });
});
