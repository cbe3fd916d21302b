import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { addStage } from '#core/commands/stage';
import { failure, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import { shell } from '#core/i18n/messages/shell';
import { eventually } from '../../support/eventually';

/** Main as the window sees it: it takes everything unless a test says otherwise. */
const main = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());
const room = { quota: 1_000_000_000, usage: 0 };
vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve(room) } });

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { notify } = vi.hoisted(() => ({ notify: vi.fn() }));
vi.mock('#renderer/state/notices', async (load) => ({
  ...(await load<object>()),
  notify,
  withdraw: vi.fn(),
}));

const { createMap, openFromLibrary } = await import('#renderer/state/map-flow');
const { closeMap, flushMap, keepOpenMap } = await import('#renderer/state/map-session');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { database } = await import('#renderer/state/storage');

const openDocument = (): MapDocument => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
};

describe('A map that is left', () => {
  beforeEach(async () => {
    main.answers.clear();
    await database.open();
  });
  afterEach(async () => {
    await closeMap();
    await database.delete();
  });

  it('keeps edits made while it is being written on its way out', async () => {
    await createMap();
    const document = openDocument();
    commit('map.rename', renameMap, { title: 'Первая правка' });
    let isEdited = false;
    main.answers.set('mirror.write', () => {
      if (!isEdited) commit('stage.add', addStage, { title: 'В последний миг' });
      isEdited = true;
      return success({});
    });
    expect(await closeMap()).toBe(true);
    expect(useOpenMap.getState().document).toBeNull();
    await openFromLibrary(document.mapId);
    expect(openDocument().snapshot().byKind.stage).toHaveLength(1);
  });

  it('comes back to the screen when only the edits made on its way out could not be written', async () => {
    await createMap();
    const document = openDocument();
    commit('map.rename', renameMap, { title: 'Первая правка' });
    let broken: { mockRestore: () => void } | null = null;
    main.answers.set('mirror.write', () => {
      if (broken) return failure('diskFull');
      broken = vi.spyOn(database, 'transaction').mockRejectedValue(new Error('no disk'));
      commit('stage.add', addStage, { title: 'В последний миг' });
      return success({});
    });
    expect(await closeMap()).toBe(false);
    expect(openDocument()).toBe(document);
    expect(useOpenMap.getState().snapshot?.byKind.stage).toHaveLength(1);
    vi.restoreAllMocks();
    main.answers.delete('mirror.write');
    expect(await closeMap()).toBe(true);
    await openFromLibrary(document.mapId);
    expect(openDocument().snapshot().byKind.stage).toHaveLength(1);
  });

  it('is waited for by a window that closes', async () => {
    await createMap();
    await flushMap();
    vi.spyOn(database, 'transaction').mockRejectedValue(new Error('no disk'));
    commit('map.rename', renameMap, { title: 'Первая правка' });
    const copies: (() => void)[] = [];
    main.answers.set('mirror.write', () => new Promise((taken) => copies.push(() => taken(success({})))));
    const closing = closeMap();
    await eventually(() => expect(copies).toHaveLength(1));
    commit('stage.add', addStage, { title: 'В последний миг' });
    copies[0]?.();
    // The map is off the screen; its last edit is on its way into the second copy, the only one there is.
    await eventually(() => expect(copies).toHaveLength(2));
    expect(useOpenMap.getState().document).toBeNull();
    let isWritten: boolean | null = null;
    const asked = flushMap().then((answer) => {
      isWritten = answer;
    });
    await new Promise((later) => setTimeout(later, 50));
    expect(isWritten).toBeNull();
    copies[1]?.();
    expect(await closing).toBe(true);
    await asked;
    expect(isWritten).toBe(true);
    vi.restoreAllMocks();
    main.answers.delete('mirror.write');
  });

  it('asked for twice at once is opened once, and edits of the first are not covered by the second', async () => {
    await createMap();
    const { mapId } = openDocument();
    await createMap();
    const [first] = await Promise.all([openFromLibrary(mapId), openFromLibrary(mapId)]);
    expect(first).toBe(true);
    const document = openDocument();
    commit('stage.add', addStage, { title: 'Этап' });
    expect(openDocument()).toBe(document);
    await closeMap();
    await openFromLibrary(mapId);
    expect(openDocument().snapshot().byKind.stage).toHaveLength(1);
  });

  it('of two opened at once the one asked for last is on the screen, and both are written', async () => {
    await createMap();
    const first = openDocument().mapId;
    await createMap();
    const second = openDocument().mapId;
    await createMap();
    await Promise.all([openFromLibrary(first), openFromLibrary(second)]);
    expect(openDocument().mapId).toBe(second);
    commit('map.rename', renameMap, { title: 'Вторая' });
    await closeMap();
    expect((await database.maps.get(second))?.title).toBe('Вторая');
    expect((await database.maps.get(first))?.title).toBe('');
  });
});

describe('A library that takes nothing', () => {
  beforeEach(async () => {
    notify.mockClear();
    main.answers.clear();
    await database.open();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    room.quota = 1_000_000_000;
    await closeMap();
    await database.delete();
  });

  it.each([
    ['is told as a full disk where the disk is full, whatever the database says', 100, shell.libraryFull],
    ['is told as such where there is room', 1_000_000_000, shell.libraryFails],
  ])('%s', async (_, quota, message) => {
    await createMap();
    room.quota = quota;
    vi.spyOn(database, 'transaction').mockRejectedValue(new Error('Connection is closing.'));
    commit('map.rename', renameMap, { title: 'Без места' });
    await eventually(() =>
      expect(notify).toHaveBeenCalledWith(expect.objectContaining({ id: 'library', message })),
    );
  });

  it('is followed by a second copy at once when it works again', async () => {
    await createMap();
    const document = openDocument();
    await keepOpenMap(document);
    vi.spyOn(database, 'transaction').mockRejectedValueOnce(new Error('Connection is closing.'));
    commit('map.rename', renameMap, { title: 'Снова есть место' });
    expect(await keepOpenMap(document)).toBe(false);
    const write = vi.fn(() => success({}));
    main.answers.set('mirror.write', write);
    expect(await keepOpenMap(document)).toBe(true);
    await eventually(() => expect(write).toHaveBeenCalledOnce());
  });
});
