/** What a database that throws means, as a value and back. */
import { type AppErrorCode, failure, type Result, success } from '#core/desktop/app-error';

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

/** What a worker told as a value, for those who would have met it themselves. */
export const failureOf = (code: AppErrorCode): Error =>
  code === 'diskFull'
    ? new DOMException('There is no room', 'QuotaExceededError')
    : new Error(`Not written to the library: ${code}`);
