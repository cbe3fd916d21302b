/** The library: which maps there are, the trash, and what belongs to a map when it goes for good. */
import type { MapPlace } from '#core/desktop/desktop-api';
import { pictureHashes } from '#core/file/clean-copy';
import type { MapDatabase, MapFile, MapRow } from './database';
import { dropUnshown } from './picture-rows';

/** Maps in the trash are kept this long. */
export const trashKept = 30 * 24 * 60 * 60 * 1_000;

const byNewest = (a: MapRow, b: MapRow) => b.updatedAt.localeCompare(a.updatedAt);

export interface LibraryRows {
  readonly maps: readonly MapRow[];
  readonly trash: readonly MapRow[];
}

/** Everything there is, newest first. */
export async function listLibrary(database: MapDatabase): Promise<LibraryRows> {
  const rows = (await database.maps.toArray()).sort(byNewest);
  return {
    maps: rows.filter(({ trashedAt }) => trashedAt === null),
    trash: rows.filter(({ trashedAt }) => trashedAt !== null),
  };
}

export async function moveToTrash(database: MapDatabase, mapId: string, now: Date): Promise<void> {
  await database.maps.update(mapId, { trashedAt: now.toISOString() });
}

export async function takeFromTrash(database: MapDatabase, mapId: string): Promise<void> {
  await database.maps.update(mapId, { trashedAt: null });
}

/** null: in no folder. Folders are where maps are; an empty one is none. */
export async function setFolder(database: MapDatabase, mapId: string, folder: string | null): Promise<void> {
  await database.maps.update(mapId, { folder: folder ?? undefined });
}

export async function setArchived(
  database: MapDatabase,
  mapId: string,
  archivedAt: string | null,
): Promise<void> {
  await database.maps.update(mapId, { archivedAt });
}

export const placeOf = ({ mapId, folder, archivedAt, trashedAt }: MapRow): MapPlace => ({
  mapId,
  folder: folder ?? null,
  archivedAt: archivedAt ?? null,
  trashedAt,
});

export async function putInPlace(
  database: MapDatabase,
  { mapId, folder, archivedAt, trashedAt }: MapPlace,
): Promise<void> {
  await database.maps.update(mapId, { folder: folder ?? undefined, archivedAt, trashedAt });
}

/** Maps outside the trash with a step that opens this one, and that step. */
export async function findParents(
  database: MapDatabase,
  detailMapId: string,
): Promise<readonly { readonly map: MapRow; readonly stepId: string }[]> {
  const rows = await database.records.where('record.detailMapId').equals(detailMapId).toArray();
  const steps = rows.filter(({ record }) => record.deletedAt === null);
  const maps = await database.maps.bulkGet(steps.map(({ mapId }) => mapId));
  return steps.flatMap(({ id }, index) => {
    const map = maps[index];
    return map && map.trashedAt === null ? [{ map, stepId: id }] : [];
  });
}

/** `picture`: data URL. A map that went while it was painted gets none. */
export async function setThumbnail(database: MapDatabase, mapId: string, picture: string): Promise<void> {
  const { maps, thumbnails } = database;
  await database.transaction('rw', maps, thumbnails, async () => {
    if ((await maps.where('mapId').equals(mapId).count()) > 0) await thumbnails.put({ mapId, picture });
  });
}

/** Data URLs of those that are painted. */
export async function readThumbnails(
  database: MapDatabase,
  mapIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.thumbnails.bulkGet([...mapIds]);
  return new Map(rows.flatMap((row) => (row ? [[row.mapId, row.picture]] : [])));
}

export async function setFile(
  database: MapDatabase,
  mapId: string,
  file: MapFile,
  isEdited: boolean,
): Promise<void> {
  await database.maps.update(mapId, { file, isEdited });
}

/** Deletes a map for good: records, versions, and pictures that no other map and no version of one shows. */
export async function deleteForGood(database: MapDatabase, mapId: string): Promise<void> {
  const { maps, records, versions, versionBodies, thumbnails } = database;
  const tables = [maps, records, versions, versionBodies, thumbnails];
  const hashes = await database.transaction('rw', tables, async () => {
    const own = records.where('[mapId+id]').between([mapId, ''], [mapId, '\uffff']);
    const shown = pictureHashes(await own.clone().toArray());
    await own.delete();
    const taken = await versions.where('[mapId+at]').between([mapId, ''], [mapId, '\uffff']).primaryKeys();
    await versions.bulkDelete(taken);
    await versionBodies.bulkDelete(taken);
    await maps.delete(mapId);
    await thumbnails.delete(mapId);
    return [...shown];
  });
  // Versions are unpacked for it, which no transaction waits for; what a killed process leaves is swept at start.
  await dropUnshown(database, hashes);
}

/** Maps whose time in the trash is over. */
export async function expiredMaps(database: MapDatabase, now: Date): Promise<string[]> {
  const limit = new Date(now.getTime() - trashKept).toISOString();
  const { trash } = await listLibrary(database);
  return trash.filter(({ trashedAt }) => trashedAt !== null && trashedAt < limit).map(({ mapId }) => mapId);
}
