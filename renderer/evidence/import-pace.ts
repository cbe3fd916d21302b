/** How fast an import is and how long its present stage will take; null: too early to say. */

export interface Pace {
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

interface Stretch {
  /** Shares of the stage that were done, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  /** Rows of the whole stage; 0: not known. */
  readonly rows: number;
}

/** A speed over less says nothing. */
const settleMs = 1_500;

export function paceOf({ from, to, ms, rows }: Stretch): Pace {
  const done = to - from;
  if (ms < settleMs || done <= 0) return { rowsPerSecond: null, secondsLeft: null };
  const perSecond = done / (ms / 1_000);
  return {
    rowsPerSecond: rows > 0 ? Math.round(rows * perSecond) : null,
    secondsLeft: to >= 1 ? null : (1 - to) / perSecond,
  };
}
