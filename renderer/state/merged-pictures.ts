/**
 * Pictures a merged file brings along. What the merged map does not show goes again: an older copy of the map may
 * still have a picture that was blurred for good here.
 */
import type { MapContents } from '#core/desktop/desktop-api';
import type { Conflict } from '#core/document/map-document-types';
import { assetRows } from '../storage/recovery';
import { writeAssets } from '../storage/stored-map';
import { flushMap } from './map-session';
import { pictureWorker } from './picture-worker';
import { database, stored } from './storage';

/** Puts the pictures of the file into the library; answers with those that were not there before. */
export async function takeInPictures(contents: MapContents): Promise<readonly string[]> {
  const rows = assetRows(contents);
  const known = await stored(() => database.assets.bulkGet(rows.map(({ hash }) => hash)));
  const brought = rows.filter((_, index) => known.ok && known.value[index] === undefined);
  await stored(() => writeAssets(database, rows));
  return brought.map(({ hash }) => hash);
}

export async function dropUnshownPictures(
  brought: readonly string[],
  conflicts: readonly Conflict[],
): Promise<void> {
  // A person may still decide for the side that lost.
  const undecided = JSON.stringify(conflicts);
  const hashes = brought.filter((hash) => !undecided.includes(hash));
  if (hashes.length === 0) return;
  await flushMap();
  await pictureWorker.run({ kind: 'drop', hashes });
}
