import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { renameMap } from '#core/commands/map';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { newId } from '#renderer/state/new-id';
import type { MapDatabase } from '#renderer/storage/database';
import { deleteForGood } from '#renderer/storage/map-library';
import {
  automaticKept,
  deleteVersion,
  listVersions,
  readVersion,
  takeHourlyVersion,
  takeVersion,
} from '#renderer/storage/versions';
import { withOwnLibrary } from '../support/own-library';

const at = '2026-11-02T10:00:00.000Z';
let database: MapDatabase;

const makeMap = (mapId: string, title: string): MapDocument =>
  createMapDocument({
    mapId,
    records: newMap({ title, language: 'ru' }),
    actor: 'tester',
    now: () => Date.parse(at),
    newId,
  });

withOwnLibrary((own) => {
  database = own;
});

describe('Versions', () => {
  const taken = (document: MapDocument, now: Date) => ({
    mapId: document.mapId,
    records: document.stampedRecords(),
    now,
  });

  const hourly = (document: MapDocument, now: Date) => ({
    mapId: document.mapId,
    records: () => Promise.resolve(document.stampedRecords()),
    now,
  });

  it('give back the records as they were', async () => {
    const document = makeMap('map-1', 'Карта');
    const before = document.stampedRecords();
    const version = await takeVersion(database, {
      ...taken(document, new Date(at)),
      reason: 'named',
      name: 'До демо',
    });
    document.commit('map.rename', renameMap, { title: 'Другая' });
    const read = await readVersion(database, version.id);
    expect(read?.map(({ record }) => record.id).sort()).toEqual(before.map(({ record }) => record.id).sort());
    const map = read?.find(({ record }) => record.kind === 'map')?.record;
    expect(map?.kind === 'map' && map.title).toBe('Карта');
  });

  it('are taken by themselves at most once an hour, also after the clock was set back', async () => {
    const document = makeMap('map-1', 'Карта');
    const start = Date.parse(at);
    const minutes = (count: number) => new Date(start + count * 60_000);
    expect(await takeHourlyVersion(database, hourly(document, minutes(0)))).not.toBeNull();
    expect(await takeHourlyVersion(database, hourly(document, minutes(59)))).toBeNull();
    // A map is not read for nothing.
    const unread = () => Promise.reject(new Error('It was read'));
    expect(
      await takeHourlyVersion(database, { ...hourly(document, minutes(59)), records: unread }),
    ).toBeNull();
    expect(await takeHourlyVersion(database, hourly(document, minutes(61)))).not.toBeNull();
    expect(await takeHourlyVersion(database, hourly(document, minutes(-600)))).not.toBeNull();
  });

  it('are thinned out, but those with a name stay', async () => {
    const document = makeMap('map-1', 'Карта');
    await takeVersion(database, { ...taken(document, new Date(0)), reason: 'named', name: 'Первая' });
    for (let hour = 1; hour <= automaticKept + 5; hour += 1) {
      await takeHourlyVersion(database, hourly(document, new Date(hour * 2 * 60 * 60 * 1_000)));
    }
    const versions = await listVersions(database, 'map-1');
    expect(versions).toHaveLength(automaticKept + 1);
    expect(versions.at(-1)?.name).toBe('Первая');
  });

  it('deleted by mistake can be put back', async () => {
    const document = makeMap('map-1', 'Карта');
    const version = await takeVersion(database, {
      ...taken(document, new Date(at)),
      reason: 'named',
      name: 'Нужная',
    });
    const putBack = await deleteVersion(database, version.id);
    expect(await listVersions(database, 'map-1')).toEqual([]);
    await putBack();
    expect(await listVersions(database, 'map-1')).toEqual([version]);
  });
});

describe('Versions and their bodies', () => {
  const taken = (document: MapDocument) => ({
    mapId: document.mapId,
    records: document.stampedRecords(),
    now: new Date(at),
    reason: 'named' as const,
    name: 'Нужная',
  });

  it('lie apart, so that a list of versions reads no maps, and go together', async () => {
    const document = makeMap('map-1', 'Карта');
    const { id } = await takeVersion(database, taken(document));
    expect(await database.versions.get(id)).not.toHaveProperty('packed');
    expect(await database.versionBodies.count()).toBe(1);
    const putBack = await deleteVersion(database, id);
    expect(await database.versionBodies.count()).toBe(0);
    await putBack();
    expect(await readVersion(database, id)).toHaveLength(document.stampedRecords().length);
    await deleteForGood(database, 'map-1');
    expect(await database.versionBodies.count()).toBe(0);
  });

  it('lay together in an earlier Tapki, and are read all the same', async () => {
    const document = makeMap('map-1', 'Карта');
    const version = await takeVersion(database, taken(document));
    const body = await database.versionBodies.get(version.id);
    if (!body) throw new Error('a body');
    await database.versionBodies.clear();
    await database.versions.put({ ...version, packed: body.packed });
    expect(await listVersions(database, 'map-1')).toEqual([version]);
    expect(await readVersion(database, version.id)).toHaveLength(document.stampedRecords().length);
  });
});
