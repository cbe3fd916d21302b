/** How long the page takes to answer what is typed, dropped or pressed: from the event to the frame that shows it. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    benchAnswers?: number[];
  }
}

/** What begins the wait, and what shows that the answer is in the page. */
interface Asked {
  readonly event: 'keydown' | 'pointerup';
  /** "input": a field took the key; a selector: something below it changed. */
  readonly answer: 'input' | { readonly changeIn: string };
}

/** From now on, waits are written down. */
export const watchAnswers = (page: Page, asked: Asked): Promise<void> =>
  page.evaluate(({ event, answer }) => {
    const answers: number[] = [];
    window.benchAnswers = answers;
    let since: number | null = null;
    const shown = (): void => {
      if (since === null) return;
      const began = since;
      since = null;
      const painted = new MessageChannel();
      painted.port1.onmessage = () => answers.push(performance.now() - began);
      // The message is handled after the frame that the callback belongs to.
      requestAnimationFrame(() => painted.port2.postMessage(null));
    };
    addEventListener(
      event,
      (happened) => {
        if (window.benchAnswers === answers) since = happened.timeStamp;
      },
      true,
    );
    if (answer === 'input') addEventListener('input', shown, true);
    else {
      const target = document.querySelector(answer.changeIn);
      if (!target) throw new Error(`Nothing to watch: ${answer.changeIn}`);
      new MutationObserver(shown).observe(target, { subtree: true, childList: true, attributes: true });
    }
  }, asked);

export const takeAnswers = async (page: Page, what: string, count: number): Promise<readonly number[]> => {
  const answers = await page.evaluate(() => window.benchAnswers?.splice(0) ?? []);
  if (answers.length < count) throw new Error(`${what}: ${answers.length} answers to ${count} events`);
  return answers;
};
