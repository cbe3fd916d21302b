/** The one database of maps of this window. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { MapDatabase } from '../storage/database';

export const database = new MapDatabase();

/** Opens the database; Chromium may refuse, or hang on a damaged one, so waiting has an end. */
export async function openDatabase(patience = 10_000): Promise<Result<MapDatabase>> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  try {
    const opened = await Promise.race([database.open(), late]);
    return opened === null ? failure('storageUnavailable') : success(database);
  } catch {
    return failure('storageUnavailable');
  }
}

/** The database wraps what it meets; a disk without room can lie at the bottom of it. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || ('inner' in error && isDiskFull(error.inner));
}

/** A write or read of the database as a value; what went wrong is told by code, never by text of the map. */
export async function stored<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    return failure(isDiskFull(error) ? 'diskFull' : 'storageUnavailable');
  }
}
