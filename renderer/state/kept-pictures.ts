/** Pictures on their way into the library, from a file or from another copy of the map. */
import type { Result } from '#core/desktop/app-error';
import type { StampedRecord } from '#core/document/map-document-types';
import { pictureHashes } from '#core/file/clean-copy';
import { writeAssets } from '../storage/stored-map';
import type { IncomingPictures } from './incoming-pictures';
import { database, stored } from './storage';

/** Bytes that are fetched and written together: more would be felt by whoever edits the map meanwhile. */
const atOnce = 1024 * 1024;
/** Main is asked for no more of them. */
const mostAtOnce = 1_000;

function* batchesOf(list: IncomingPictures['list']): Generator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const picture of list) {
    batch.push(picture.hash);
    size += picture.size;
    if (size < atOnce && batch.length < mostAtOnce) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Puts those that the library lacks into it, all or none; answers with their hashes. Throws as the database does. */
export async function putPictures({ list, read }: IncomingPictures): Promise<readonly string[]> {
  const hashes = list.map(({ hash }) => hash);
  const known = new Set(await database.assets.where('hash').anyOf(hashes).primaryKeys());
  const added: string[] = [];
  try {
    for (const batch of batchesOf(list.filter(({ hash }) => !known.has(hash)))) {
      added.push(...batch);
      await writeAssets(database, await read(batch));
    }
  } catch (error) {
    await database.assets.bulkDelete(added).catch(() => undefined);
    throw error;
  }
  return added;
}

/** The same, what went wrong as a value. */
export const takeInPictures = (pictures: IncomingPictures): Promise<Result<readonly string[]>> =>
  stored(() => putPictures(pictures));

/** Of the pictures, those that these records show: the library's map may have lost them. */
export function bringBackPictures(
  pictures: IncomingPictures,
  records: readonly StampedRecord[],
): Promise<Result<readonly string[]>> {
  const shown = pictureHashes(records);
  return takeInPictures({ ...pictures, list: pictures.list.filter(({ hash }) => shown.has(hash)) });
}
