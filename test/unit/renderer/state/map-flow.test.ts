import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { addStage } from '#core/commands/stage';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { FileHandle, MapContents } from '#core/desktop/desktop-api';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { newProgramme } from '#core/document/new-programme';
import { plainRecord } from '#core/document/plain-record';
import { packContents } from '#core/file/packed-contents';
import { eventually } from '../../support/eventually';

/** Main as the window sees it: answers by name, calls written down. */
const main = await vi.hoisted(async () => (await import('../support/fake-main')).fakeMain());

vi.mock('#renderer/state/packer', () => import('../support/fake-packer'));

const { useConflicts } = await import('#renderer/state/conflicts');
const { createFrom, createMap, keepAsCopy, lookAt, mergeIn, openFile, openFromLibrary, useSameMap } =
  await import('#renderer/state/map-flow');
const { closeMap, flushMap } = await import('#renderer/state/map-session');
const { newId } = await import('#renderer/state/new-id');
const { listenToNotices } = await import('#renderer/state/notices');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { save, saveAs } = await import('#renderer/state/save-flow');
const { database } = await import('#renderer/state/storage');
const { useView } = await import('#renderer/state/view');

const handle: FileHandle = { token: 'token1', name: 'путь.cjm' };
let clock = Date.parse('2026-11-02T10:00:00.000Z');

/** Another copy of a map, on another machine. */
const elsewhere = (mapId: string, records: readonly StampedRecord[]): MapDocument =>
  createMapDocument({
    mapId,
    records,
    actor: 'colleague',
    now: () => {
      clock += 1_000;
      return Date.now() + clock - Date.parse('2026-11-02T10:00:00.000Z');
    },
    newId,
  });
const contentsOf = (document: MapDocument, isReadOnly = false): MapContents => ({
  mapId: document.mapId,
  formatVersion: 1,
  isReadOnly,
  records: document.stampedRecords().map(plainRecord),
  assets: [],
  notes: [],
});
const serve = (document: MapDocument, isReadOnly = false) =>
  main.answers.set('maps.read', () =>
    success({ contents: packContents(contentsOf(document, isReadOnly)), fingerprint: 'first' }),
  );
const openDocument = (): MapDocument => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
};
const openTitle = () => openDocument().snapshot().byKind.map[0]?.title;

beforeEach(async () => {
  main.answers.clear();
  main.calls.length = 0;
  await database.open();
});
afterEach(async () => {
  await closeMap();
  useSameMap.setState({ waiting: null });
  useConflicts.setState({ list: [] });
  useView.setState({ dialog: null });
  await database.delete();
});

describe('A map', () => {
  it('that is new is in the library at once, with every edit, and comes back', async () => {
    await createMap();
    commit('map.rename', renameMap, { title: 'Моя карта' });
    commit('stage.add', addStage, { title: 'Выбор' });
    const { mapId } = openDocument();
    await closeMap();
    expect(useOpenMap.getState().document).toBeNull();
    expect(await openFromLibrary(mapId)).toBe(true);
    expect(openTitle()).toBe('Моя карта');
    expect(openDocument().snapshot().byKind.stage).toHaveLength(1);
  });

  it('is handed to the mirror when it closes', async () => {
    await createMap();
    commit('map.rename', renameMap, { title: 'Моя карта' });
    await closeMap();
    expect(main.calls.some(({ name }) => name === 'mirror.write')).toBe(true);
  });

  it('that nobody ever edits has its second copy all the same: new, or come from a file', async () => {
    const mirrored = () => main.calls.flatMap(({ name, input }) => (name === 'mirror.write' ? [input] : []));
    main.calls.length = 0;
    await createMap();
    const own = openDocument().mapId;
    await eventually(() => expect(mirrored()).toMatchObject([{ mapId: own }]));
    serve(elsewhere('map-from-file', newMap({ title: 'Из файла', language: 'ru' })));
    await openFile(handle);
    await eventually(() => expect(mirrored()).toMatchObject([{ mapId: own }, { mapId: 'map-from-file' }]));
    await openFromLibrary(own);
    await closeMap();
    expect(mirrored()).toHaveLength(2);
  });

  it('stays on the screen when neither the library nor the mirror can take its changes', async () => {
    await createMap();
    const document = openDocument();
    commit('map.rename', renameMap, { title: 'Ценная' });
    main.answers.set('mirror.write', () => failure('diskFull'));
    const broken = vi.spyOn(database, 'transaction').mockRejectedValue(new Error('no disk'));
    expect(await closeMap()).toBe(false);
    expect(useOpenMap.getState().document).toBe(document);
    expect(useOpenMap.getState().saveState).toBe('failed');
    broken.mockRestore();
    main.answers.delete('mirror.write');
    expect(await flushMap()).toBe(true);
    expect((await database.maps.get(document.mapId))?.title).toBe('Ценная');
  });
});

describe('A file', () => {
  it('of an unknown map joins the library', async () => {
    serve(elsewhere('map-1', newMap({ title: 'Чужая', language: 'ru' })));
    expect(await openFile(handle)).toBe(true);
    expect(openTitle()).toBe('Чужая');
    expect(useOpenMap.getState().file).toEqual({ ...handle, fingerprint: 'first' });
    expect(await database.maps.get('map-1')).toBeDefined();
  });

  it('of an unknown map is on the screen before it is in the library', async () => {
    const theirs = elsewhere('map-read-first', newMap({ title: 'Сначала на экран', language: 'ru' }));
    serve(theirs);
    const states: string[] = [];
    const stop = useOpenMap.subscribe(({ document, saveState }) => {
      if (document?.mapId === 'map-read-first') states.push(saveState);
    });
    await openFile(handle);
    stop();
    expect(states).toContain('saving');
    expect(useOpenMap.getState().saveState).toBe('saved');
    expect(await database.maps.get('map-read-first')).toMatchObject({ file: { token: 'token1' } });
  });

  it('that says nothing new opens the library’s map without a question', async () => {
    const theirs = elsewhere('map-1', newMap({ title: 'Карта', language: 'ru' }));
    serve(theirs);
    await openFile(handle);
    commit('stage.add', addStage, { title: 'Новее файла' });
    await closeMap();
    await openFile(handle);
    expect(useSameMap.getState().waiting).toBeNull();
    expect(openDocument().snapshot().byKind.stage).toHaveLength(1);
  });

  it('from a newer Tapki is shown and never taken into the library', async () => {
    serve(elsewhere('map-1', newMap({ title: 'Из будущего', language: 'ru' })), true);
    await openFile(handle);
    expect(openDocument().isReadOnly).toBe(true);
    expect(await database.maps.count()).toBe(0);
  });

  it('that cannot be read is said so, and the open map stays', async () => {
    await createMap();
    const before = openDocument();
    const said: string[] = [];
    const stop = listenToNotices(({ message }) => said.push(String(message.en)));
    main.answers.set('maps.read', () => failure('mapDamaged', { name: handle.name }));
    main.answers.set('maps.readBackup', () => success(null));
    expect(await openFile(handle)).toBe(false);
    stop();
    expect(openDocument()).toBe(before);
    expect(said.join()).toContain('damaged');
  });

  it.each([
    ['mapDamaged', 'is damaged'],
    ['fileNotReadable', 'cannot be read'],
  ] as const)('answered with %s has its backup offered, and is called what it is', async (code, words) => {
    const said: string[] = [];
    const stop = listenToNotices(({ message, action }) => said.push(`${message.en} ${action?.label.en}`));
    const backup = contentsOf(elsewhere('map-1', newMap({ title: 'Прежняя', language: 'ru' })));
    main.answers.set('maps.read', () => failure(code, { name: handle.name }));
    main.answers.set('maps.readBackup', () =>
      success({ contents: packContents(backup), savedAt: '2026-11-02T10:00:00.000Z' }),
    );
    expect(await openFile(handle)).toBe(false);
    stop();
    expect(said).toEqual([expect.stringMatching(new RegExp(`${words}.*backup.*Open the backup`))]);
  });
});

describe('A file that is another copy of a map in the library', () => {
  async function bothEdited() {
    const base = newMap({ title: 'Общая', language: 'ru' });
    const first = elsewhere('map-1', base);
    serve(first);
    await openFile(handle);
    commit('map.rename', renameMap, { title: 'Моё название' });
    commit('stage.add', addStage, { title: 'Мой этап' });
    await closeMap();
    const theirs = elsewhere('map-1', first.stampedRecords());
    theirs.commit('map.rename', renameMap, { title: 'Их название' });
    theirs.commit('stage.add', addStage, { title: 'Их этап' });
    serve(theirs);
    await openFile(handle);
    const { waiting } = useSameMap.getState();
    if (!waiting) throw new Error('Nobody was asked');
    return waiting;
  }

  it('asks first and changes nothing until there is an answer', async () => {
    const waiting = await bothEdited();
    expect(waiting.title).toBe('Моё название');
    expect((await database.maps.get('map-1'))?.title).toBe('Моё название');
    expect(useOpenMap.getState().document).toBeNull();
  });

  it('merges: both stages, the conflict for a person to decide, the state before as a version, one undo step', async () => {
    await mergeIn(await bothEdited());
    const titles = openDocument()
      .snapshot()
      .byKind.stage.map(({ title }) => title);
    expect(titles.sort()).toEqual(['Их этап', 'Мой этап']);
    expect(useConflicts.getState().list.map(({ field }) => field)).toEqual(['title']);
    expect(useView.getState().dialog).toBe('conflicts');
    const versions = await database.versions
      .where('[mapId+at]')
      .between(['map-1', ''], ['map-1', '\uffff'])
      .toArray();
    expect(versions.map(({ reason }) => reason)).toContain('beforeMerge');
    openDocument().undo();
    expect(openTitle()).toBe('Моё название');
    expect(openDocument().snapshot().byKind.stage).toHaveLength(1);
  });

  it('can be kept beside it as a map of its own', async () => {
    await keepAsCopy(await bothEdited());
    expect(openDocument().mapId).not.toBe('map-1');
    expect(
      openDocument()
        .snapshot()
        .byKind.stage.map(({ title }) => title),
    ).toEqual(['Их этап']);
    expect((await database.maps.get('map-1'))?.title).toBe('Моё название');
    expect(await database.maps.count()).toBe(2);
  });

  it('can be looked at without changing anything', async () => {
    const { contents, file } = await bothEdited();
    await lookAt(contents, file);
    expect(openDocument().isReadOnly).toBe(true);
    expect(openTitle()).toBe('Их название');
    expect((await database.maps.get('map-1'))?.title).toBe('Моё название');
  });
});

describe('Saving to a file', () => {
  const written = () => main.calls.filter(({ name }) => name === 'maps.write').map(({ input }) => input);

  it('asks where the first time, then writes to the same place and says what it expects there', async () => {
    await createMap();
    main.answers.set('maps.chooseTarget', () => success(handle));
    let count = 0;
    main.answers.set('maps.write', () => {
      count += 1;
      return success({ fingerprint: `mark-${count}` });
    });
    expect(await save()).toBe(true);
    expect(useOpenMap.getState().isEdited).toBe(false);
    commit('map.rename', renameMap, { title: 'Правка' });
    expect(useOpenMap.getState().isEdited).toBe(true);
    expect(await save()).toBe(true);
    expect(useOpenMap.getState().isEdited).toBe(false);
    expect(written()).toMatchObject([{ expected: null }, { expected: 'mark-1' }]);
  });

  it('still counts as edited when something changed while the bytes were on their way', async () => {
    await createMap();
    main.answers.set('maps.chooseTarget', () => success(handle));
    main.answers.set('maps.write', (): Result<{ fingerprint: string }> => {
      commit('map.rename', renameMap, { title: 'Позже' });
      return success({ fingerprint: 'mark' });
    });
    await saveAs();
    expect(useOpenMap.getState().isEdited).toBe(true);
  });

  it('goes to the same file after a restart, expecting there what was last written', async () => {
    await createMap();
    const { mapId } = openDocument();
    main.answers.set('maps.chooseTarget', () => success(handle));
    main.answers.set('maps.write', () => success({ fingerprint: 'mark' }));
    main.answers.set('maps.resume', () => success(handle));
    await save();
    await closeMap();
    await openFromLibrary(mapId);
    expect(useOpenMap.getState()).toMatchObject({
      file: { ...handle, fingerprint: 'mark' },
      isEdited: false,
    });
    commit('map.rename', renameMap, { title: 'Правка' });
    await closeMap();
    await openFromLibrary(mapId);
    expect(useOpenMap.getState().isEdited).toBe(true);
    expect(await save()).toBe(true);
    expect(written().at(-1)).toMatchObject({ token: handle.token, expected: 'mark' });
    expect(main.calls.filter(({ name }) => name === 'maps.chooseTarget')).toHaveLength(1);
  });

  it('asks for a place again when main does not know the file any more', async () => {
    await createMap();
    const { mapId } = openDocument();
    main.answers.set('maps.chooseTarget', () => success(handle));
    main.answers.set('maps.write', () => success({ fingerprint: 'mark' }));
    main.answers.set('maps.resume', () => success(null));
    await save();
    await closeMap();
    await openFromLibrary(mapId);
    expect(useOpenMap.getState().file).toBeNull();
    await save();
    expect(written().at(-1)).toMatchObject({ expected: null });
  });

  it('that ends when another map is open already leaves that map without the file', async () => {
    await createMap();
    const { mapId } = openDocument();
    main.answers.set('maps.chooseTarget', () => success(handle));
    main.answers.set('maps.write', async () => {
      await createMap();
      return success({ fingerprint: 'mark' });
    });
    await saveAs();
    expect(openDocument().mapId).not.toBe(mapId);
    expect(useOpenMap.getState().file).toBeNull();
    expect((await database.maps.get(mapId))?.file).toMatchObject({ token: handle.token });
  });

  it('knows that a file which says less than the library is behind it', async () => {
    serve(elsewhere('map-1', newMap({ title: 'Карта', language: 'ru' })));
    await openFile(handle);
    expect(useOpenMap.getState().isEdited).toBe(false);
    commit('stage.add', addStage, { title: 'Новее файла' });
    await closeMap();
    await openFile(handle);
    expect(useOpenMap.getState().isEdited).toBe(true);
  });

  it('offers to merge with the file when another program changed it', async () => {
    await createMap();
    useOpenMap.setState({ file: { ...handle, fingerprint: 'old' } });
    main.answers.set('maps.write', () => failure('fileChangedOutside', { name: handle.name }));
    const offered: string[] = [];
    const stop = listenToNotices(({ action }) => offered.push(String(action?.label.en)));
    expect(await save()).toBe(false);
    stop();
    expect(offered.at(-1)).toBe('Merge with the file');
  });

  it('that is a programme is called one in the question, also without a title', async () => {
    await createFrom(newProgramme({ title: '', language: 'ru' }));
    const theirs = elsewhere(openDocument().mapId, openDocument().stampedRecords());
    theirs.commit('map.rename', renameMap, { title: 'Голос клиента' });
    serve(theirs);
    await openFile(handle);
    expect(useSameMap.getState().waiting).toMatchObject({
      isProgramme: true,
      title: 'Программа без названия',
    });
  });
});
