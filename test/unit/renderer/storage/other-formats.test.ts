/** Maps in the library, and copies of them, that an older or a newer Tapki wrote. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { renameMap } from '#core/commands/map';
import { addStage } from '#core/commands/stage';
import { failure, success } from '#core/desktop/app-error';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { formatVersion } from '#core/document/migrations';
import { newMap } from '#core/document/new-map';
import { plainRecord } from '#core/document/plain-record';
import { latestStamp } from '#core/document/stamps';
import { newId } from '#renderer/state/new-id';
import type { MapDatabase } from '#renderer/storage/database';
import { type MirrorAccess, recoverMaps } from '#renderer/storage/recovery';
import { loadMap, writeChanges, writeWholeMap } from '#renderer/storage/stored-map';
import { withOwnLibrary } from '../support/own-library';

const at = '2026-11-02T10:00:00.000Z';
let database: MapDatabase;

const makeMap = (mapId: string): MapDocument =>
  createMapDocument({
    mapId,
    records: newMap({ title: 'Карта', language: 'ru' }),
    actor: 'tester',
    now: () => Date.parse(at),
    newId,
  });
const headOf = ({ mapId }: MapDocument, title: string) => ({ mapId, title, isSample: false });
const keep = (document: MapDocument) =>
  writeWholeMap(database, headOf(document, 'Карта'), document.stampedRecords(), at);
const isNowOf = (mapId: string, version: number) => database.maps.update(mapId, { formatVersion: version });
const library = async () => [await database.maps.toArray(), await database.records.toArray()];

/** Copies of these maps; those of `newer` were made by a newer Tapki. */
const mirrorOf = (documents: readonly MapDocument[], newer: readonly string[] = []) => ({
  damaged: vi.fn(() => Promise.resolve()),
  places: async () => success([]),
  list: async () =>
    success(
      documents.map((document) => ({
        mapId: document.mapId,
        title: document.mapId,
        latestStamp: latestStamp(document.stampedRecords()),
        savedAt: at,
      })),
    ),
  read: (async (mapId) => {
    const document = documents.find((other) => other.mapId === mapId);
    if (!document) return failure('mapNotFound');
    const records = document.stampedRecords().map(plainRecord);
    const isReadOnly = newer.includes(mapId);
    const version = isReadOnly ? formatVersion + 1 : formatVersion;
    return success({ mapId, formatVersion: version, isReadOnly, records, assets: [], notes: [] });
  }) satisfies MirrorAccess['read'],
});

withOwnLibrary((own) => {
  database = own;
});

describe('A map of an older format', () => {
  it('is brought to that of today with its first change, all of it', async () => {
    const document = makeMap('map-1');
    const kept = document.stampedRecords();
    await keep(document);
    await isNowOf('map-1', 1);
    const laneRow = () => database.table('records').get(['map-1', document.snapshot().byKind.lane[0]?.id]);
    const { record, ...row } = await laneRow();
    // As an older Tapki wrote it: reading fills the field in.
    const { deletedAt: _later, ...older } = record;
    await database.table('records').put({ ...row, record: older });
    document.commit('map.rename', renameMap, { title: 'Новая' });
    const changed = document.stampedRecords().filter((each) => !kept.includes(each));
    expect(changed).toHaveLength(1);
    await writeChanges(database, headOf(document, 'Новая'), changed, at);
    expect(await laneRow()).toMatchObject({ record: { deletedAt: null } });
    expect(await database.maps.get('map-1')).toMatchObject({
      title: 'Новая',
      formatVersion,
      recordCount: kept.length,
      latestStamp: latestStamp(document.stampedRecords()),
    });
    const loaded = await loadMap(database, 'map-1');
    expect(new Set(loaded?.records)).toEqual(new Set(document.stampedRecords()));
  });
});

describe('A map of a newer format', () => {
  it('is written over by nobody', async () => {
    const document = makeMap('map-1');
    await keep(document);
    await isNowOf('map-1', formatVersion + 1);
    const before = await library();
    document.commit('map.rename', renameMap, { title: 'Правка' });
    const write = writeChanges(database, headOf(document, 'Правка'), document.stampedRecords(), at);
    await expect(write).rejects.toThrow('newer format');
    await expect(keep(document)).rejects.toThrow('newer format');
    expect(await library()).toEqual(before);
    expect((await loadMap(database, 'map-1'))?.isNewer).toBe(true);
  });

  it('in the library or as a copy is not merged at start', async () => {
    const [newerHere, newerThere] = [makeMap('map-1'), makeMap('map-2')];
    for (const document of [newerHere, newerThere]) {
      await keep(document);
      document.commit('stage.add', addStage, { title: 'Позже' });
    }
    await isNowOf('map-1', formatVersion + 1);
    const before = await library();
    const mirror = mirrorOf([newerHere, newerThere], ['map-2']);
    expect(await recoverMaps(database, mirror, at)).toEqual({ restored: [], failed: [], behind: [] });
    expect(await library()).toEqual(before);
    // Nothing is written back, so the files of the database need not be kept.
    expect(mirror.damaged).not.toHaveBeenCalled();
  });

  it('that is there as a copy alone is told of, and does not keep the others from coming back', async () => {
    const mirror = mirrorOf([makeMap('map-1'), makeMap('map-2')], ['map-1']);
    expect(await recoverMaps(database, mirror, at)).toMatchObject({
      restored: [{ mapId: 'map-2' }],
      failed: ['map-1'],
    });
    expect(await database.maps.toCollection().primaryKeys()).toEqual(['map-2']);
    expect(mirror.damaged).toHaveBeenCalledTimes(1);
  });

  it('has no copy made of it: it would lack what this version does not know', async () => {
    await keep(makeMap('map-1'));
    expect((await recoverMaps(database, mirrorOf([]), at)).behind).toEqual(['map-1']);
    await isNowOf('map-1', formatVersion + 1);
    expect((await recoverMaps(database, mirrorOf([]), at)).behind).toEqual([]);
  });
});
