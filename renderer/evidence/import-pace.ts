/** How fast an import is and how long it will still take; null: too early to say. */

export interface Pace {
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

interface Stretch {
  /** Of the whole import, 0 to 1. */
  readonly share: number;
  /** Since it began. */
  readonly ms: number;
  /** Rows of the file; 0: not known yet. */
  readonly rows: number;
}

/** A speed over less says nothing. */
const settleMs = 1_500;
const leastShare = 0.02;

export function paceOf({ share, ms, rows }: Stretch): Pace {
  if (ms < settleMs || share < leastShare) return { rowsPerSecond: null, secondsLeft: null };
  const perSecond = share / (ms / 1_000);
  return {
    // More digits would only flicker.
    rowsPerSecond: rows > 0 ? Number((rows * perSecond).toPrecision(2)) : null,
    secondsLeft: share >= 1 ? null : (1 - share) / perSecond,
  };
}

/** How long it will still take, guessed at a moment of the import. */
export interface Guess {
  readonly seconds: number;
  /** Milliseconds since the import began. */
  readonly at: number;
}

/** A new share corrects the guess half way, so that it does not jump. */
export function guessFurther(before: Guess | null, stretch: Stretch): Guess | null {
  const { secondsLeft } = paceOf(stretch);
  if (secondsLeft === null) return before;
  const seconds = before === null ? secondsLeft : (leftOf(before, stretch.ms) + secondsLeft) / 2;
  return { seconds, at: stretch.ms };
}

/** Between two shares the time goes down by itself. */
export const leftOf = ({ seconds, at }: Guess, ms: number): number =>
  Math.max(0, seconds - (ms - at) / 1_000);

/** Coarser the longer it is, so that what is shown does not flicker. */
export function shownSeconds(seconds: number): number {
  if (seconds < 10) return Math.max(1, Math.ceil(seconds));
  return seconds < 60 ? Math.ceil(seconds / 5) * 5 : Math.ceil(seconds / 60) * 60;
}
