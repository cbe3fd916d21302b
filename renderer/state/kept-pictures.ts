/** Pictures on their way into the library, from a file or from another copy of the map. */
import type { Result } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { StampedRecord } from '#core/document/map-document-types';
import { pictureHashes } from '#core/file/clean-copy';
import { assetRows } from '../storage/recovery';
import { writeAssets } from '../storage/stored-map';
import { database, stored } from './storage';

type Pictures = Pick<MapContents, 'assets'>;

/** Puts those that the library lacks into it; answers with their hashes. */
export const takeInPictures = (contents: Pictures): Promise<Result<readonly string[]>> =>
  stored(async () => {
    const hashes = contents.assets.map(({ hash }) => hash);
    const known = new Set(await database.assets.where('hash').anyOf(hashes).primaryKeys());
    const assets = contents.assets.filter(({ hash }) => !known.has(hash));
    await writeAssets(database, assetRows({ assets }));
    return assets.map(({ hash }) => hash);
  });

/** Of the pictures, those that these records show: the library's map may have lost them. */
export function bringBackPictures(
  { assets }: Pictures,
  records: readonly StampedRecord[],
): Promise<Result<readonly string[]>> {
  const shown = pictureHashes(records);
  return takeInPictures({ assets: assets.filter(({ hash }) => shown.has(hash)) });
}
