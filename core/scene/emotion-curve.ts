/**
 * The emotion curve: one smooth line through the points of a lane that never swings past them, so that it
 * shows no feeling nobody reported. Steps without a known emotion leave a gap.
 */
import { hundredth } from './hundredth';
import type { EmotionPoint } from './layout-types';

/** Height of the area the curve runs in, and of the part its points take. */
export const EMOTION_AREA = 148;
export const EMOTION_SPAN = 104;

export const emotionY = (emotion: number): number => EMOTION_AREA / 2 - (emotion / 4) * EMOTION_SPAN;

/** Neighbouring known points; a missing one between two ends the run. */
export function runsOf(points: readonly (EmotionPoint | null)[]): readonly (readonly EmotionPoint[])[] {
  const runs: EmotionPoint[][] = [];
  let isOpen = false;
  for (const point of points) {
    if (point === null) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(point);
    else {
      runs.push([point]);
      isOpen = true;
    }
  }
  return runs;
}

/** Tangents by Fritsch and Carlson (1980): monotone between neighbouring points. */
function tangents(run: readonly EmotionPoint[]): readonly number[] {
  const slopes = run.slice(1).map((point, index) => {
    const before = run[index] ?? point;
    return (point.y - before.y) / (point.x - before.x || 1);
  });
  return run.map((_, index) => {
    const left = slopes[index - 1] ?? 0;
    const right = slopes[index] ?? 0;
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
  });
}

/** Path data with absolute M and C; empty when no two neighbours are known. */
export function curvePath(points: readonly (EmotionPoint | null)[]): string {
  const parts: string[] = [];
  for (const run of runsOf(points)) {
    if (run.length < 2) continue;
    const slopes = tangents(run);
    run.forEach((point, index) => {
      const before = run[index - 1];
      if (!before) {
        parts.push(`M ${hundredth(point.x)} ${hundredth(point.y)}`);
        return;
      }
      const third = (point.x - before.x) / 3;
      const leaving = before.y + third * (slopes[index - 1] ?? 0);
      const arriving = point.y - third * (slopes[index] ?? 0);
      parts.push(
        `C ${hundredth(before.x + third)} ${hundredth(leaving)} ${hundredth(point.x - third)} ${hundredth(arriving)} ${hundredth(point.x)} ${hundredth(point.y)}`,
      );
    });
  }
  return parts.join(' ');
}
