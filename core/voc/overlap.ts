/**
 * Which problems are nearly the same contacts: a theme and the step it is met at, a step of a map and of its twin. The
 * second of them would only say the first again. Also what is in none of some problems, counted from the same sets.
 */
import type { VocCounts } from '../evidence/voc-request';
import { keyOfStep, keyOfTheme } from './problem-key';

/** Of the contacts of both, so many are in both. */
const nearlyTheSame = 0.8;

interface MapNamed {
  readonly mapId: string;
}

/** Keys of the problems that contacts of a set are in. */
const keysOf = (
  { theme, steps }: VocCounts['sets'][number],
  { steps: asked }: VocCounts,
  maps: readonly MapNamed[],
): readonly string[] => [
  ...(theme === null ? [] : [keyOfTheme(theme)]),
  ...steps.flatMap((index) => {
    const step = asked[index];
    const map = step && maps[step.map];
    return step && map ? [keyOfStep(map.mapId, step.stepId)] : [];
  }),
];

/** Pairs "key key", in both orders. */
export function overlaps(counts: VocCounts, maps: readonly MapNamed[]): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, count: number) =>
    to.set(key, (to.get(key) ?? 0) + count);
  for (const set of counts.sets) {
    const keys = keysOf(set, counts, maps);
    for (const key of keys) {
      add(sizes, key, set.count);
      for (const other of keys) if (other !== key) add(shared, `${key} ${other}`, set.count);
    }
  }
  const same = new Set<string>();
  for (const [pair, both] of shared) {
    const [one = '', other = ''] = pair.split(' ');
    const either = (sizes.get(one) ?? 0) + (sizes.get(other) ?? 0) - both;
    if (both >= nearlyTheSame * either) same.add(pair);
  }
  return same;
}

export interface Coverage {
  /** All of the month and categories: the three others together. */
  readonly contacts: number;
  /** In one of the problems listed, or in several of them. */
  readonly listed: number;
  /** In none of those, but in another problem of the month. */
  readonly notListed: number;
  /** In no problem at all. */
  readonly unassigned: number;
}

/** Every contact counts once, however many problems it is in. */
export function coverageOf(
  counts: VocCounts,
  maps: readonly MapNamed[],
  listed: ReadonlySet<string>,
): Coverage {
  const sums = { contacts: 0, listed: 0, notListed: 0, unassigned: 0 };
  for (const set of counts.sets) {
    const keys = keysOf(set, counts, maps);
    sums.contacts += set.count;
    if (keys.length === 0) sums.unassigned += set.count;
    else if (keys.some((key) => listed.has(key))) sums.listed += set.count;
    else sums.notListed += set.count;
  }
  return sums;
}
