/** Erasing that a killed process left half done, on a library that is not whole. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addStage } from '#core/commands/stage';
import { failure, success } from '#core/desktop/app-error';
import { formatVersion } from '#core/document/migrations';
import type { ErasedPicture } from '#renderer/storage/database';

/** Main as the window sees it: it takes everything unless a test says otherwise; calls are written down. */
const main = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));
const { run } = vi.hoisted(() => ({ run: vi.fn(async () => ({ kind: 'count', count: 0 })) }));
vi.mock('#renderer/state/picture-worker', () => ({ pictureWorker: { run } }));

const { eraseFromCopies, goOnErasing } = await import('#renderer/state/erasing');
const { createMap, openFromLibrary } = await import('#renderer/state/map-flow');
const { closeMap, flushMap } = await import('#renderer/state/map-session');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { database } = await import('#renderer/state/storage');

/** A map with a picture that is still to be erased. */
async function keepMap(): Promise<{ mapId: string; erasing: ErasedPicture[] }> {
  await createMap();
  commit('stage.add', addStage, { title: 'Выбор' });
  const mapId = useOpenMap.getState().document?.mapId ?? '';
  await closeMap();
  const picture = { hash: 'a'.repeat(64), type: 'image/png', width: 40, height: 30 } as const;
  const erasing = [{ mapId, hashes: ['b'.repeat(64)], picture, recordIds: [] }];
  await database.maps.update(mapId, { erasing });
  main.calls.length = 0;
  return { mapId, erasing };
}

const calledNames = () => main.calls.map(({ name }) => name);
const copiesAre = (latestStamp: string) => (mapId: string) =>
  main.answers.set('mirror.list', () => success([{ mapId, title: '', savedAt: '', latestStamp }]));
const copiesAreBehind = copiesAre('0');

const changesOfCopies = () =>
  calledNames().filter((name) => ['mirror.write', 'mirror.forgetOlder', 'maps.forgetBackups'].includes(name));

beforeEach(async () => {
  main.answers.clear();
  run.mockClear();
  await database.open();
});
afterEach(() => database.delete());

describe('Erasing that was begun', () => {
  it('goes on at the next start: a new copy, then the older ones go', async () => {
    const { mapId, erasing } = await keepMap();
    copiesAreBehind(mapId);
    await goOnErasing();
    expect(changesOfCopies()).toEqual(['mirror.write', 'mirror.forgetOlder']);
    expect(run.mock.calls).toEqual([[{ kind: 'erase', erased: erasing[0] }]]);
    expect(await database.maps.get(mapId)).toMatchObject({ erasing: [] });
  });

  const loseRows = async () => {
    await database.records.where('kind').equals('stage').delete();
  };
  it.each<[string, (mapId: string) => unknown]>([
    ['that lost rows', loseRows],
    ['that is behind its copy', copiesAre('z')],
    ['whose copies main cannot list', () => main.answers.set('mirror.list', () => failure('internal'))],
    ['of a newer format', (mapId) => database.maps.update(mapId, { formatVersion: formatVersion + 1 })],
  ])('waits for a map %s: its copies stay', async (_what, damage) => {
    const { mapId, erasing } = await keepMap();
    copiesAreBehind(mapId);
    await damage(mapId);
    await goOnErasing();
    expect(changesOfCopies()).toEqual([]);
    expect(run.mock.calls).toEqual([]);
    expect(await database.maps.get(mapId)).toMatchObject({ erasing });
  });

  it('of a map that lost rows leaves its copies, whoever asks', async () => {
    const { mapId } = await keepMap();
    await loseRows();
    expect(await eraseFromCopies(mapId, undefined)).toBe(false);
    expect(changesOfCopies()).toEqual([]);
  });

  it('of the open map waits while the library does not take its last edit', async () => {
    const { mapId } = await keepMap();
    await openFromLibrary(mapId);
    vi.spyOn(database.records, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    commit('stage.add', addStage, { title: 'Оплата' });
    await flushMap();
    expect(await eraseFromCopies(mapId, undefined)).toBe(false);
    expect(calledNames()).not.toContain('mirror.forgetOlder');
    vi.restoreAllMocks();
  });
});
