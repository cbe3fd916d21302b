/**
 * What share of their contacts measured fixes of the same kind really removed: a range to begin a forecast with.
 * Removal is one minus the ratio of contact rates after and before the launch; a rise counts as nothing removed.
 */
import type { Effect, EffectWindow } from '../document/records/effect';
import type { Fix } from '../document/records/fix';
import type { Reading } from '../document/records/metric';
import type { Spread } from './forecast';
import { monthsIn } from './periods';

export interface RemovalRange extends Spread {
  /** Measured fixes it comes from. */
  readonly n: number;
  /** Half of them lie between low and high, or all of them where they are too few for quartiles. */
  readonly basis: 'quartiles' | 'extremes';
}

/** From so many on, quartiles say more than the extremes. */
const enoughForQuartiles = 4;

/** null: nothing was measured. */
export function removalRange(removals: readonly number[]): RemovalRange | null {
  const sorted = removals.map((one) => Math.min(1, Math.max(0, one))).toSorted((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return null;
  const isWide = n >= enoughForQuartiles;
  return {
    low: quantile(sorted, isWide ? 0.25 : 0),
    likely: quantile(sorted, 0.5),
    high: quantile(sorted, isWide ? 0.75 : 1),
    n,
    basis: isWide ? 'quartiles' : 'extremes',
  };
}

/** Linear between neighbours (Hyndman and Fan 1996, type 7). `sorted` has at least one number. */
function quantile(sorted: readonly number[], at: number): number {
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Removals of measured fixes of the kind of this one, itself left out. A fix of some themes is measured on all contacts
 * of its steps, so its ratio says nothing about the share of those themes.
 */
export function similarRemovals(fix: Fix, measured: readonly Fix[]): readonly number[] {
  return measured
    .filter(({ id, fixKind, themeIds }) => id !== fix.id && fixKind === fix.fixKind && themeIds.length === 0)
    .flatMap(({ effect }) => (effect ? (measuredRemoval(effect) ?? []) : []));
}

/** Of the last window; null: there is none with contacts. */
export function measuredRemoval({ baseline, windows }: Effect): number | null {
  const last = windows.findLast(({ contacts }) => contacts !== undefined);
  if (!last) return null;
  const [before, after] = [rateOf(baseline, last), rateOf(last, baseline)];
  return before === null || after === null || before === 0 ? null : 1 - after / before;
}

/** Contacts for each who entered, where both windows know them, or for each month. */
function rateOf(own: EffectWindow, other: EffectWindow): number | null {
  const contacts = grossOf(own.contacts);
  const [entered, enteredThere] = [grossOf(own.others?.entered), grossOf(other.others?.entered)];
  if (contacts === null) return null;
  return entered && enteredThere ? contacts / entered : contacts / monthsIn(own.period);
}

const grossOf = (reading: Reading | undefined): number | null =>
  reading?.tally.form === 'count' ? reading.tally.gross : null;
