import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { addStage } from '#core/commands/stage';
import { failure, success } from '#core/desktop/app-error';
import type { MapContents, MapPlace } from '#core/desktop/desktop-api';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { plainRecord } from '#core/document/plain-record';
import { anyRecord } from '#core/document/records/record';
import { latestStamp } from '#core/document/stamps';
import { newId } from '#renderer/state/new-id';
import { type DatabaseSchema, databaseSchemas, MapDatabase } from '#renderer/storage/database';
import {
  deleteForGood,
  expiredMaps,
  listLibrary,
  moveToTrash,
  placeOf,
  readThumbnails,
} from '#renderer/storage/map-library';
import { type MirrorAccess, recoverMaps } from '#renderer/storage/recovery';
import { loadMap, writeAssets, writeChanges, writeWholeMap } from '#renderer/storage/stored-map';
import { takeVersion } from '#renderer/storage/versions';
import { withOwnLibrary } from '../support/own-library';

const at = '2026-11-02T10:00:00.000Z';
let database: MapDatabase;

const makeMap = (mapId: string, title: string): MapDocument => {
  const document = createMapDocument({
    mapId,
    records: newMap({ title: '', language: 'ru' }),
    actor: 'tester',
    now: () => Date.parse(at),
    newId,
  });
  document.commit('map.rename', renameMap, { title });
  return document;
};
const headOf = (document: MapDocument, title: string) => ({ mapId: document.mapId, title, isSample: false });
const keep = (document: MapDocument, title: string) =>
  writeWholeMap(database, headOf(document, title), document.stampedRecords(), at);

const contentsOf = (document: MapDocument): MapContents => ({
  mapId: document.mapId,
  formatVersion: 1,
  isReadOnly: false,
  records: document.stampedRecords().map(plainRecord),
  assets: [],
  notes: [],
});
const mirrorOf = (
  documents: readonly MapDocument[],
  isReadable = true,
  places: readonly MapPlace[] = [],
): MirrorAccess => ({
  damaged: () => Promise.resolve(),
  places: () => Promise.resolve(success(places)),
  list: () =>
    Promise.resolve(
      success(
        documents.map((document) => ({
          mapId: document.mapId,
          title: document.mapId,
          latestStamp: latestStamp(document.stampedRecords()),
          savedAt: at,
        })),
      ),
    ),
  read(mapId) {
    const document = documents.find((other) => other.mapId === mapId);
    return Promise.resolve(
      document && isReadable ? success(contentsOf(document)) : failure('mapDamaged', { name: mapId }),
    );
  },
});

withOwnLibrary((own) => {
  database = own;
});

describe('A map in the library', () => {
  it('comes back as it was written, change by change', async () => {
    const document = makeMap('map-1', 'Первая');
    await keep(document, 'Первая');
    const stop = document.subscribe((change) => {
      void writeChanges(database, headOf(document, 'Вторая'), change.changed, at);
    });
    document.commit('map.rename', renameMap, { title: 'Вторая' });
    document.commit('stage.add', addStage, { title: 'Этап' });
    stop();
    // Writes queue in the order of the changes; a read after them sees them all.
    const loaded = await loadMap(database, 'map-1');
    const byId = (rows: readonly { readonly record: { readonly id: string } }[]) =>
      [...rows].sort((a, b) => a.record.id.localeCompare(b.record.id));
    expect(byId(loaded?.records ?? [])).toEqual(byId(document.stampedRecords()));
    expect(loaded?.notes).toEqual([]);
    const row = await database.maps.get('map-1');
    expect(row?.title).toBe('Вторая');
    expect(row?.recordCount).toBe(document.stampedRecords().length);
    expect(row?.latestStamp).toBe(latestStamp(document.stampedRecords()));
  });

  it('is not there: null, not an empty map', async () => {
    expect(await loadMap(database, 'map-none')).toBeNull();
  });

  it('goes to the trash and back, and only for good after its time', async () => {
    const document = makeMap('map-1', 'Карта');
    await keep(document, 'Карта');
    await moveToTrash(database, 'map-1', new Date(at));
    const { maps, trash } = await listLibrary(database);
    expect(maps).toEqual([]);
    expect(trash).toHaveLength(1);
    expect(await expiredMaps(database, new Date('2026-11-20T10:00:00.000Z'))).toEqual([]);
    expect(await expiredMaps(database, new Date('2026-12-20T10:00:00.000Z'))).toEqual(['map-1']);
    await deleteForGood(database, 'map-1');
    expect(await database.records.count()).toBe(0);
    expect(await database.maps.count()).toBe(0);
  });

  it('takes along only pictures that no other map shows', async () => {
    const picture = (hash: string) => ({ hash, type: 'image/png', width: 10, height: 10 }) as const;
    const [shared, own] = ['a'.repeat(64), 'b'.repeat(64)] as const;
    const withPictures = (mapId: string, hashes: readonly string[]) =>
      writeWholeMap(
        database,
        { mapId, title: '', isSample: false },
        hashes.map((hash, index) => ({
          record: anyRecord.parse({
            id: `screenshot-${index}`,
            kind: 'screenshot',
            place: { stepId: 'step-1', order: 'a0' },
            picture: picture(hash),
          }),
          stamps: {},
        })),
        at,
      );
    await writeAssets(
      database,
      [shared, own].map((hash) => ({ hash, type: 'image/png', bytes: new Uint8Array([1]) })),
    );
    await withPictures('map-1', [shared, own]);
    await withPictures('map-2', [shared]);
    await deleteForGood(database, 'map-1');
    expect(await database.assets.toCollection().primaryKeys()).toEqual([shared]);
  });

  it('leaves the pictures that a cell of another map or an older version of one shows', async () => {
    const picture = (hash: string) => ({ hash, type: 'image/png', width: 10, height: 10 });
    const [inCell, inVersion, nowhere] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
    const shots = [inCell, inVersion, nowhere].map((hash, index) => ({
      record: anyRecord.parse({
        id: `screenshot-${index}`,
        kind: 'screenshot',
        place: { stepId: 'step-1', order: 'a0' },
        picture: picture(hash ?? ''),
      }),
      stamps: {},
    }));
    const cell = anyRecord.parse({
      id: 'cell-1',
      kind: 'cell',
      at: { laneId: 'lane-1', stepId: 'step-1' },
      picture: { ...picture(inCell ?? ''), description: '' },
    });
    const head = (mapId: string) => ({ mapId, title: '', isSample: false });
    await writeWholeMap(database, head('map-1'), shots, at);
    await writeWholeMap(database, head('map-2'), [{ record: cell, stamps: {} }], at);
    await takeVersion(database, {
      mapId: 'map-2',
      records: shots.slice(1, 2),
      reason: 'hourly',
      name: null,
      now: new Date(at),
    });
    await writeAssets(
      database,
      [inCell, inVersion, nowhere].map((hash) => ({
        hash: hash ?? '',
        type: 'image/png',
        bytes: new Uint8Array([1]),
      })),
    );
    await deleteForGood(database, 'map-1');
    expect(await database.assets.toCollection().primaryKeys()).toEqual([inCell, inVersion]);
  });
});

describe('Recovery at start', () => {
  it('brings back a map the library lost', async () => {
    const document = makeMap('map-1', 'Потерянная');
    const recovery = await recoverMaps(database, mirrorOf([document]), at);
    expect(recovery).toMatchObject({ restored: [{ mapId: 'map-1' }], failed: [], behind: [] });
    expect((await database.maps.get('map-1'))?.title).toBe('Потерянная');
    expect((await loadMap(database, 'map-1'))?.records).toHaveLength(document.stampedRecords().length);
  });

  it('brings back a map that lost some of its rows, and keeps rows the copy does not have', async () => {
    const document = makeMap('map-1', 'Карта');
    const mirror = mirrorOf([makeMap('map-1', 'Карта')]);
    document.commit('stage.add', addStage, { title: 'Новее копии' });
    await keep(document, 'Карта');
    const lane = document.snapshot().byKind.lane[0];
    await database.records.delete(['map-1', lane?.id ?? '']);
    // Of a map that is not opened yet rows are counted later.
    expect((await recoverMaps(database, mirror, at, [])).restored).toEqual([]);
    expect((await recoverMaps(database, mirror, at, ['map-1'])).restored).toMatchObject([{ mapId: 'map-1' }]);
    const loaded = await loadMap(database, 'map-1');
    const titles = loaded?.records.map(({ record }) => ('title' in record ? record.title : ''));
    expect(titles).toContain('Новее копии');
    expect(loaded?.records.some(({ record }) => record.id === lane?.id)).toBe(true);
  });

  it('brings a map forward that is older than its copy', async () => {
    const document = makeMap('map-1', 'Старая');
    await keep(document, 'Старая');
    document.commit('map.rename', renameMap, { title: 'Новая' });
    expect((await recoverMaps(database, mirrorOf([document]), at)).restored).toMatchObject([
      { mapId: 'map-1' },
    ]);
    expect((await database.maps.get('map-1'))?.title).toBe('Новая');
  });

  it('leaves alone what is whole and up to date, also in the trash', async () => {
    const document = makeMap('map-1', 'Карта');
    await keep(document, 'Карта');
    await moveToTrash(database, 'map-1', new Date(at));
    expect((await recoverMaps(database, mirrorOf([document]), at)).restored).toEqual([]);
    expect((await listLibrary(database)).trash).toHaveLength(1);
  });

  it('puts maps of a library made anew where they were: folders, archive, trash', async () => {
    const nowhere = { folder: null, archivedAt: null, trashedAt: null };
    const places: MapPlace[] = [
      { ...nowhere, mapId: 'map-1', folder: 'Доставка' },
      { ...nowhere, mapId: 'map-2', folder: 'Доставка', archivedAt: at },
      { ...nowhere, mapId: 'map-3', trashedAt: '2026-11-02T10:00:01.000Z' },
      // Its copy is later: it was taken out of the trash and worked on.
      { ...nowhere, mapId: 'map-4', trashedAt: '2026-11-02T09:00:00.000Z' },
    ];
    const maps = [...places, { mapId: 'map-5' }].map(({ mapId }) => makeMap(mapId, 'Карта'));
    await recoverMaps(database, mirrorOf(maps, true, places), at);
    const rows = await database.maps.orderBy('mapId').toArray();
    expect(rows.map(placeOf)).toEqual([
      ...places.slice(0, 3),
      { ...nowhere, mapId: 'map-4' },
      { ...nowhere, mapId: 'map-5' },
    ]);
  });

  it('leaves a map the library still has where it is', async () => {
    const document = makeMap('map-1', 'Старая');
    await keep(document, 'Старая');
    document.commit('map.rename', renameMap, { title: 'Новая' });
    const place = { mapId: 'map-1', folder: 'Чужая', archivedAt: at, trashedAt: null };
    await recoverMaps(database, mirrorOf([document], true, [place]), at);
    expect(await database.maps.get('map-1')).toMatchObject({ title: 'Новая' });
    expect((await database.maps.get('map-1'))?.folder).toBeUndefined();
  });

  it('names the copies that cannot be read, and goes on with the others', async () => {
    const recovery = await recoverMaps(database, mirrorOf([makeMap('map-1', 'Карта')], false), at);
    expect(recovery).toEqual({ restored: [], failed: ['map-1'], behind: [] });
  });

  it('goes on with the others when one copy does not fit into the library', async () => {
    const [damaged, whole] = [makeMap('map-1', 'Не помещается'), makeMap('map-2', 'Целая')];
    const full = vi.spyOn(database.records, 'bulkPut').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const recovery = await recoverMaps(database, mirrorOf([damaged, whole]), at);
    full.mockRestore();
    expect(recovery).toMatchObject({ restored: [{ mapId: 'map-2' }], failed: ['map-1'] });
    expect((await database.maps.get('map-2'))?.title).toBe('Целая');
  });

  it('names the maps whose copies are missing or behind, as a killed process leaves them', async () => {
    const copied = makeMap('map-1', 'Скопирована');
    const edited = makeMap('map-2', 'Правлена после копии');
    const mirror = mirrorOf([copied, makeMap('map-2', 'Правлена после копии')]);
    edited.commit('stage.add', addStage, { title: 'Позже копии' });
    await keep(copied, 'Скопирована');
    await keep(edited, 'Правлена после копии');
    await keep(makeMap('map-3', 'Без копии'), 'Без копии');
    expect((await recoverMaps(database, mirror, at)).behind).toEqual(['map-2', 'map-3']);
  });

  it('calls no copy missing when the mirror itself cannot be read', async () => {
    await keep(makeMap('map-1', 'Карта'), 'Карта');
    const fails = async () => failure('internal');
    const silent = { list: fails, read: fails, places: fails, damaged: () => Promise.resolve() };
    expect(await recoverMaps(database, silent, at)).toEqual({ restored: [], failed: [], behind: [] });
  });
});

describe('The database', () => {
  it('left behind by any earlier version of Tapki opens with everything in it', async () => {
    for (const [index] of databaseSchemas.entries()) {
      const name = `old-${index}`;
      const old = new MapDatabase(name, databaseSchemas.slice(0, index + 1));
      await old.table('maps').put({ mapId: 'map-1', title: 'Старая' });
      await old.table('records').put({ mapId: 'map-1', id: 'map', kind: 'map', record: {}, stamps: {} });
      old.close();
      const current = new MapDatabase(name);
      await current.open();
      expect(current.verno).toBe(databaseSchemas.at(-1)?.version);
      expect((await current.maps.get('map-1'))?.title).toBe('Старая');
      expect(await current.records.where('[mapId+id]').equals(['map-1', 'map']).count()).toBe(1);
      current.close();
      await Dexie.delete(name);
    }
  });

  it('takes the small pictures of an earlier one out of the rows of their maps', async () => {
    const name = 'with-thumbnails';
    const old = new MapDatabase(name, databaseSchemas.slice(0, 3));
    await old.table('maps').bulkPut([
      { mapId: 'map-1', title: 'Старая', thumbnail: 'data:image/webp;base64,AAAA' },
      { mapId: 'map-2', title: 'Новая', thumbnail: null },
    ]);
    old.close();
    const current = new MapDatabase(name);
    expect(await current.maps.toArray()).toEqual([
      { mapId: 'map-1', title: 'Старая' },
      { mapId: 'map-2', title: 'Новая' },
    ]);
    expect(await readThumbnails(current, ['map-1', 'map-2', 'map-3'])).toEqual(
      new Map([['map-1', 'data:image/webp;base64,AAAA']]),
    );
    current.close();
    await Dexie.delete(name);
  });

  it('is carried over a coming change of shape by its upgrade', async () => {
    const last = databaseSchemas.at(-1);
    const next: DatabaseSchema = {
      version: (last?.version ?? 0) + 1,
      stores: { maps: 'mapId, title' },
      upgrade: async (transaction) => {
        await transaction.table('maps').toCollection().modify({ folder: 'Общая' });
      },
    };
    await keep(makeMap('map-1', 'Карта'), 'Карта');
    database.close();
    const upgraded = new MapDatabase(database.name, [...databaseSchemas, next]);
    await upgraded.open();
    expect(await upgraded.maps.where('title').equals('Карта').count()).toBe(1);
    expect((await upgraded.maps.get('map-1'))?.folder).toBe('Общая');
    upgraded.close();
  });
});

describe('A database that Chromium closed', () => {
  it('begins a new log when it is opened again, and not at its first opening', async () => {
    const begun = vi.spyOn(indexedDB, 'deleteDatabase');
    const own = new MapDatabase('closed-on-us');
    await own.open();
    expect(begun).not.toHaveBeenCalled();
    // What Dexie does when the connection is closed under it.
    own.close({ disableAutoOpen: false });
    await own.maps.toArray();
    expect(begun.mock.calls).toEqual([['closed-on-us-brief']]);
    const left = await indexedDB.databases();
    expect(left.map(({ name }) => name)).not.toContain('closed-on-us-brief');
    begun.mockRestore();
    await own.delete();
  });
});
