/**
 * What share of their contacts measured fixes of the same kind really removed: a range to begin a forecast with.
 * Removal is one minus the measured ratio of contacts after and before the launch; a rise counts as nothing removed.
 */
import type { Effect } from '../document/records/effect';
import type { Fix } from '../document/records/fix';
import type { MetricSettings } from '../document/records/map';
import { claimOf, effectOf, effectOnContacts } from './effect';
import type { Spread } from './forecast';

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

/** Of measured fixes of the kind of this one, itself left out. `settings`: what their windows are read with. */
export function similarRemovals(
  fix: Fix,
  measured: readonly Fix[],
  settings: MetricSettings,
): readonly number[] {
  return measured
    .filter(({ id, fixKind }) => id !== fix.id && fixKind === fix.fixKind)
    .flatMap(({ effect }) => (effect ? (measuredRemoval(effect, settings) ?? []) : []));
}

/** In the last window that was counted, against steps that were not touched where there are any; null: not known. */
export function measuredRemoval(effect: Effect, settings: MetricSettings): number | null {
  const last = effect.windows.findLast(({ contacts }) => contacts !== undefined);
  if (!last) return null;
  const contacts = effectOnContacts(effectOf(effect, last, settings));
  // Of no contacts no share can be removed.
  if (!contacts?.before.value) return null;
  const ratio = claimOf(contacts);
  return ratio?.kind === 'ratio' ? 1 - ratio.change : null;
}
