/** When a person last pressed a key or a button in a page: what no script of the page can do for them. */
import type { WebContents } from 'electron';

const presses = new Set(['mouseDown', 'mouseUp', 'rawKeyDown', 'keyDown', 'gestureTap', 'touchStart']);
const lastPress = new WeakMap<WebContents, number>();

export function notePresses(contents: WebContents): void {
  contents.on('input-event', (_event, { type }) => {
    if (presses.has(type)) lastPress.set(contents, Date.now());
  });
}

/** True once for a press not longer ago than this. */
export function takePress(contents: WebContents, withinMs: number): boolean {
  const at = lastPress.get(contents);
  lastPress.delete(contents);
  return at !== undefined && Date.now() - at <= withinMs;
}
