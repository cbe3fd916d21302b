/**
 * What is being typed and not yet kept. Whatever acts on the map finishes it first, so that an action finds the
 * words in the field they were typed into, and undo has them before it.
 */

const unfinished = new Set<() => void>();
let stays = 0;

/** Names one stay in one field: what is typed in it is one undo step, however often the person pauses. */
export function newStay(): string {
  stays += 1;
  return `typing ${stays}`;
}

/** `keep` keeps what waits in a field; called until the answer is. */
export function watchTyping(keep: () => void): () => void {
  unfinished.add(keep);
  return () => unfinished.delete(keep);
}

/**
 * False where the window lost the keyboard, not the field: the person looks at another program and comes back to the
 * caret. The browser tells the field of both alike.
 */
export const isFieldLeft = ({ currentTarget }: { readonly currentTarget: Element }): boolean =>
  document.activeElement !== currentTarget;

/**
 * A finished edit must be on the disk half a second later: this and the autosave share that time. Counted from the first
 * letter that is not kept and never begun anew, so that somebody who types without a pause does not type for nothing.
 */
const typingWait = 250;

export interface WaitingText {
  type(text: string): void;
  /** Keeps what waits; nothing where nothing does. */
  flush(): void;
  drop(): void;
}

/** What is typed into one field, on its way into the map. */
export function createWaitingText(keep: (text: string) => void): WaitingText {
  let waiting: { text: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const take = (): string | null => {
    const taken = waiting;
    clearTimeout(taken?.timer);
    waiting = null;
    return taken?.text ?? null;
  };
  const flush = (): void => {
    const text = take();
    if (text !== null) keep(text);
  };
  return {
    type(text) {
      if (waiting) waiting.text = text;
      else waiting = { text, timer: setTimeout(flush, typingWait) };
    },
    flush,
    drop: take,
  };
}

export function finishTyping(): void {
  for (const keep of [...unfinished]) keep();
}
