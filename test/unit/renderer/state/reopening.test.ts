/** A map that is opened again, from the library or from a file: what was edited last is on the screen. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { addStage } from '#core/commands/stage';
import { failure, success } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { formatVersion } from '#core/document/migrations';
import { newMap } from '#core/document/new-map';
import { plainRecord } from '#core/document/plain-record';
import { packContents } from '#core/file/packed-contents';

/** Main as the window sees it: answers by name, calls written down. */
const main = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { lookAt, openFile, openFromLibrary, openSample, useSameMap } = await import(
  '#renderer/state/map-flow'
);
const { closeMap } = await import('#renderer/state/map-session');
const { newId } = await import('#renderer/state/new-id');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { database } = await import('#renderer/state/storage');

const handle: FileHandle = { token: 'token1', name: 'путь.cjm' };
const base = newMap({ title: 'Карта', language: 'ru' });

/** The map on another machine. */
const elsewhere = (records: readonly StampedRecord[] = base): MapDocument =>
  createMapDocument({
    mapId: 'map-1',
    records,
    actor: 'colleague',
    now: () => Date.now() + 1_000,
    newId,
  });
const packed = (document: MapDocument) =>
  packContents({
    mapId: document.mapId,
    formatVersion,
    isReadOnly: false,
    records: document.stampedRecords().map(plainRecord),
    assets: [],
    notes: [],
  });
const serve = (document: MapDocument) =>
  main.answers.set('maps.read', () => success({ contents: packed(document), fingerprint: 'first' }));
const openDocument = (): MapDocument => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
};
const openTitle = () => openDocument().snapshot().byKind.map[0]?.title;
const stages = () =>
  openDocument()
    .snapshot()
    .byKind.stage.map(({ title }) => title);

beforeEach(async () => {
  main.answers.clear();
  main.calls.length = 0;
  await database.open();
  serve(elsewhere());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeMap();
  useSameMap.setState({ waiting: null });
  await database.delete();
});

it('The file of the open map leaves it open: no edit made meanwhile is gone, nor what undo knows', async () => {
  await openFile(handle);
  commit('map.rename', renameMap, { title: 'Моё название' });
  const addLate = vi.fn(() => commit('stage.add', addStage, { title: 'В последний миг' }));
  // Where the map were closed and read anew, this is after its rows were read.
  main.answers.set('mirror.write', () => {
    if (addLate.mock.calls.length === 0) addLate();
    return success({});
  });
  expect(await openFile(handle)).toBe(true);
  if (addLate.mock.calls.length === 0) addLate();
  expect(stages()).toEqual(['В последний миг']);
  expect(useOpenMap.getState()).toMatchObject({ file: { ...handle, fingerprint: 'first' }, isEdited: true });
  openDocument().undo();
  openDocument().undo();
  expect(openTitle()).toBe('Карта');
});

it('The file of the open map does not hide what the library could not take yet', async () => {
  vi.spyOn(database, 'transaction').mockRejectedValue(new Error('no disk'));
  await openFile(handle);
  commit('stage.add', addStage, { title: 'Новее файла' });
  await openFile(handle);
  expect(stages()).toEqual(['Новее файла']);
  expect(useOpenMap.getState().isEdited).toBe(true);
});

it('A copy that is looked at does not stand in the way of the library’s own', async () => {
  await openFile(handle);
  commit('map.rename', renameMap, { title: 'Моё название' });
  await closeMap();
  const theirs = elsewhere(base);
  theirs.commit('map.rename', renameMap, { title: 'Их название' });
  serve(theirs);
  await openFile(handle);
  const { waiting } = useSameMap.getState();
  if (!waiting) throw new Error('Nobody was asked');
  await lookAt(waiting.contents, waiting.file);
  expect(openTitle()).toBe('Их название');
  expect(await openFromLibrary('map-1')).toBe(true);
  expect(openTitle()).toBe('Моё название');
  expect(openDocument().isReadOnly).toBe(false);
});

describe('A map that was closed while the library took nothing', () => {
  /** Main, whose second copy is the map as it was on the screen when it was written last. */
  const keepCopies = () => {
    let copy: ReturnType<typeof packed> | null = null;
    main.answers.set('mirror.write', () => {
      const { document } = useOpenMap.getState();
      if (document) copy = packed(document);
      return success({});
    });
    main.answers.set('mirror.read', () => (copy ? success(copy) : failure('mapNotFound')));
  };
  const fail = () => vi.spyOn(database, 'transaction').mockRejectedValue(new Error('no disk'));

  it('comes back from its second copy when it is opened again', async () => {
    keepCopies();
    await openFile(handle);
    const failing = fail();
    commit('stage.add', addStage, { title: 'Только в копии' });
    expect(await closeMap()).toBe(true);
    failing.mockRestore();
    expect(await openFromLibrary('map-1')).toBe(true);
    expect(stages()).toEqual(['Только в копии']);
    expect(await database.records.where('kind').equals('stage').count()).toBe(1);
  });

  it('is not begun anew from its file', async () => {
    keepCopies();
    const failing = fail();
    await openFile(handle);
    commit('stage.add', addStage, { title: 'Только в копии' });
    expect(await closeMap()).toBe(true);
    failing.mockRestore();
    await openFile(handle);
    expect(stages()).toEqual(['Только в копии']);
    expect(useOpenMap.getState()).toMatchObject({ file: { token: handle.token }, isEdited: true });
    expect((await database.maps.get('map-1'))?.file).toMatchObject({ token: handle.token });
  });
});

it('The sample is not begun anew where the library cannot say for the moment whether it has it', async () => {
  main.answers.set('maps.sample', () => success(packed(elsewhere())));
  await openSample();
  commit('map.rename', renameMap, { title: 'Моя работа' });
  await closeMap();
  vi.spyOn(database.maps, 'get').mockRejectedValueOnce(new Error('Connection is closing.'));
  expect(await openSample()).toBe(false);
  expect((await database.maps.get('map-1'))?.title).toBe('Моя работа');
  expect(await openSample()).toBe(true);
  expect(openTitle()).toBe('Моя работа');
});
