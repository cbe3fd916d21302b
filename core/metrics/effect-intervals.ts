/**
 * What a change would have been without what moved everything: the change of the steps of a fix against that of steps
 * that were not touched (difference in differences). Ratios are divided and their variances added as logarithms;
 * differences are subtracted, with limits by the method MOVER (Zou and Donner 2008). Plain numbers.
 */
import type { Comparison } from './intervals';

export function againstUntouched(own: Comparison, untouched: Comparison): Comparison | null {
  if (own.kind !== untouched.kind) return null;
  if (own.kind === 'ratio') {
    const net = apart(logged(own), logged(untouched));
    return {
      ...own,
      change: Math.exp(net.change),
      interval: { low: Math.exp(net.interval.low), high: Math.exp(net.interval.high) },
    };
  }
  return { ...own, ...apart(own, untouched) };
}

type Told = Pick<Comparison, 'change' | 'interval'>;

const logged = ({ change, interval }: Told): Told => ({
  change: Math.log(change),
  interval: { low: Math.log(interval.low), high: Math.log(interval.high) },
});

function apart(own: Told, other: Told): Told {
  const change = own.change - other.change;
  return {
    change,
    interval: {
      low: change - Math.hypot(own.change - own.interval.low, other.interval.high - other.change),
      high: change + Math.hypot(own.interval.high - own.change, other.change - other.interval.low),
    },
  };
}
