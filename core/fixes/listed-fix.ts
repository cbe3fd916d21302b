/**
 * A fix as lists show it, of the open map or of any other: with the numbers of its steps, the names of its pains and
 * what is expected of it. Knows no screens.
 */
import { kept } from '../document/kept';
import type { Fix } from '../document/records/fix';
import type { MetricSettings } from '../document/records/map';
import { fixesInOrder, liveRecord, mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { fewerContacts } from '../metrics/fix-outlook';
import type { Spread } from '../metrics/forecast';
import { stageGroups, stepNumbers } from '../scene/outline';

export interface ListedStep {
  readonly id: string;
  /** As on its card, e.g. 2.3. */
  readonly number: string;
  readonly title: string;
}

export interface ListedFix {
  /** Unique among all maps. */
  readonly key: string;
  readonly mapId: string;
  readonly mapTitle: string;
  readonly fix: Fix;
  /** From left to right. */
  readonly steps: readonly ListedStep[];
  readonly pains: readonly { readonly id: string; readonly title: string }[];
  /** Day it was raised: that of its session, else the day it was written down; null: not known. */
  readonly raisedOn: string | null;
  /** Contacts a month fewer, forecast; null: removal share or contacts are not known. */
  readonly fewer: Spread | null;
  /** Of its map: what was measured is told by them. */
  readonly settings: MetricSettings;
}

/** All but the fixes themselves: while it is unchanged, a fix that is unchanged is listed as before. */
const knownOf = kept(['step', 'stage', 'map', 'pain', 'session', 'metric'], (snapshot) => {
  const numbers = stepNumbers(stageGroups(snapshot));
  return {
    numbers,
    places: new Map([...numbers.keys()].map((id, index) => [id, index])),
    listed: new WeakMap<Fix, ListedFix>(),
  };
});

export const listedFixes: (snapshot: Snapshot) => readonly ListedFix[] = kept(
  ['fix', 'step', 'stage', 'map', 'pain', 'session', 'metric'],
  (snapshot) => fixesInOrder(snapshot).map((fix) => listedFix(snapshot, fix)),
);

function listedFix(snapshot: Snapshot, fix: Fix): ListedFix {
  const { numbers, places, listed } = knownOf(snapshot);
  const before = listed.get(fix);
  if (before) return before;
  const map = mapOf(snapshot);
  const now = {
    key: `${snapshot.mapId} ${fix.id}`,
    mapId: snapshot.mapId,
    mapTitle: map.title,
    settings: map.metricSettings,
    fix,
    steps: fix.stepIds
      .flatMap((id) => {
        const step = liveRecord(snapshot, 'step', id);
        return step ? [{ id, number: numbers.get(id) ?? '', title: step.title }] : [];
      })
      .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
    pains: fix.painIds.flatMap((id) => {
      const pain = liveRecord(snapshot, 'pain', id);
      return pain ? [{ id, title: pain.title }] : [];
    }),
    raisedOn: raisedOn(snapshot, fix),
    fewer: fewerContacts(snapshot, fix),
  };
  listed.set(fix, now);
  return now;
}

function raisedOn(snapshot: Snapshot, { raisedIn, raisedAt }: Fix): string | null {
  const session = raisedIn === null ? null : liveRecord(snapshot, 'session', raisedIn);
  return session?.heldOn ?? raisedAt?.slice(0, 10) ?? null;
}
