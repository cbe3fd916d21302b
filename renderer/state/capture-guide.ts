/** Tells main by what the step of a note is guessed, when the window has nothing better to do. */
import { type GuideStep, guideOf, mostGuideSteps } from '#core/capture/guess-step';
import { call } from '../platform/desktop';
import type { MapRow } from '../storage/database';
import { stored } from '../storage/database-failure';
import { journeyRows, readSteps } from '../storage/guide-rows';
import { useOpenMap } from './open-map';
import { database } from './storage';

interface Known {
  readonly latestStamp: string;
  readonly steps: readonly GuideStep[];
}

/** By map: one that nobody wrote to since is not read again. */
const known = new Map<string, Known>();

/** Of the open map as it is on the screen: reading thousands of its rows again would hold the window up. */
function stepsOfOpenMap(mapId: string): readonly GuideStep[] | null {
  const { document, snapshot } = useOpenMap.getState();
  return snapshot?.mapId === mapId && document?.isReadOnly === false ? guideOf(snapshot) : null;
}

async function stepsOf(row: MapRow): Promise<readonly GuideStep[]> {
  const shown = stepsOfOpenMap(row.mapId);
  if (shown) return shown;
  const before = known.get(row.mapId);
  if (before?.latestStamp === row.latestStamp) return before.steps;
  const steps = guideOf(await readSteps(database, row));
  known.set(row.mapId, { latestStamp: row.latestStamp, steps });
  return steps;
}

/** Steps of all maps of the library. */
export async function readGuide(): Promise<readonly GuideStep[]> {
  const read = await stored(async () => {
    const guide: GuideStep[] = [];
    for (const row of await journeyRows(database)) {
      guide.push(...(await stepsOf(row)).slice(0, mostGuideSteps - guide.length));
      if (guide.length >= mostGuideSteps) break;
    }
    return guide;
  });
  return read.ok ? read.value : [];
}

/** ms after the last change; people who draw do not wait for guesses. */
const rest = 5_000;

export function watchGuide(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const teach = () =>
    window.requestIdleCallback(() => {
      void readGuide().then((guide) => call('capture.teach', { guide: [...guide] }));
    });
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(teach, rest);
  };
  useOpenMap.subscribe(({ snapshot }, { snapshot: before }) => {
    if (!snapshot || snapshot === before) return;
    const isSame =
      before?.mapId === snapshot.mapId &&
      before.byKind.step === snapshot.byKind.step &&
      before.byKind.rule === snapshot.byKind.rule &&
      before.byKind.map === snapshot.byKind.map;
    if (!isSame) later();
  });
  later();
}
