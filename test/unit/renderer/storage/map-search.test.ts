import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecords } from '#core/document/plain-record';
import { MapDatabase } from '#renderer/storage/database';
import { moveToTrash } from '#renderer/storage/map-library';
import { createMapSearch, type FoundInMap } from '#renderer/storage/map-search';
import { writeWholeMap } from '#renderer/storage/stored-map';

let database: MapDatabase;

const records = (thought: string) =>
  readRecords([
    { kind: 'map', title: 'Доставка' },
    { kind: 'stage', id: 'stage-1', title: 'Ждать' },
    { kind: 'step', id: 'step-1', title: 'Следить за посылкой', place: { stageId: 'stage-1', order: 'a0' } },
    { kind: 'lane', id: 'lane-1', laneKind: 'thoughts' },
    { kind: 'cell', at: { laneId: 'lane-1', stepId: 'step-1' }, text: thought },
    {
      kind: 'quote',
      id: 'quote-1',
      place: { stepId: 'step-1', order: 'a0' },
      text: 'Курьер так и не позвонил',
    },
    { kind: 'comment', id: 'comment-1', subjectId: 'step-1', text: 'Проверить с **курьерской** службой' },
  ]).records;

const keep = (mapId: string, thought: string, now: string) =>
  writeWholeMap(database, { mapId, title: 'Доставка', isSample: false }, records(thought), now);

describe('Searching all maps', () => {
  let search: ReturnType<typeof createMapSearch>;
  const found = async (query: string): Promise<readonly FoundInMap[]> => {
    const all: FoundInMap[] = [];
    await search.search(
      query,
      (each) => all.push(each),
      () => true,
    );
    return all;
  };

  beforeEach(async () => {
    database = new MapDatabase('search');
    search = createMapSearch(database);
    await keep('map-1', 'Где курьер?', '2026-11-01T10:00:00.000Z');
    await keep('map-2', '- **Долго** жду', '2026-11-02T10:00:00.000Z');
  });
  afterEach(async () => {
    database.close();
    await database.delete();
  });

  it('finds words of cells, quotes and comments, and says where each stands; the newest map first', async () => {
    const maps = await found('курьер');
    expect(maps.map(({ mapId, count }) => [mapId, count])).toEqual([
      ['map-2', 2],
      ['map-1', 3],
    ]);
    const cell = maps[1]?.hits.find(({ kind }) => kind === 'cell');
    expect(cell).toMatchObject({
      step: 'Следить за посылкой',
      lane: { laneKind: 'thoughts' },
      excerpt: { before: 'Где ', hit: 'курьер', after: '?' },
    });
    expect(maps[0]?.hits.map(({ kind }) => kind).sort()).toEqual(['comment', 'quote']);
  });

  it('reads words, not the marks of formatting', async () => {
    const [map] = await found('долго');
    expect(map?.hits[0]?.excerpt).toEqual({ before: '', hit: 'Долго', after: ' жду' });
    expect(await found('**')).toEqual([]);
  });

  it('knows at once what a map says now, and forgets what is in the trash', async () => {
    expect(await found('долго')).toHaveLength(1);
    const [row] = await database.maps.where('mapId').equals('map-2').toArray();
    await keep('map-2', 'Быстро', '2026-11-03T10:00:00.000Z');
    await database.maps.update('map-2', { latestStamp: `${row?.latestStamp}-later` });
    expect(await found('долго')).toEqual([]);
    expect(await found('быстро')).toHaveLength(1);
    await moveToTrash(database, 'map-2', new Date());
    expect(await found('быстро')).toEqual([]);
  });

  it('ends when nobody waits for it any more', async () => {
    const all: FoundInMap[] = [];
    await search.search(
      'курьер',
      (each) => all.push(each),
      () => all.length === 0,
    );
    expect(all).toHaveLength(1);
  });
});
