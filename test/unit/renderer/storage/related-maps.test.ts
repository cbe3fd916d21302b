import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readRecords } from '#core/document/plain-record';
import { MapDatabase } from '#renderer/storage/database';
import { moveToTrash } from '#renderer/storage/map-library';
import { relatedMaps } from '#renderer/storage/related-maps';
import { writeWholeMap } from '#renderer/storage/stored-map';

async function libraryOf(origins: Readonly<Record<string, string | null>>): Promise<MapDatabase> {
  const database = new MapDatabase(`related-${Object.keys(origins).join('-')}`);
  let minute = 10;
  for (const [mapId, originMapId] of Object.entries(origins)) {
    const variant = originMapId === null ? 'as-is' : 'to-be';
    const { records } = readRecords([{ kind: 'map', title: mapId, variant, originMapId }]);
    minute += 1;
    await writeWholeMap(
      database,
      { mapId, title: mapId, isSample: false },
      records,
      `2026-11-01T10:${minute}:00.000Z`,
    );
  }
  return database;
}

const idsOf = async (database: MapDatabase, mapId: string) =>
  (await relatedMaps(database, mapId)).map((map) => map.mapId);

it('finds the as-is map of a twin, and twins of one map among each other, as-is first', async () => {
  const database = await libraryOf({ today: null, plan: 'today', dream: 'plan', other: null });
  expect(await idsOf(database, 'today')).toEqual(['dream', 'plan']);
  expect(await idsOf(database, 'dream')).toEqual(['today', 'plan']);
  expect(await idsOf(database, 'other')).toEqual([]);
});

it('leaves out what lies in the trash, and twins stay together when their origin is gone', async () => {
  const database = await libraryOf({ one: 'gone', two: 'gone', three: 'gone' });
  await moveToTrash(database, 'three', new Date());
  expect(await idsOf(database, 'one')).toEqual(['two']);
});
