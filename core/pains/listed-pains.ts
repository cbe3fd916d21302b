/** Pains of several maps in one row, the worst of all first. Each is measured by the settings of its own map. */
import type { Snapshot } from '../document/snapshot';
import { type PainStanding, painStandings } from './rank';

export interface ListedPain {
  /** Unique among all maps. */
  readonly key: string;
  readonly snapshot: Snapshot;
  /** Its place is that among the pains of all these maps. */
  readonly standing: PainStanding;
}

export const painKey = (mapId: string, painId: string): string => `${mapId} ${painId}`;

export function listedPains(maps: readonly Snapshot[]): readonly ListedPain[] {
  const all = maps.flatMap((snapshot) =>
    painStandings(snapshot).map((standing) => ({
      key: painKey(snapshot.mapId, standing.pain.id),
      snapshot,
      standing,
    })),
  );
  const scoreOf = ({ standing }: ListedPain): number => standing.score.value ?? Number.NEGATIVE_INFINITY;
  const sorted = all.toSorted((a, b) => (scoreOf(a) === scoreOf(b) ? 0 : scoreOf(b) - scoreOf(a)));
  const ranks = new Map<number, number>();
  sorted.forEach((one, index) => {
    if (!ranks.has(scoreOf(one))) ranks.set(scoreOf(one), index + 1);
  });
  return sorted.map((one) => ({
    ...one,
    standing:
      one.standing.rank === null ? one.standing : { ...one.standing, rank: ranks.get(scoreOf(one)) ?? null },
  }));
}
