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
    rowsPerSecond: rows > 0 ? Math.round(rows * perSecond) : null,
    secondsLeft: share >= 1 ? null : (1 - share) / perSecond,
  };
}

/** Coarser the longer it is, so that what is shown does not flicker. */
export function shownSeconds(seconds: number): number {
  if (seconds < 10) return Math.max(1, Math.ceil(seconds));
  return seconds < 60 ? Math.ceil(seconds / 5) * 5 : Math.ceil(seconds / 60) * 60;
}
