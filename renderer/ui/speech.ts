/** What is to be said to those who do not see it: sentences of one moment become one, each said once. */

export interface Speech {
  readonly say: (sentence: string) => void;
  /** What is being said. */
  readonly text: () => string;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What one press sets off comes within this: the region would show only the last of it. */
const moment = 40;

const joined = (sentences: readonly string[]): string =>
  sentences
    .map((each, at) => (at + 1 < sentences.length && !/[.!?…]$/.test(each) ? `${each}.` : each))
    .join(' ');

export function createSpeech(): Speech {
  let spoken = '';
  let waiting: string[] = [];
  const listeners = new Set<() => void>();
  const speak = (): void => {
    const words = joined(waiting);
    waiting = [];
    // The same words later must be said again: a no-break space makes the text a new one.
    spoken = words === spoken ? `${words}\u00a0` : words;
    for (const listener of listeners) listener();
  };
  return {
    say(sentence) {
      if (sentence === '' || waiting.includes(sentence)) return;
      waiting.push(sentence);
      if (waiting.length === 1) setTimeout(speak, moment);
    },
    text: () => spoken,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
