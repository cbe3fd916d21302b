/** When a slide that was asked for is painted: from the key to the frame that shows it, in either window. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** ms since the epoch, by title of the step. */
    benchPainted?: Record<string, number>;
    benchPressed?: number[];
  }
}

/** Keys that lead on, as the presenter's window gets them. */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const pressed: number[] = [];
    window.benchPressed = pressed;
    addEventListener('keydown', ({ timeStamp }) => pressed.push(performance.timeOrigin + timeStamp), true);
  });

export const takeKeys = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => window.benchPressed?.splice(0) ?? []);

/** `isPreview`: the slide stands in the first shadow root of the page. */
export const watchSlides = (page: Page, isPreview: boolean): Promise<void> =>
  page.evaluate((isInside) => {
    const roots = [...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []);
    const root = isInside ? roots[0] : document;
    if (!root) throw new Error('No slide is shown');
    const painted: Record<string, number> = {};
    window.benchPainted = painted;
    const look = (): void => {
      const title = root.querySelector('.step h2')?.textContent ?? '';
      const isWhole = root.querySelector('.picture canvas') !== null;
      if (title === '' || !isWhole || painted[title] !== undefined) return;
      painted[title] = Number.POSITIVE_INFINITY;
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        painted[title] = performance.timeOrigin + performance.now();
      };
      // The message is handled after the frame that the callback belongs to.
      requestAnimationFrame(() => after.port2.postMessage(null));
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true });
    look();
  }, isPreview);

export const takeSlides = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => window.benchPainted ?? {});
