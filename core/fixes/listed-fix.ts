/**
 * A fix as lists show it, of the open map or of any other: with the numbers of its steps, the names of its pains and
 * what is expected of it. Knows no screens.
 */
import { kept } from '../document/kept';
import type { Fix } from '../document/records/fix';
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
}

export const listedFixes: (snapshot: Snapshot) => readonly ListedFix[] = kept(
  ['fix', 'map', 'stage', 'step', 'pain', 'session', 'metric'],
  (snapshot) => {
    const numbers = stepNumbers(stageGroups(snapshot));
    const { title } = mapOf(snapshot);
    const places = new Map([...numbers.keys()].map((id, index) => [id, index]));
    return fixesInOrder(snapshot).map((fix) => ({
      key: `${snapshot.mapId} ${fix.id}`,
      mapId: snapshot.mapId,
      mapTitle: title,
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
    }));
  },
);

function raisedOn(snapshot: Snapshot, { raisedIn, raisedAt }: Fix): string | null {
  const session = raisedIn === null ? null : liveRecord(snapshot, 'session', raisedIn);
  return session?.heldOn ?? raisedAt?.slice(0, 10) ?? null;
}
