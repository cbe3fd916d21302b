/**
 * Of the pictures a merged file brought along, what the merged map does not show goes again: an older copy of the map
 * may still have a picture that was blurred for good here.
 */
import type { Conflict } from '#core/document/map-document-types';
import { keepOpenMap } from './map-session';
import { useOpenMap } from './open-map';
import { pictureWorker } from './picture-worker';

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
