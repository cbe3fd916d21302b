/** Frames of a page, as its own animation frames tell them, with what its camera showed at each. */
import type { Page } from '@playwright/test';
import { quantile } from '../report';

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Frame extends Camera {
  /** ms since the epoch. */
  readonly at: number;
}

declare global {
  interface Window {
    /** What the page under test tells the recorder; each subject brings its own. */
    benchCamera?: () => Camera;
    benchFrames?: Frame[];
  }
}

export interface FrameTimes {
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly frames: number;
  /** Share of the frames that showed the camera elsewhere than the frame before. */
  readonly moved: number;
}

/** Call once `window.benchCamera` is there. */
export const startRecorder = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const next = (time: number): void => {
      const { x, y, zoom } = window.benchCamera?.() ?? { x: 0, y: 0, zoom: 0 };
      window.benchFrames?.push({ at: performance.timeOrigin + time, x, y, zoom });
      requestAnimationFrame(next);
    };
    window.benchFrames = [];
    requestAnimationFrame(next);
  });

/** Frames since the last call. */
export const takeFrames = (page: Page): Promise<readonly Frame[]> =>
  page.evaluate(() => window.benchFrames?.splice(0) ?? []);

/** Slow programs draw in the frame after the one that moves; what stands still for longer was not moved. */
const leastMoved = 0.3;

export function frameTimes(what: string, frames: readonly Frame[]): FrameTimes {
  const gaps = frames.slice(1).map((frame, index) => {
    const before = frames[index] ?? frame;
    const isMoved = frame.x !== before.x || frame.y !== before.y || frame.zoom !== before.zoom;
    return { took: frame.at - before.at, isMoved };
  });
  const took = gaps.map((gap) => gap.took);
  const moved = gaps.filter(({ isMoved }) => isMoved).length / gaps.length;
  if (!(moved >= leastMoved)) throw new Error(`${what}: only ${moved} of ${gaps.length} frames moved`);
  const longest = Math.max(...took);
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95), longest, frames: gaps.length, moved };
}
