/** The presentation that runs; only read where one does. */
import { useEffect, useMemo, useState } from 'react';
import { picturesAhead } from '#core/present/ahead';
import { picturesAt } from '#core/present/deck';
import { progressOf } from '#core/present/progress';
import { timeNow } from '#core/present/timing';
import { placeAfter, slideAt, usePresenting } from '#renderer/state/presenting';

export function useShown() {
  const shown = usePresenting((state) => state.shown);
  if (shown === null) throw new Error('Nothing is presented');
  return shown;
}

/** What the audience sees, and which pictures it takes, those of slides to come among them. */
export function useNow() {
  const shown = useShown();
  const { deck, showing, sessionId, board } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time and panels change no slide.
  return useMemo(
    () => ({ shown: slideAt(shown), pictures: picturesAhead(deck, showing) }),
    [deck, showing, sessionId, board],
  );
}

/** null: this is the last slide. */
export function useNext() {
  const shown = useShown();
  const { deck, showing, sessionId } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the presenter does here changes nothing there.
  return useMemo(() => {
    const place = placeAfter(shown);
    return place && { place, shown: slideAt(shown, place), pictures: picturesAt(deck, place) };
  }, [deck, showing, sessionId]);
}

const tick = 500;

export function useTime() {
  const { timing, deck, showing } = useShown();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return { now, ...timeNow(timing, progressOf(deck, showing), Math.max(now, timing.startedAt)) };
}
