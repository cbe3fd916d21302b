/** Pictures that main holds, into the library, from a worker: the window has no part in it. */

import { type Result, success } from '#core/desktop/app-error';
import { mostPicturesAtOnce } from '#core/desktop/call-shapes';
import type { AssetRow, MapDatabase } from './database';
import { type AskedPort, answerTo } from './port-answers';
import { writeAssets } from './stored-map';

/** One on its way into the library. `size` in bytes. */
export interface IncomingPicture {
  readonly hash: string;
  readonly size: number;
}

export type PicturePort = AskedPort<readonly string[], Result<readonly AssetRow[]>>;

/** Bytes that are fetched and written together: enough that asking costs little. */
const atOnce = 1024 * 1024;

/** The pictures in their order, some together until they have so many bytes. */
export function* loadsOf(
  list: readonly IncomingPicture[],
  bytes: number,
): Generator<readonly IncomingPicture[]> {
  let load: IncomingPicture[] = [];
  let size = 0;
  for (const picture of list) {
    load.push(picture);
    size += picture.size;
    if (size < bytes && load.length < mostPicturesAtOnce) continue;
    yield load;
    [load, size] = [[], 0];
  }
  if (load.length > 0) yield load;
}

/** Throws as the database does; some of them may be there then. */
export async function bringPictures(
  database: MapDatabase,
  port: PicturePort,
  list: readonly IncomingPicture[],
): Promise<Result<null>> {
  await database.reopen();
  for (const load of loadsOf(list, atOnce)) {
    const hashes = load.map(({ hash }) => hash);
    const given = await answerTo(port, hashes);
    if (!given.ok) return given;
    await writeAssets(database, given.value);
  }
  return success(null);
}
