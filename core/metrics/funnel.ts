/**
 * The funnel of a journey: of those who began, the share that comes to a step and the share that goes on from it.
 * Each conversion is of those who came to its step, so shares of the beginning are their product.
 */
export interface FunnelStep {
  /** Share of those who began, 0 to 1. */
  readonly arrived: number;
  readonly wentOn: number;
}

const asShare = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * `conversions`: of the steps in the order in which they are walked; null: not known. The funnel begins at the first
 * known one and ends at the next gap: behind it nobody knows how many are left.
 */
export function funnelOf(conversions: readonly (number | null)[]): readonly (FunnelStep | null)[] {
  const start = conversions.findIndex((conversion) => conversion !== null);
  const gap = conversions.indexOf(null, start);
  const end = gap < 0 ? conversions.length : gap;
  let left = 1;
  return conversions.map((conversion, index) => {
    if (conversion === null || index < start || index >= end) return null;
    const arrived = left;
    left *= asShare(conversion);
    return { arrived, wentOn: left };
  });
}
