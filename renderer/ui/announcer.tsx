/** The live region: what changed, said to those who do not see it. */
import { useSyncExternalStore } from 'react';

let spoken = '';
const listeners = new Set<() => void>();

/** Says a sentence through the screen reader, politely, after what it is saying now. */
export function announce(sentence: string): void {
  // The same sentence twice must be said twice: a no-break space makes the text a new one.
  spoken = sentence === spoken ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Announcer() {
  const sentence = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div className="tapki-spoken" role="status" aria-live="polite">
      {sentence}
    </div>
  );
}
