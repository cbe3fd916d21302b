/** Once in a start: pictures that nothing shows any more go, and what the open map or its undo needs stays. */
import { pictureHashes } from '#core/file/clean-copy';
import { stored } from '../storage/database-failure';
import { keepOpenMap } from './map-session';
import { useOpenMap } from './open-map';
import { pictureWorker } from './picture-worker';
import { database } from './storage';
import { inTurn } from './turns';

/** Asked before the first map opens: a map on its way has its pictures in the library before any record shows them. */
export async function picturesBefore(): Promise<readonly string[]> {
  const keys = await stored(() => database.assets.toCollection().primaryKeys());
  return keys.ok ? keys.value : [];
}

/** Those that the open map does not show. Right after it opened: what is taken out of it later, undo needs. */
export function notShown(hashes: readonly string[]): readonly string[] {
  const shown = pictureHashes(useOpenMap.getState().document?.stampedRecords() ?? []);
  return hashes.filter((hash) => !shown.has(hash));
}

export const sweepPictures = inTurn(async (candidates: readonly string[]): Promise<void> => {
  const { document } = useOpenMap.getState();
  // Only a library that has all records of the map can be asked what they show.
  if (document && !(await keepOpenMap(document))) return;
  const hashes = notShown(candidates);
  if (hashes.length > 0) await pictureWorker.run({ kind: 'drop', hashes: [...hashes] });
});
