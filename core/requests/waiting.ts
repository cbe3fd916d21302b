/**
 * How long things wait when some of them wait still: the median by Kaplan and Meier (1958). Who still waits counts as
 * waiting for at least so long, not as having waited so long, and is not left out. Knows no requests.
 */

export interface Wait {
  readonly days: number;
  /** False: it still goes on. */
  readonly isOver: boolean;
}

export interface Waits {
  readonly n: number;
  readonly over: number;
  readonly waiting: number;
  /** Days until half are through; null: fewer than half are, as far as anyone can tell. */
  readonly median: number | null;
  /** Of those that still wait; null: none does. */
  readonly longest: number | null;
}

export function waitsOf(waits: readonly Wait[]): Waits {
  const still = waits.filter(({ isOver }) => !isOver);
  return {
    n: waits.length,
    over: waits.length - still.length,
    waiting: still.length,
    median: medianOf(waits),
    longest: still.length === 0 ? null : still.reduce((most, { days }) => Math.max(most, days), 0),
  };
}

/** Products of fractions never come to a half exactly. */
const tiny = 1e-9;

function medianOf(waits: readonly Wait[]): number | null {
  const inOrder = waits.toSorted((a, b) => a.days - b.days);
  let left = 1;
  for (let at = 0; at < inOrder.length; ) {
    const days = inOrder[at]?.days ?? 0;
    const atRisk = inOrder.length - at;
    let ended = 0;
    // Whoever still waits after just as many days was there when the others ended.
    for (; inOrder[at]?.days === days; at += 1) if (inOrder[at]?.isOver) ended += 1;
    left *= 1 - ended / atRisk;
    if (left <= 0.5 + tiny) return days;
  }
  return null;
}
