/**
 * Levels: a step may open another map that shows it in detail. The trail says which maps lie above the open one: those
 * one came through, or else those with a step that leads to it. Maps may lead to each other in a circle; a trail never does.
 */
import { setStepDetail } from '#core/commands/step';
import { newMap } from '#core/document/new-map';
import { type MapId, mapId as mapIdText, type StepId } from '#core/document/records/identity';
import type { MapRecord } from '#core/document/records/map';
import { liveRecord, mapOf } from '#core/document/select';
import { levels as text } from '#core/i18n/messages/levels';
import type { MapRow } from '../storage/database';
import { stored } from '../storage/database-failure';
import { findParents } from '../storage/map-library';
import { writeWholeMap } from '../storage/stored-map';
import { openFromLibrary } from './map-flow';
import { catchUpMirror, headOfSnapshot, makeDocument } from './map-session';
import { newMapId } from './new-id';
import { notify, notifyError } from './notices';
import { commit, useOpenMap } from './open-map';
import { database } from './storage';
import { type Above, useTrail } from './trail';
import { moveCamera, select, useView } from './view';

/** Opens the map behind a step; false: there is none, or a person has to decide first. */
export async function openDetail(stepId: string): Promise<boolean> {
  const { snapshot } = useOpenMap.getState();
  const step = snapshot && liveRecord(snapshot, 'step', stepId);
  if (!snapshot || !step?.detailMapId) return false;
  const { detailMapId } = step;
  const found = await findMap(detailMapId);
  if (!found) {
    notify({ message: text.detailMissing, tone: 'bad', id: 'detail' });
    return false;
  }
  const here: Above = { mapId: snapshot.mapId, title: mapOf(snapshot).title, stepId };
  const way = trailDown(aboveOf(snapshot.mapId), here, detailMapId);
  if (found.trashedAt === null) return go(detailMapId, way);
  notify({
    message: text.detailInTrash,
    values: { title: found.title },
    id: 'detail',
    action: { label: text.detailPutBack, run: () => void go(detailMapId, way) },
  });
  return false;
}

/** Down a circle one comes to a map one has been in already: the trail is cut there. */
export function trailDown(above: readonly Above[], here: Above, target: string): readonly Above[] {
  const all = [...above, here];
  const at = all.findIndex(({ mapId }) => mapId === target);
  return at < 0 ? all : all.slice(0, at);
}

const aboveOf = (mapId: string): readonly Above[] => {
  const trail = useTrail.getState();
  return trail.mapId === mapId ? trail.above : [];
};

/** Up to a map of the trail, at its step that led down; left out: the nearest one. */
export async function goUp(at?: number): Promise<boolean> {
  const { above } = useTrail.getState();
  const target = above.at(at ?? -1);
  if (!target) return false;
  if (!(await go(target.mapId, above.slice(0, above.indexOf(target))))) return false;
  const { snapshot } = useOpenMap.getState();
  if (snapshot && liveRecord(snapshot, 'step', target.stepId)) {
    select({ kind: 'step', id: target.stepId });
    moveCamera('reveal');
  }
  return true;
}

/** The trail is there before the map is, so that nobody sees another one. */
async function go(mapId: string, above: readonly Above[]): Promise<boolean> {
  const before = useTrail.getState();
  useTrail.setState({ mapId, above });
  if (await openFromLibrary(mapId)) return true;
  useTrail.setState(before);
  return false;
}

/** A map opened from elsewhere: of those that lead to it, the one edited last, and so on upwards. */
async function findAbove(mapId: string): Promise<readonly Above[]> {
  const above: Above[] = [];
  const seen = new Set([mapId]);
  for (let target = mapId; ; ) {
    const found = await stored(() => findParents(database, target));
    const parents = (found.ok ? found.value : []).filter(({ map }) => !seen.has(map.mapId));
    const [parent] = [...parents].sort((a, b) => b.map.updatedAt.localeCompare(a.map.updatedAt));
    if (!parent) return above;
    above.unshift({ mapId: parent.map.mapId, title: parent.map.title, stepId: parent.stepId });
    seen.add(parent.map.mapId);
    target = parent.map.mapId;
  }
}

export function watchTrail(): void {
  useOpenMap.subscribe(({ document }, before) => {
    if (!document || document === before.document) return;
    const { mapId } = document;
    if (useTrail.getState().mapId === mapId) return;
    useTrail.setState({ mapId, above: [] });
    void findAbove(mapId).then((above) => {
      if (useTrail.getState().mapId === mapId) useTrail.setState({ above });
    });
  });
}

/** The step whose map Ctrl+Alt+Down opens: the selected one, or that of the selected cell. */
export function stepToOpen(): string | null {
  const { snapshot } = useOpenMap.getState();
  const { selected } = useView.getState();
  const stepId = selected?.kind === 'step' ? selected.id : selected?.kind === 'cell' ? selected.stepId : null;
  const step = snapshot && stepId !== null ? liveRecord(snapshot, 'step', stepId) : null;
  return step?.detailMapId ? step.id : null;
}

/** null: not in the library. */
export async function findMap(mapId: string): Promise<MapRow | null> {
  const row = await stored(() => database.maps.get(mapId));
  return (row.ok && row.value) || null;
}

export const linkDetail = (stepId: StepId, detailMapId: string | null): void =>
  commit('step.detail', setStepDetail, {
    stepId,
    detailMapId: detailMapId === null ? null : mapIdText.parse(detailMapId),
  });

type Level = MapRecord['level'];
const levelBelow: Readonly<Record<NonNullable<Level>, Level>> = {
  lifeCycle: 'macro',
  macro: 'detail',
  detail: 'detail',
};

/** A new map for a step, one level closer, called as the step is; it opens at once. */
export async function makeDetail(stepId: StepId): Promise<boolean> {
  const { snapshot } = useOpenMap.getState();
  const step = snapshot && liveRecord(snapshot, 'step', stepId);
  if (!snapshot || !step) return false;
  const { language, level } = mapOf(snapshot);
  const detailMapId: MapId = mapIdText.parse(newMapId());
  const records = newMap({
    title: step.title,
    language,
    level: level === null ? null : levelBelow[level],
  });
  const document = makeDocument(detailMapId, records);
  const head = headOfSnapshot(document.snapshot());
  const written = await stored(() =>
    writeWholeMap(database, head, document.stampedRecords(), new Date().toISOString()),
  );
  if (!written.ok) {
    notifyError(written.error);
    return false;
  }
  void catchUpMirror(detailMapId);
  linkDetail(stepId, detailMapId);
  return openDetail(stepId);
}
