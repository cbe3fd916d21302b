import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readRecords } from '#core/document/plain-record';
import { listedFixes } from '#core/fixes/listed-fix';
import { MapDatabase, type RecordRow } from '#renderer/storage/database';
import { mapsWith } from '#renderer/storage/fixes-of-maps';
import { moveToTrash, setArchived } from '#renderer/storage/map-library';
import { writeWholeMap } from '#renderer/storage/stored-map';

const reading = {
  tally: { form: 'count', gross: 600, net: null },
  series: [],
  origin: {
    kind: 'contacts',
    sources: ['Чат'],
    period: { from: '2026-01-01', to: '2026-06-30' },
    takenAt: '2026-07-01T09:00:00.000Z',
  },
};

async function libraryOf(
  name: string,
  maps: Readonly<Record<string, readonly object[]>>,
): Promise<MapDatabase> {
  const database = new MapDatabase(name);
  let minute = 10;
  for (const [mapId, own] of Object.entries(maps)) {
    const { records } = readRecords([{ kind: 'map', title: mapId }, ...own]);
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

const titlesOf = async (database: MapDatabase, except: string | null) =>
  (await mapsWith(database, 'fix', except)).flatMap((map) =>
    listedFixes(map).map(({ mapTitle, fix }) => `${mapTitle}: ${fix.title}`),
  );

it('reads the fixes of all maps but the open one, of the maps changed last first', async () => {
  const database = await libraryOf('fixes-all', {
    one: [{ kind: 'fix', id: 'a', title: 'A' }],
    open: [{ kind: 'fix', id: 'b', title: 'B' }],
    none: [{ kind: 'stage', id: 's' }],
    two: [
      { kind: 'fix', id: 'c', title: 'C' },
      { kind: 'fix', id: 'd', title: 'D', deletedAt: '2026-01-01T00:00:00.000Z' },
    ],
  });
  expect(await titlesOf(database, 'open')).toEqual(['two: C', 'one: A']);
});

it('leaves out maps of the trash and of the archive', async () => {
  const fix = [{ kind: 'fix', id: 'a', title: 'A' }];
  const database = await libraryOf('fixes-away', { trash: fix, archive: fix, here: fix });
  await moveToTrash(database, 'trash', new Date());
  await setArchived(database, 'archive', '2026-11-01T00:00:00.000Z');
  expect(await titlesOf(database, null)).toEqual(['here: A']);
});

it('knows the numbers of steps and what is forecast, without the cells of the map', async () => {
  const database = await libraryOf('fixes-facts', {
    one: [
      { kind: 'stage', id: 's' },
      { kind: 'step', id: 'step', place: { stageId: 's' } },
      { kind: 'lane', id: 'lane', laneKind: 'actions' },
      { kind: 'cell', at: { laneId: 'lane', stepId: 'step' }, text: 'Пишет' },
      { kind: 'metric', of: { stepId: 'step', metric: 'contacts' }, reading },
      { kind: 'fix', id: 'a', stepIds: ['step'], removal: { low: 0.1, likely: 0.2, high: 0.3 } },
    ],
  });
  const [map] = await mapsWith(database, 'fix', null);
  expect(map?.byKind.cell).toEqual([]);
  const [listed] = map ? listedFixes(map) : [];
  expect(listed?.steps).toMatchObject([{ number: '1.1' }]);
  expect(listed?.fewer?.likely).toBeCloseTo(20, 0);
});

it('reads rows that an earlier Tapki wrote', async () => {
  const database = await libraryOf('fixes-old', { one: [{ kind: 'fix', id: 'a', title: 'A' }] });
  const row = await database.records.get(['one', 'a']);
  if (!row) throw new Error('The fix was written');
  const {
    themeIds: _themeIds,
    raisedAt: _raisedAt,
    ...record
  }: Partial<Record<string, unknown>> = { ...row.record };
  await database.records.put({ ...row, record: record as RecordRow['record'] });
  await database.maps.update('one', { formatVersion: 2 });
  const [map] = await mapsWith(database, 'fix', null);
  expect(map?.byKind.fix[0]).toMatchObject({ title: 'A', themeIds: [], raisedAt: null });
});
