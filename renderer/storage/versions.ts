/** Versions of a map: whole earlier states, gzipped. Named ones stay; Tapki's own are thinned out. */
import type { StampedRecord } from '#core/document/map-document-types';
import { formatVersion } from '#core/document/migrations';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { pictureHashes } from '#core/file/clean-copy';
import type { MapDatabase, VersionRow } from './database';

/** Tapki takes one of its own at most this often. */
export const automaticEvery = 60 * 60 * 1_000;
/** Of Tapki's own versions the newest so many stay. */
export const automaticKept = 48;

export type Version = Omit<VersionRow, 'packed' | 'pictures'>;

export interface TakeVersion {
  readonly mapId: string;
  readonly records: readonly StampedRecord[];
  readonly reason: VersionRow['reason'];
  readonly name: string | null;
  readonly now: Date;
}

const through = async (bytes: BlobPart, stream: GenericTransformStream): Promise<Response> =>
  new Response(new Blob([bytes]).stream().pipeThrough(stream));

export const packRecords = async (records: readonly StampedRecord[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await through(JSON.stringify(records), new CompressionStream('gzip'))).arrayBuffer());

export const unpackRecords = async (packed: Uint8Array<ArrayBuffer>): Promise<readonly StampedRecord[]> =>
  (await through(packed, new DecompressionStream('gzip'))).json();

const ofMap = (database: MapDatabase, mapId: string) =>
  database.versions.where('[mapId+at]').between([mapId, ''], [mapId, '\uffff']);

/** Newest first. */
export async function listVersions(database: MapDatabase, mapId: string): Promise<Version[]> {
  const rows = await ofMap(database, mapId).reverse().toArray();
  return rows.map(({ packed: _packed, pictures: _pictures, ...version }) => version);
}

export async function takeVersion(database: MapDatabase, taken: TakeVersion): Promise<Version> {
  const { mapId, records, reason, name, now } = taken;
  const version: Version = {
    id: crypto.randomUUID(),
    mapId,
    at: now.toISOString(),
    name,
    reason,
    formatVersion,
    recordCount: records.length,
  };
  const packed = await packRecords(records);
  await database.versions.put({ ...version, packed, pictures: [...pictureHashes(records)] });
  await thinOut(database, mapId);
  return version;
}

/** Takes a version unless one of any kind is younger than an hour. */
export async function takeHourlyVersion(
  database: MapDatabase,
  taken: Omit<TakeVersion, 'reason' | 'name'>,
): Promise<Version | null> {
  const newest = await ofMap(database, taken.mapId).last();
  const age = newest ? taken.now.getTime() - Date.parse(newest.at) : Number.POSITIVE_INFINITY;
  // A version "from the future" comes from a clock that was set back; it must not stop new ones.
  if (age >= 0 && age < automaticEvery) return null;
  return takeVersion(database, { ...taken, reason: 'hourly', name: null });
}

/** By keys alone: a version is a whole map, and reading all of them to drop one would take a while. */
async function thinOut(database: MapDatabase, mapId: string): Promise<void> {
  const all = await ofMap(database, mapId).primaryKeys();
  // Only text is in an index: versions without a name are not in this one.
  const withName = database.versions.where('[mapId+name]').between([mapId, ''], [mapId, '\uffff']);
  const named = new Set(await withName.primaryKeys());
  const own = all.filter((id) => !named.has(id));
  await database.versions.bulkDelete(own.slice(0, Math.max(0, own.length - automaticKept)));
}

/** Records of a version; null when it is not there any more. */
export async function readVersion(
  database: MapDatabase,
  id: string,
): Promise<readonly StampedRecord[] | null> {
  const row = await database.versions.get(id);
  if (!row) return null;
  const records = await unpackRecords(row.packed);
  return readRecords(records.map(plainRecord), row.formatVersion).records;
}

export async function renameVersion(database: MapDatabase, id: string, name: string | null): Promise<void> {
  await database.versions.update(id, { name });
}

/** The answer puts the version back. */
export async function deleteVersion(database: MapDatabase, id: string): Promise<() => Promise<void>> {
  const row = await database.versions.get(id);
  await database.versions.delete(id);
  return async () => {
    if (row) await database.versions.put(row);
  };
}
