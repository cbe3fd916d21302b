/** Pictures on their way into the library, from a file or from another copy of the map. */
import type { Result } from '#core/desktop/app-error';
import type { StampedRecord } from '#core/document/map-document-types';
import { pictureHashes } from '#core/file/clean-copy';
import { loadsOf } from '../storage/bring-pictures';
import { stored } from '../storage/database-failure';
import type { IncomingPictures } from './incoming-pictures';
import { database } from './storage';

/** Bytes that are kept by one request: a tenth of a second, in which it does not give way to anybody. */
const atOnce = 2 * 1024 * 1024;

/** Puts those that the library lacks into it, all or none; answers with their hashes. Throws as the database does. */
export async function putPictures({ list, keep }: IncomingPictures): Promise<readonly string[]> {
  const hashes = list.map(({ hash }) => hash);
  const known = new Set(await database.assets.where('hash').anyOf(hashes).primaryKeys());
  const added: string[] = [];
  try {
    for (const load of loadsOf(
      list.filter(({ hash }) => !known.has(hash)),
      atOnce,
    )) {
      added.push(...load.map(({ hash }) => hash));
      await keep(load);
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
