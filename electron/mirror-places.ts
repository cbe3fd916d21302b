/**
 * Where maps are in the library (folder, archive, trash), beside their second copies: one small file, so that a map
 * that comes back from its copy comes back to its place. A file that cannot be read is none.
 */
import { z } from 'zod';
import type { Result } from '#core/desktop/app-error';
import { desktopCalls, type MapPlace } from '#core/desktop/desktop-api';
import { type FileSystem, nodeFiles } from './files/file-system';
import { readFileWithin, writeFileAtomically } from './files/file-writer';

export interface MirrorPlaces {
  read(): Promise<readonly MapPlace[]>;
  /** Maps that are not named keep what was noted of them. */
  note(places: readonly MapPlace[]): Promise<Result<void>>;
}

const largestFile = 64 * 2 ** 20;
const fileShape = z.object({ places: desktopCalls['mirror.readPlaces'].output });

const isSomewhere = ({ folder, archivedAt, trashedAt }: MapPlace): boolean =>
  folder !== null || archivedAt !== null || trashedAt !== null;

export function openMirrorPlaces(path: string, files: FileSystem = nodeFiles): MirrorPlaces {
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<readonly MapPlace[]> => {
    const bytes = await readFileWithin(path, largestFile, files);
    if (!bytes.ok) return [];
    try {
      return fileShape.parse(JSON.parse(new TextDecoder().decode(bytes.value))).places;
    } catch {
      return [];
    }
  };

  const note = async (places: readonly MapPlace[]): Promise<Result<void>> => {
    const all = new Map((await read()).map((place) => [place.mapId, place]));
    for (const place of places) all.set(place.mapId, place);
    const kept = [...all.values()].filter(isSomewhere);
    const text = `${JSON.stringify({ places: kept }, null, 2)}\n`;
    return writeFileAtomically(path, new TextEncoder().encode(text), { verify: true, files });
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  return { read: () => inTurn(read), note: (places) => inTurn(() => note(places)) };
}
