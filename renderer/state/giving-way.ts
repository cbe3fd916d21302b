/** Work that nobody waits for gives way to the person at the window: the frame that answers a press needs the whole machine. */

/** ms since the last press after which the person is taken to look. */
const calmAfter = 300;
/** ms; somebody who never stops must not stop the work either. */
const mostWait = 500;

let lastPress = Number.NEGATIVE_INFINITY;

export function watchPresses(): void {
  const note = () => {
    lastPress = performance.now();
  };
  for (const press of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(press, note, { capture: true, passive: true });
}

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** Returns when nothing was pressed for a moment, and after half a second in any case. */
export async function calm(): Promise<void> {
  const until = performance.now() + mostWait;
  for (let now = performance.now(); now < until; now = performance.now()) {
    const left = Math.min(lastPress + calmAfter, until) - now;
    if (left <= 0) return;
    await pause(left);
  }
}
