/**
 * How contacts of a problem changed since the month before: absolutely, relatively, and whether it is more than chance.
 * Knows plain counts of months.
 */
import { differ } from '../metrics/change';
import { compareRates } from '../metrics/intervals';
import type { Interval } from '../metrics/value';

export type GrowthVerdict =
  | 'more'
  | 'fewer'
  | 'noClearChange'
  /** Of the month before there are no contacts at all: nothing can be compared. */
  | 'unknown';

export interface Growth {
  /** Contacts of the month before. */
  readonly before: number;
  readonly difference: number;
  /** null: there was nothing before. */
  readonly relative: number | null;
  /** Contacts of the month divided by those of the month before, with its 95 % interval; null: either has none. */
  readonly ratio: number | null;
  readonly interval: Interval | null;
  readonly verdict: GrowthVerdict;
}

/**
 * From nothing to this many in a month is more than chance: were both months alike, so many would all fall into the
 * one (0.5 to the sixth, both sides) in three months of a hundred.
 */
const clearFromNothing = 6;

/** `isKnown`: anything was recorded in the month before. */
export function growthOf(before: number, now: number, isKnown: boolean): Growth {
  const { difference, relative } = differ(before, now);
  const compared = compareRates({ events: before, exposure: 1 }, { events: now, exposure: 1 });
  return {
    before,
    difference,
    relative,
    ratio: compared?.change ?? null,
    interval: compared?.interval ?? null,
    verdict: isKnown ? verdictOf(before, now, compared?.interval ?? null) : 'unknown',
  };
}

function verdictOf(before: number, now: number, interval: Interval | null): GrowthVerdict {
  if (interval === null) {
    if (before + now < clearFromNothing) return 'noClearChange';
    return now > before ? 'more' : 'fewer';
  }
  if (interval.low > 1) return 'more';
  return interval.high < 1 ? 'fewer' : 'noClearChange';
}
