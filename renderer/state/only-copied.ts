/**
 * Maps that were closed while the library did not take their edits: those are in the second copy alone. Opened again in
 * the same session, such a map comes from there, or what is edited next would push them out of it.
 */
import { type Result, success } from '#core/desktop/app-error';
import type { StampedRecord } from '#core/document/map-document-types';
import { mergeMaps } from '#core/document/merge-maps';
import { readRecords } from '#core/document/plain-record';
import { unpackContents } from '#core/file/packed-contents';
import { call } from '../platform/desktop';
import { stored } from '../storage/database-failure';
import { loadMap } from '../storage/stored-map';
import { type IncomingPictures, picturesAtHand } from './incoming-pictures';
import type { FileState } from './map-file';
import { database } from './storage';

const closed = new Map<string, FileState>();

/** `about`: the file it belonged to. */
export const noteClosed = (mapId: string, isKept: boolean, about: FileState): void => {
  if (isKept) closed.delete(mapId);
  else closed.set(mapId, about);
};

/** The file of a map that is in the second copy alone, or newer there; null: the library has all of it. */
export const onlyCopied = (mapId: string): FileState | null => closed.get(mapId) ?? null;

interface CopiedMap {
  readonly records: readonly StampedRecord[];
  readonly pictures: IncomingPictures;
}

/** With what the library has of it. */
export async function readCopied(mapId: string): Promise<Result<CopiedMap>> {
  const copy = unpackContents(await call('mirror.read', { mapId }));
  if (!copy.ok) return copy;
  const { records, formatVersion, assets } = copy.value;
  const copied = readRecords(records, formatVersion).records;
  const own = await stored(() => loadMap(database, mapId));
  const merged = own.ok && own.value ? mergeMaps(own.value.records, copied).records : copied;
  return success({ records: merged, pictures: picturesAtHand(assets) });
}
