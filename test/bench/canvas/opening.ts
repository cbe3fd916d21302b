/** From being told to open a drawing until it is there and the page answers at once. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Whether the drawing asked for is on the page; each subject brings its own. */
    benchIsThere?: () => boolean;
    benchOpening?: Promise<number>;
  }
}

/** Frames longer than this keep people waiting; a page without one for `calm` ms is ready for them. */
const limits = { longFrame: 100, calm: 1_000, longest: 180_000 } as const;

/**
 * Milliseconds that `open` takes until people can go on: to the end of the last long frame, or the first frame
 * with the drawing, whichever is later. `open` resolves with the moment it began, ms since the epoch.
 */
export async function openingTime(page: Page, open: () => Promise<number>): Promise<number> {
  await page.evaluate(({ longFrame, calm, longest }) => {
    window.benchOpening = new Promise((done, refuse) => {
      const started = performance.now();
      let last = started;
      let ready: number | null = null;
      const next = (): void => {
        const now = performance.now();
        const isThere = ready !== null || window.benchIsThere?.() === true;
        if (isThere && (ready === null || now - last > longFrame)) ready = now;
        last = now;
        if (ready !== null && now - ready > calm) done(performance.timeOrigin + ready);
        else if (now - started > longest) refuse(new Error('The drawing did not come'));
        else requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
  }, limits);
  const began = await open();
  const ready = await page.evaluate(() => window.benchOpening);
  if (ready === undefined) throw new Error('The page was left while it opened the drawing');
  return ready - began;
}
