/** How many of the fixes raised were done: always shown whole, so that nothing raised disappears. */

export interface FixCounts {
  readonly done: number;
  readonly inWork: number;
  readonly deferred: number;
  readonly rejected: number;
  readonly open: number;
}

export interface ImplementedShare {
  readonly raised: number;
  /** Shares of the raised; null when nothing was raised. */
  readonly shares: FixCounts | null;
  /** Done share minus the goal, 0.027 for 2.7 pp. */
  readonly overGoal: number | null;
}

export function implementedShare(counts: FixCounts, goal = 0.7): ImplementedShare {
  const raised = counts.done + counts.inWork + counts.deferred + counts.rejected + counts.open;
  if (raised === 0) return { raised, shares: null, overGoal: null };
  return {
    raised,
    shares: {
      done: counts.done / raised,
      inWork: counts.inWork / raised,
      deferred: counts.deferred / raised,
      rejected: counts.rejected / raised,
      open: counts.open / raised,
    },
    overGoal: counts.done / raised - goal,
  };
}
