import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameMap, setMapLevel } from '#core/commands/map';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import type { StepId } from '#core/document/records/identity';
import { eventually } from '../../support/eventually';

await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());
vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { goUp, linkDetail, makeDetail, openDetail, trailDown, watchTrail } = await import(
  '#renderer/state/levels'
);
const { createMap, openFromLibrary } = await import('#renderer/state/map-flow');
const { closeMap } = await import('#renderer/state/map-session');
const { listenToNotices } = await import('#renderer/state/notices');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { database } = await import('#renderer/state/storage');
const { useTrail } = await import('#renderer/state/trail');
const { useView } = await import('#renderer/state/view');
const { moveToTrash } = await import('#renderer/storage/map-library');

watchTrail();

const openId = () => useOpenMap.getState().document?.mapId ?? '';
const openMapRecord = () => useOpenMap.getState().snapshot?.byKind.map[0];
const above = () => useTrail.getState().above.map(({ title }) => title);

/** A new open map with one step. */
async function drawMap(title: string): Promise<{ readonly mapId: string; readonly stepId: StepId }> {
  await createMap();
  commit('map.rename', renameMap, { title });
  const stageId = commit('stage.add', addStage, { title: 'Этап' });
  const stepId = commit('step.add', addStep, { stageId, title: `Шаг карты ${title}` });
  return { mapId: openId(), stepId };
}
async function said(work: () => Promise<unknown>): Promise<readonly string[]> {
  const notices: string[] = [];
  const stop = listenToNotices(({ message }) => notices.push(String(message.en)));
  await work();
  stop();
  return notices;
}

describe('A step that another map shows in detail', () => {
  beforeEach(async () => {
    await database.open();
  });
  afterEach(async () => {
    await closeMap();
    useTrail.setState({ mapId: null, above: [] });
    await database.delete();
  });

  it('opens it, and the way back leads to the step', async () => {
    const detail = await drawMap('Внутри');
    const outer = await drawMap('Снаружи');
    linkDetail(outer.stepId, detail.mapId);
    expect(await openDetail(outer.stepId)).toBe(true);
    expect(openId()).toBe(detail.mapId);
    expect(above()).toEqual(['Снаружи']);
    expect(await goUp()).toBe(true);
    expect(openId()).toBe(outer.mapId);
    expect(above()).toEqual([]);
    expect(useView.getState().selected).toEqual({ kind: 'step', id: outer.stepId });
  });

  it('gets a new map of its name, one level closer', async () => {
    const outer = await drawMap('Снаружи');
    commit('map.level', setMapLevel, { level: 'lifeCycle' });
    expect(await makeDetail(outer.stepId)).toBe(true);
    expect(openMapRecord()).toMatchObject({ title: 'Шаг карты Снаружи', level: 'macro' });
    expect(above()).toEqual(['Снаружи']);
  });

  it('is found above a map that is opened from elsewhere', async () => {
    const lowest = await drawMap('Низ');
    const middle = await drawMap('Середина');
    linkDetail(middle.stepId, lowest.mapId);
    const top = await drawMap('Верх');
    linkDetail(top.stepId, middle.mapId);
    await openFromLibrary(lowest.mapId);
    await eventually(() => expect(above()).toEqual(['Верх', 'Середина']));
    await goUp(0);
    expect(openId()).toBe(top.mapId);
  });

  it('may lead round in a circle; the trail never does', async () => {
    const first = await drawMap('Первая');
    const second = await drawMap('Вторая');
    linkDetail(second.stepId, first.mapId);
    await openFromLibrary(first.mapId);
    linkDetail(first.stepId, second.mapId);
    await eventually(() => expect(above()).toEqual(['Вторая']));
    await openDetail(first.stepId);
    expect(openId()).toBe(second.mapId);
    expect(above()).toEqual([]);
    await openDetail(second.stepId);
    expect(above()).toEqual(['Вторая']);
    const here = { mapId: 'b', title: '', stepId: 'step' };
    expect(trailDown([{ mapId: 'a', title: '', stepId: 'step' }], here, 'b')).toHaveLength(1);
  });

  it('says so when its map is not there, or lies in the trash, and stays', async () => {
    const detail = await drawMap('Внутри');
    const outer = await drawMap('Снаружи');
    linkDetail(outer.stepId, 'map-elsewhere');
    expect(await said(() => openDetail(outer.stepId))).toEqual([
      'The map of this step is not in your library.',
    ]);
    linkDetail(outer.stepId, detail.mapId);
    await moveToTrash(database, detail.mapId, new Date());
    expect(await said(() => openDetail(outer.stepId))).toEqual(['“{title}” is in the trash.']);
    expect(openId()).toBe(outer.mapId);
  });
});
