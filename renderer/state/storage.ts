/** The one database of maps of this window. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { beginNewLog, MapDatabase } from '../storage/database';
import { isDiskFull } from '../storage/database-failure';

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

const aLittleRoom = 1_000_000;

/** Whether a write that failed had no room: Chromium closes the database on a full disk, and seldom says why. */
export async function isWithoutRoom(error: unknown): Promise<boolean> {
  if (isDiskFull(error)) return true;
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota !== undefined && usage !== undefined && quota - usage < aLittleRoom;
}
