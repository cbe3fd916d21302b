/** The one database of maps of this window. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { beginNewLog, MapDatabase } from '../storage/database';

export const database = new MapDatabase();

/** ms; for what a start has to do first. */
const logMayWait = 5_000;

/** Opens the database; Chromium may refuse, or hang on a damaged one, so waiting has an end. */
export async function openDatabase(patience = 10_000): Promise<Result<MapDatabase>> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  try {
    const opened = await Promise.race([database.open(), late]);
    if (opened === null) return failure('storageUnavailable');
    // Nobody knows how the program ended last time. Without room the log stays as it is.
    setTimeout(() => void beginNewLog(database.name).catch(() => undefined), logMayWait);
    return success(database);
  } catch {
    return failure('storageUnavailable');
  }
}

/** The database wraps what it meets; a disk without room can lie at the bottom of it. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || ('inner' in error && isDiskFull(error.inner));
}

const aLittleRoom = 1_000_000;

/** Whether a write that failed had no room: Chromium closes the database on a full disk, and seldom says why. */
export async function isWithoutRoom(error: unknown): Promise<boolean> {
  if (isDiskFull(error)) return true;
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota !== undefined && usage !== undefined && quota - usage < aLittleRoom;
}

/** A write or read of the database as a value; what went wrong is told by code, never by text of the map. */
export async function stored<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    return failure(isDiskFull(error) ? 'diskFull' : 'storageUnavailable');
  }
}
