/** What is to be said to those who do not see it: sentences of one moment become one, each said once. */

export interface Speech {
  /** `topic`: of what is said of it in one moment, the last alone counts. */
  readonly say: (sentence: string, topic?: string) => void;
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
  let waiting: { readonly sentence: string; readonly topic: string | undefined }[] = [];
  const listeners = new Set<() => void>();
  const speak = (): void => {
    const words = joined(waiting.map(({ sentence }) => sentence));
    waiting = [];
    // The same words later must be said again: a no-break space makes the text a new one.
    spoken = words === spoken ? `${words}\u00a0` : words;
    for (const listener of listeners) listener();
  };
  return {
    say(sentence, topic) {
      if (sentence === '' || waiting.some((said) => said.sentence === sentence)) return;
      if (waiting.length === 0) setTimeout(speak, moment);
      if (topic !== undefined) waiting = waiting.filter((said) => said.topic !== topic);
      waiting.push({ sentence, topic });
    },
    text: () => spoken,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
