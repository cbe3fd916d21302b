/** The live region: what changed, said to those who do not see it. */
import { useSyncExternalStore } from 'react';
import { createSpeech } from './speech';

const speech = createSpeech();

/**
 * Says a sentence through the screen reader, politely, after what it is saying now. `topic`: what follows fast, as
 * counts while somebody types, is said by its last sentence.
 */
export const announce = (sentence: string, topic?: string): void => speech.say(sentence, topic);

export function Announcer() {
  const sentence = useSyncExternalStore(speech.subscribe, speech.text);
  return (
    <div className="tapki-spoken" role="status" aria-live="polite">
      {sentence}
    </div>
  );
}
