/** Reading and writing the rows of one map. Changed rows and the head of the map go in one transaction. */
import type { StampedRecord } from '#core/document/map-document-types';
import { formatVersion } from '#core/document/migrations';
import { plainRecord, type ReadRecords, readRecords } from '#core/document/plain-record';
import type { MapRecord } from '#core/document/records/map';
import { latestStamp } from '#core/document/stamps';
import type { AssetRow, MapDatabase, MapRow, RecordRow } from './database';

/** What the library shows of a map without reading its records. */
export type MapHead = Pick<MapRow, 'mapId' | 'title' | 'isSample' | 'tags' | 'level' | 'purpose'>;

export const headOf = (mapId: string, map: MapRecord | undefined): MapHead => ({
  mapId,
  title: map?.title ?? '',
  isSample: map?.isSample ?? false,
  tags: map?.tags ?? [],
  level: map?.level ?? null,
  purpose: map?.purpose ?? 'journey',
});

const toRow =
  (mapId: string) =>
  ({ record, stamps }: StampedRecord): RecordRow => ({
    mapId,
    id: record.id,
    kind: record.kind,
    record,
    stamps,
  });

const ofMap = (database: MapDatabase, mapId: string) =>
  database.records.where('[mapId+id]').between([mapId, ''], [mapId, '\uffff']);

/** Written by a later Tapki: what this one does not know is left out on reading, so nothing may be written over it. */
export const isOfNewerFormat = (row: Pick<MapRow, 'formatVersion'>): boolean =>
  row.formatVersion > formatVersion;

export interface StoredMap extends ReadRecords {
  /** To be shown, and never written. */
  readonly isNewer: boolean;
}

async function readStored(database: MapDatabase, row: MapRow): Promise<StoredMap> {
  const rows = await ofMap(database, row.mapId).toArray();
  return { ...readRecords(rows.map(plainRecord), row.formatVersion), isNewer: isOfNewerFormat(row) };
}

/** The records of a map, migrated and repaired; null: the map is not in the library. */
export async function loadMap(database: MapDatabase, mapId: string): Promise<StoredMap | null> {
  const row = await database.maps.get(mapId);
  return row ? readStored(database, row) : null;
}

export const countRecords = (database: MapDatabase, mapId: string): Promise<number> =>
  ofMap(database, mapId).count();

/** Whatever was written, the map's file does not have it yet. Throws for a map of a newer format: nothing is written then. */
async function putHead(
  database: MapDatabase,
  head: MapHead,
  before: MapRow | undefined,
  written: Pick<MapRow, 'updatedAt' | 'latestStamp' | 'recordCount'>,
): Promise<void> {
  if (before && isOfNewerFormat(before))
    throw new Error('A map of a newer format was about to be written over');
  await database.maps.put({
    trashedAt: null,
    createdAt: before?.updatedAt ?? written.updatedAt,
    ...before,
    ...head,
    ...written,
    formatVersion,
    isEdited: true,
  });
}

/** Copying rows for the disk blocks the window: so many take a third of a frame, and an edit of a map that is just coming in fits beside them. */
const rowsAtOnce = 100;

/** In the transaction of whoever writes. */
async function replaceRows(
  database: MapDatabase,
  head: MapHead,
  records: readonly StampedRecord[],
  now: string,
): Promise<void> {
  const before = await database.maps.get(head.mapId);
  await ofMap(database, head.mapId).delete();
  for (let first = 0; first < records.length; first += rowsAtOnce)
    await database.records.bulkPut(records.slice(first, first + rowsAtOnce).map(toRow(head.mapId)));
  await putHead(database, head, before, {
    updatedAt: now,
    latestStamp: latestStamp(records),
    recordCount: records.length,
  });
}

/** Writes rows that changed; the rest of the map lies in the database already, and is brought to today's format with them. */
export async function writeChanges(
  database: MapDatabase,
  head: MapHead,
  changed: readonly StampedRecord[],
  now: string,
): Promise<void> {
  await database.transaction('rw', database.maps, database.records, async () => {
    const before = await database.maps.get(head.mapId);
    if (before && before.formatVersion < formatVersion) {
      const { records } = await readStored(database, before);
      const rows = new Map([...records, ...changed].map((row) => [row.record.id, row]));
      return replaceRows(database, head, [...rows.values()], now);
    }
    await database.records.bulkPut(changed.map(toRow(head.mapId)));
    const latest = latestStamp(changed);
    await putHead(database, head, before, {
      updatedAt: now,
      latestStamp: before && before.latestStamp > latest ? before.latestStamp : latest,
      recordCount: await ofMap(database, head.mapId).count(),
    });
  });
}

/** Writes every row and drops rows the map does not have: after a failed write, a recovery, a new map. */
export async function writeWholeMap(
  database: MapDatabase,
  head: MapHead,
  records: readonly StampedRecord[],
  now: string,
): Promise<void> {
  await database.transaction('rw', database.maps, database.records, () =>
    replaceRows(database, head, records, now),
  );
}

/** Chromium puts values above 64 KiB into files of their own, smaller ones into a log that only grows. */
const ownFileFrom = 68 * 1024;

/** Noise: Chromium packs values before it looks at their size. */
function paddingOf(length: number): Uint8Array<ArrayBuffer> {
  const padding = new Uint8Array(length);
  const mostAtOnce = 65_536;
  for (let start = 0; start < length; start += mostAtOnce)
    crypto.getRandomValues(padding.subarray(start, start + mostAtOnce));
  return padding;
}

/** A picture in a file of its own is gone with its row; in the log its bytes would outlive it. */
function inFileOfItsOwn({ hash, type, bytes }: AssetRow): AssetRow {
  const missing = ownFileFrom - bytes.length;
  return missing > 0 ? { hash, type, bytes, padding: paddingOf(missing) } : { hash, type, bytes };
}

/** Chromium copies a picture before `put` comes back, 5 to 15 ms for a megabyte: after so much the window has its turn. */
const bytesAtOnce = 1024 * 1024;

function* batchesOf(assets: readonly AssetRow[]): Generator<readonly AssetRow[]> {
  let batch: AssetRow[] = [];
  let size = 0;
  for (const asset of assets) {
    batch.push(asset);
    size += Math.max(asset.bytes.length, ownFileFrom);
    if (size < bytesAtOnce) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** All of them or none. */
export async function writeAssets(database: MapDatabase, assets: readonly AssetRow[]): Promise<void> {
  await database.transaction('rw', database.assets, async () => {
    for (const batch of batchesOf(assets)) await database.assets.bulkPut(batch.map(inFileOfItsOwn));
  });
}

export async function readAssets(database: MapDatabase, hashes: readonly string[]): Promise<AssetRow[]> {
  const found = await database.assets.bulkGet([...hashes]);
  return found.filter((asset) => asset !== undefined);
}
