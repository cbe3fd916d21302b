/**
 * Where maps are in the library (folder, archive, trash), beside their second copies: one small file, so that a map
 * that comes back from its copy comes back to its place. Of a damaged file the copy beside it holds, or it is none.
 */
import { z } from 'zod';
import type { Result } from '#core/desktop/app-error';
import { desktopCalls, type MapPlace } from '#core/desktop/desktop-api';
import { type FileSystem, nodeFiles } from './files/file-system';
import { keptFile } from './kept-file';
import { parsedJson } from './parsed-json';
import type { OnDamaged } from './set-file-aside';

export interface MirrorPlaces {
  read(): Promise<readonly MapPlace[]>;
  /** Maps that are not named keep what was noted of them. */
  note(places: readonly MapPlace[]): Promise<Result<void>>;
}

const fileShape = z.object({ places: desktopCalls['mirror.readPlaces'].output });

const isSomewhere = ({ folder, archivedAt, trashedAt }: MapPlace): boolean =>
  folder !== null || archivedAt !== null || trashedAt !== null;

const parsePlaces = (bytes: Uint8Array): readonly MapPlace[] | null =>
  fileShape.safeParse(parsedJson(bytes)).data?.places ?? null;

export function openMirrorPlaces(
  path: string,
  files: FileSystem = nodeFiles,
  onDamaged?: OnDamaged,
): MirrorPlaces {
  const file = keptFile({ path, parse: parsePlaces, files, onDamaged });
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<readonly MapPlace[]> => (await file.read()) ?? [];

  const note = async (places: readonly MapPlace[]): Promise<Result<void>> => {
    const all = new Map((await read()).map((place) => [place.mapId, place]));
    for (const place of places) all.set(place.mapId, place);
    const kept = [...all.values()].filter(isSomewhere);
    return file.write(new TextEncoder().encode(`${JSON.stringify({ places: kept }, null, 2)}\n`));
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  return { read: () => inTurn(read), note: (places) => inTurn(() => note(places)) };
}
