/** What a fix took away, beside what it was forecast to take away. */
import type { Fix } from '../document/records/fix';
import { claimOf, effectOnContacts, type MetricEffect } from './effect';
import type { Interval } from './value';

export interface AgainstForecast {
  /** Share of its contacts that the fix took away; below nought: there are more of them. */
  readonly removed: number;
  readonly interval: Interval;
  readonly forecast: NonNullable<Fix['removal']>;
  readonly place: 'below' | 'within' | 'above';
  /** The whole interval lies on that side (or between the ends), so that chance does not explain it. */
  readonly isClear: boolean;
}

/** null: nothing was forecast, or contacts cannot be compared. */
export function againstForecast(
  removal: Fix['removal'],
  effects: readonly MetricEffect[],
): AgainstForecast | null {
  const contacts = effectOnContacts(effects);
  const ratio = contacts && claimOf(contacts);
  if (removal === null || ratio?.kind !== 'ratio') return null;
  const removed = 1 - ratio.change;
  const interval = { low: 1 - ratio.interval.high, high: 1 - ratio.interval.low };
  const place = removed < removal.low ? 'below' : removed > removal.high ? 'above' : 'within';
  const isClear =
    place === 'below'
      ? interval.high < removal.low
      : place === 'above'
        ? interval.low > removal.high
        : interval.low >= removal.low && interval.high <= removal.high;
  return { removed, interval, forecast: removal, place, isClear };
}
