/**
 * Pictures a merged file brings along. What the merged map does not show goes again: an older copy of the map may
 * still have a picture that was blurred for good here.
 */
import type { Result } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { Conflict, StampedRecord } from '#core/document/map-document-types';
import { pictureHashes } from '#core/file/clean-copy';
import { assetRows } from '../storage/recovery';
import { writeAssets } from '../storage/stored-map';
import { keepOpenMap } from './map-session';
import { useOpenMap } from './open-map';
import { pictureWorker } from './picture-worker';
import { database, stored } from './storage';

/** Puts the pictures of the file that the library lacks into it; answers with their hashes. */
export const takeInPictures = (contents: Pick<MapContents, 'assets'>): Promise<Result<readonly string[]>> =>
  stored(async () => {
    const hashes = contents.assets.map(({ hash }) => hash);
    const known = new Set(await database.assets.where('hash').anyOf(hashes).primaryKeys());
    const assets = contents.assets.filter(({ hash }) => !known.has(hash));
    await writeAssets(database, assetRows({ assets }));
    return assets.map(({ hash }) => hash);
  });

/** What the library's map shows and lost, the file may still have. */
export const bringBackPictures = (
  { assets }: Pick<MapContents, 'assets'>,
  records: readonly StampedRecord[],
): Promise<Result<readonly string[]>> => {
  const shown = pictureHashes(records);
  return takeInPictures({ assets: assets.filter(({ hash }) => shown.has(hash)) });
};

export async function dropUnshownPictures(
  brought: readonly string[],
  conflicts: readonly Conflict[],
): Promise<void> {
  // A person may still decide for the side that lost.
  const undecided = JSON.stringify(conflicts);
  const hashes = brought.filter((hash) => !undecided.includes(hash));
  if (hashes.length === 0) return;
  const { document } = useOpenMap.getState();
  // Before the records are in the library, nothing in it shows these pictures.
  if (!document || !(await keepOpenMap(document))) return;
  await pictureWorker.run({ kind: 'drop', hashes });
}
