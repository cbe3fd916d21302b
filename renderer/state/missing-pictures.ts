/** Pictures that nothing here can show. */
import { stored } from '../storage/database-failure';
import { isIncoming } from './map-session';
import { database } from './storage';

/** Of these pictures, those that are neither in the library nor on their way into it with the open map. */
export async function missingPictures(hashes: readonly string[]): Promise<ReadonlySet<string>> {
  // Looked at first: what has come in meanwhile is found by the second look.
  const others = hashes.filter((hash) => !isIncoming(hash));
  if (others.length === 0) return new Set();
  const found = await stored(() => database.assets.where('hash').anyOf(others).primaryKeys());
  const known = new Set(found.ok ? found.value : []);
  return new Set(others.filter((hash) => !known.has(hash)));
}
