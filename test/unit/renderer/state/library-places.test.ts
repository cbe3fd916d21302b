import { describe, expect, it, vi } from 'vitest';
import { foldersOf, mapsIn, programmesIn, sortMaps, tagsOf } from '#renderer/state/library-places';
import type { MapRow } from '#renderer/storage/database';

vi.stubGlobal('tapki', { call: () => Promise.resolve({ ok: true, value: {} }), on: () => () => {} });
const { daysInTrash } = await import('#renderer/state/library');

const row = (mapId: string, about: Partial<MapRow> = {}): MapRow => ({
  mapId,
  title: mapId,
  updatedAt: '2026-11-01T10:00:00.000Z',
  latestStamp: '',
  formatVersion: 1,
  recordCount: 0,
  isSample: false,
  trashedAt: null,
  ...about,
});
const maps = [
  row('Карта 10', { folder: 'Продажи', tags: ['как есть'], updatedAt: '2026-11-03T10:00:00.000Z' }),
  row('Карта 2', { folder: 'Поддержка', tags: ['чат', 'как есть'], createdAt: '2026-10-01T10:00:00.000Z' }),
  row('Старая', { folder: 'Архивная папка', archivedAt: '2026-11-02T10:00:00.000Z' }),
];
const ids = (list: readonly MapRow[]) => list.map(({ mapId }) => mapId);

describe('Places of the library', () => {
  it('keep programmes apart from maps', () => {
    const all = [...maps, row('Голос клиента', { purpose: 'programme', folder: 'Год' })];
    expect(ids(mapsIn(all, { kind: 'all' }))).toEqual(['Карта 10', 'Карта 2']);
    expect(ids(programmesIn(all, { kind: 'all' }))).toEqual(['Голос клиента']);
    expect(programmesIn(all, { kind: 'archive' })).toEqual([]);
    expect(foldersOf(all, 'ru')).toContain('Год');
  });

  it('are folders of maps, and the archive, which holds none of them', () => {
    expect(foldersOf(maps, 'ru')).toEqual(['Поддержка', 'Продажи']);
    expect(ids(mapsIn(maps, { kind: 'all' }))).toEqual(['Карта 10', 'Карта 2']);
    expect(ids(mapsIn(maps, { kind: 'folder', name: 'Продажи' }))).toEqual(['Карта 10']);
    expect(ids(mapsIn(maps, { kind: 'archive' }))).toEqual(['Старая']);
  });

  it('have maps in the order people ask for; numbers in names count as numbers', () => {
    const sorted = (sort: 'edited' | 'title' | 'created') =>
      ids(sortMaps(mapsIn(maps, { kind: 'all' }), sort, 'ru', ({ title }) => title));
    expect(sorted('title')).toEqual(['Карта 2', 'Карта 10']);
    expect(sorted('edited')).toEqual(['Карта 10', 'Карта 2']);
    expect(sorted('created')).toEqual(['Карта 10', 'Карта 2']);
  });

  it('name each tag once', () => {
    expect(tagsOf(maps, 'ru')).toEqual(['как есть', 'чат']);
  });

  it('say how long a map in the trash can be put back, its last day counted whole', () => {
    const trashed = row('map', { trashedAt: '2026-11-01T10:00:00.000Z' });
    const daysLater = (days: number) => Date.parse('2026-11-01T10:00:00.000Z') + days * 24 * 60 * 60 * 1_000;
    expect(daysInTrash(trashed, daysLater(0))).toBe(30);
    expect(daysInTrash(trashed, daysLater(29.5))).toBe(1);
    expect(daysInTrash(trashed, daysLater(40))).toBe(1);
  });
});
