/**
 * Removing what a blurred picture showed from everything Tapki keeps: versions, unused pictures, mirror, backups.
 * What is to be done is written down before it is begun, so that a killed process goes on with it at the next start.
 */
import { pictures as text } from '#core/i18n/messages/pictures';
import { call } from '../platform/desktop';
import type { ErasedPicture, MapFile } from '../storage/database';
import { stored } from '../storage/database-failure';
import { countRecords, isOfNewerFormat } from '../storage/stored-map';
import { catchUpMirror, flushMap, keepOpenMap } from './map-session';
import { notify, notifyError } from './notices';
import { onlyCopied } from './only-copied';
import { useOpenMap } from './open-map';
import { pictureWorker } from './picture-worker';
import { save } from './save-flow';
import { database } from './storage';

export interface Erased {
  /** Nothing of it is left in Tapki's own copies of this map. */
  readonly isDone: boolean;
  /** Other maps of the library that still show the picture. */
  readonly otherMaps: number;
}

/** false: it could not be written down, and must not begin. */
export async function beginErasing(erased: ErasedPicture, hasFile: boolean): Promise<boolean> {
  const written = await stored(() =>
    database.maps
      .where('mapId')
      .equals(erased.mapId)
      .modify((row) => {
        Object.assign(row, {
          erasing: [...(row.erasing ?? []), erased],
          isFileTelling: hasFile || row.isFileTelling === true,
        });
      }),
  );
  if (!written.ok) notifyError(written.error);
  return written.ok;
}

async function eraseFromLibrary(erasing: readonly ErasedPicture[]): Promise<Erased> {
  let otherMaps = 0;
  let isDone = true;
  for (const erased of erasing) {
    const answer = await pictureWorker.run({ kind: 'erase', erased });
    if (answer?.kind === 'count') otherMaps = Math.max(otherMaps, answer.count);
    else isDone = false;
  }
  return { isDone, otherMaps };
}

/** Whether the library has all of the map. A copy of what is left of it must not take the place of the whole ones. */
async function isWhole(mapId: string): Promise<boolean> {
  const { maps, records } = database;
  const answer = await stored(() =>
    database.transaction('r', maps, records, async () => {
      const row = await maps.get(mapId);
      if (row === undefined || isOfNewerFormat(row)) return false;
      return row.recordCount === (await countRecords(database, mapId));
    }),
  );
  return answer.ok && answer.value;
}

/** The newer copy is made of the library's rows: what only the second copy has taken of the map is not among them. */
async function isWritten(mapId: string): Promise<boolean> {
  const { document } = useOpenMap.getState();
  if (document?.mapId === mapId) return keepOpenMap(document);
  return (await flushMap()) && onlyCopied(mapId) === null;
}

/** Older copies go only after a newer one of the whole map is written and proven. */
export async function eraseFromCopies(mapId: string, file: MapFile | undefined): Promise<boolean> {
  if (!(await isWritten(mapId)) || !(await isWhole(mapId)) || !(await catchUpMirror(mapId)).ok) return false;
  const mirrored = await call('mirror.forgetOlder', { mapId });
  const backedUp = file ? await call('maps.forgetBackups', { token: file.token }) : { ok: true };
  return mirrored.ok && backedUp.ok;
}

export async function finishErasing(mapId: string): Promise<Erased> {
  await flushMap();
  const row = await stored(() => database.maps.get(mapId));
  const erasing = (row.ok && row.value?.erasing) || [];
  const areCopiesClean = await eraseFromCopies(mapId, row.ok ? row.value?.file : undefined);
  const { isDone, otherMaps } = await eraseFromLibrary(erasing);
  if (areCopiesClean && isDone) await stored(() => database.maps.update(mapId, { erasing: [] }));
  return { isDone: areCopiesClean && isDone, otherMaps };
}

/**
 * At start: what a killed process left half done. A map that lost rows, or is behind its copy, waits for the start after
 * it came back from there: the copies that would go may be all there is of it.
 */
export async function goOnErasing(): Promise<void> {
  const rows = await stored(() => database.maps.toArray());
  const pending = (rows.ok ? rows.value : []).filter(({ erasing }) => erasing && erasing.length > 0);
  const copied = pending.length > 0 ? await latestCopies() : null;
  for (const { mapId, latestStamp } of copied ? pending : []) {
    const isBehind = latestStamp < (copied?.get(mapId) ?? '');
    if (!isBehind && (await isWhole(mapId))) await finishErasing(mapId);
  }
}

/** Latest stamps of the second copies, by map; null: main does not say. */
async function latestCopies(): Promise<ReadonlyMap<string, string> | null> {
  const listed = await call('mirror.list', {});
  return listed.ok ? new Map(listed.value.map(({ mapId, latestStamp }) => [mapId, latestStamp])) : null;
}

/** What a person has to know to keep the promise outside Tapki too. */
export function sayErased(about: Erased & { readonly places: number; readonly file: MapFile | null }): void {
  const { isDone, otherMaps, places, file } = about;
  notify({ message: text.blurred, tone: 'good', id: 'pictures' });
  if (!isDone) notify({ message: text.notEverywhereYet, tone: 'bad', isSticky: true });
  if (places > 0) notify({ message: text.elsewhereOnMap, values: { count: places }, isSticky: true });
  if (otherMaps > 0) notify({ message: text.inOtherMaps, values: { count: otherMaps }, isSticky: true });
  if (file)
    notify({
      message: text.fileStillTells,
      values: { name: file.name },
      isSticky: true,
      id: 'fileStillTells',
      action: { label: text.saveNow, run: () => void save() },
    });
}
