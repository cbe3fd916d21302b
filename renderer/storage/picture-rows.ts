/** Which pictures anything in the library still shows, and removing those that nothing does; in versions too. */
import type { StampedRecord } from '#core/document/map-document-types';
import type { PictureRef } from '#core/document/records/picture';
import { pictureHashes, pictureKinds } from '#core/file/clean-copy';
import type { ErasedPicture, MapDatabase, VersionRow } from './database';
import { packRecords, putVersion, recordsOf, versionIds } from './versions';

/** Those of the candidates that no record shows. Kinds with few records first: cells are most of a library, and rarely needed. */
const notInRecords = (database: MapDatabase, candidates: readonly string[]): Promise<string[]> =>
  database.transaction('r', database.records, async () => {
    let left = [...candidates];
    for (const kind of pictureKinds) {
      if (left.length === 0) break;
      const shown = pictureHashes(await database.records.where('kind').equals(kind).toArray());
      left = left.filter((hash) => !shown.has(hash));
    }
    return left;
  });

/** Pictures of a version; versions of an earlier Tapki have no list and are read once. */
async function picturesOf(database: MapDatabase, row: VersionRow): Promise<readonly string[]> {
  if (row.pictures) return row.pictures;
  const pictures = [...pictureHashes((await recordsOf(database, row)) ?? [])];
  await database.versions.update(row.id, { pictures });
  return pictures;
}

/** Deletes those of the pictures that no map and no version shows; answers with the ones that went. */
export async function dropUnshown(
  database: MapDatabase,
  candidates: readonly string[],
): Promise<readonly string[]> {
  let unshown = await notInRecords(database, candidates);
  if (unshown.length === 0) return [];
  for (const id of await database.versions.toCollection().primaryKeys()) {
    const row = await database.versions.get(id);
    const inVersion = new Set(row ? await picturesOf(database, row) : []);
    unshown = unshown.filter((hash) => !inVersion.has(hash));
  }
  // Looked at again with the deletion: a map may have come in meanwhile.
  return database.transaction('rw', database.records, database.assets, async () => {
    const gone = await notInRecords(database, unshown);
    await database.assets.bulkDelete(gone);
    return gone;
  });
}

/** Takes a picture out of the versions of its map, then out of the library. Answers with how many other maps show it. */
export async function eraseFromLibrary(database: MapDatabase, erased: ErasedPicture): Promise<number> {
  const { mapId, hashes, picture } = erased;
  const earlier = new Set(hashes);
  for (const id of await versionIds(database, mapId)) {
    const row = await database.versions.get(id);
    if (row) await eraseFromVersion(database, row, erased, earlier);
  }
  // What is painted small in the library is still what it was.
  await database.thumbnails.delete(mapId);
  const gone = [...earlier].filter((hash) => hash !== picture.hash);
  await dropUnshown(database, gone);
  return countOtherMaps(database, mapId, new Set(gone));
}

async function eraseFromVersion(
  database: MapDatabase,
  row: VersionRow,
  { picture, recordIds }: ErasedPicture,
  earlier: Set<string>,
): Promise<void> {
  const records = await recordsOf(database, row);
  if (!records) return;
  const ids = new Set(recordIds);
  // What the same screenshot showed then, before a crop, has the same secret in it.
  const own = records.filter(({ record }) => ids.has(record.id));
  for (const hash of pictureHashes(own)) if (hash !== picture.hash) earlier.add(hash);
  const shown = [...pictureHashes(records)];
  if (!shown.some((hash) => earlier.has(hash))) return;
  const rewritten = records.map((stamped) => {
    const [hash] = pictureHashes([stamped]);
    return hash !== undefined && earlier.has(hash) ? withPicture(stamped, picture) : stamped;
  });
  const { thumbnail: _seen, packed: _earlier, ...head }: VersionRow & { readonly thumbnail?: unknown } = row;
  const pictures = [...pictureHashes(rewritten)];
  await putVersion(database, { ...head, pictures }, await packRecords(rewritten));
}

function withPicture(stamped: StampedRecord, picture: PictureRef): StampedRecord {
  const { record } = stamped;
  switch (record.kind) {
    case 'screenshot':
      return { ...stamped, record: { ...record, picture } };
    case 'persona':
      return { ...stamped, record: { ...record, picture: picture.hash } };
    case 'cell':
      return record.picture
        ? { ...stamped, record: { ...record, picture: { ...record.picture, ...picture } } }
        : stamped;
    default:
      return stamped;
  }
}

async function countOtherMaps(
  database: MapDatabase,
  mapId: string,
  hashes: ReadonlySet<string>,
): Promise<number> {
  const holders = await database.records.where('kind').anyOf(pictureKinds).toArray();
  const others = holders.filter(
    (row) => row.mapId !== mapId && [...pictureHashes([row])].some((hash) => hashes.has(hash)),
  );
  return new Set(others.map((row) => row.mapId)).size;
}
