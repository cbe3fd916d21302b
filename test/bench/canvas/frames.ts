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

/**
 * Chromium makes no more than 60 frames a second while nothing on the page changes, cap or no cap: one dot of the
 * page changes at every frame from now on.
 */
export const keepMakingFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const dot = document.createElement('div');
    dot.style.cssText =
      'position:fixed;left:0;bottom:0;width:1px;height:1px;z-index:2147483647;background:#808080;will-change:transform';
    document.body.append(dot);
    let at = 0;
    const next = (): void => {
      at = 1 - at;
      dot.style.transform = `translateX(${at}px)`;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });

/** Frames since the last call. */
export const takeFrames = (page: Page): Promise<readonly Frame[]> =>
  page.evaluate(() => window.benchFrames?.splice(0) ?? []);

/** Slow programs draw in the frame after the one that moves; what stands still for longer was not moved. */
const leastMoved = 0.3;

/** Fewer frames that moved than this have no slowest twentieth; the slowest of the four makes some thirty in five seconds. */
const leastShown = 20;

/**
 * With the cap lifted, a fast page makes frames between two moves of the pointer, in which nothing moves: only those
 * count that showed a move, each as long as it kept the next one waiting.
 */
export function movedFrameTimes(what: string, frames: readonly Frame[]): FrameTimes {
  const took = frames.slice(1, -1).flatMap((frame, index) => {
    const [before, after] = [frames[index] ?? frame, frames[index + 2] ?? frame];
    const isMoved = frame.x !== before.x || frame.y !== before.y || frame.zoom !== before.zoom;
    return isMoved ? [after.at - frame.at] : [];
  });
  if (took.length < leastShown)
    throw new Error(`${what}: only ${took.length} of ${frames.length} frames moved`);
  return {
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    longest: Math.max(...took),
    frames: frames.length,
    moved: took.length / frames.length,
  };
}

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
