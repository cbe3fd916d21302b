/** Versions of a map: whole earlier states, gzipped. Named ones stay; Tapki's own are thinned out. */
import type { StampedRecord } from '#core/document/map-document-types';
import { formatVersion } from '#core/document/migrations';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { pictureHashes } from '#core/file/clean-copy';
import type { MapDatabase, VersionBody, VersionRow } from './database';

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

const unpackRecords = async (packed: Uint8Array<ArrayBuffer>): Promise<readonly StampedRecord[]> =>
  (await through(packed, new DecompressionStream('gzip'))).json();

/** Records of the version as they were stored; null: they are gone. */
export async function recordsOf(
  database: MapDatabase,
  row: VersionRow,
): Promise<readonly StampedRecord[] | null> {
  const packed = row.packed ?? (await database.versionBodies.get(row.id))?.packed;
  return packed ? unpackRecords(packed) : null;
}

/** Head and body, each in its table; one never without the other. */
export async function putVersion(
  database: MapDatabase,
  head: Omit<VersionRow, 'packed'>,
  packed: VersionBody['packed'],
): Promise<void> {
  const { versions, versionBodies } = database;
  await database.transaction('rw', versions, versionBodies, async () => {
    await versions.put(head);
    await versionBodies.put({ id: head.id, packed });
  });
}

async function dropVersions(database: MapDatabase, ids: readonly string[]): Promise<void> {
  const { versions, versionBodies } = database;
  await database.transaction('rw', versions, versionBodies, async () => {
    await versions.bulkDelete([...ids]);
    await versionBodies.bulkDelete([...ids]);
  });
}

const ofMap = (database: MapDatabase, mapId: string) =>
  database.versions.where('[mapId+at]').between([mapId, ''], [mapId, '\uffff']);

export const versionIds = (database: MapDatabase, mapId: string): Promise<string[]> =>
  ofMap(database, mapId).primaryKeys();

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
  await putVersion(
    database,
    { ...version, pictures: [...pictureHashes(records)] },
    await packRecords(records),
  );
  await thinOut(database, mapId);
  return version;
}

interface TakeHourlyVersion {
  readonly mapId: string;
  readonly now: Date;
  /** Asked only where one is due; null: the map is gone. */
  readonly records: () => Promise<readonly StampedRecord[] | null>;
}

/** Takes a version unless one of any kind is younger than an hour. */
export async function takeHourlyVersion(
  database: MapDatabase,
  { mapId, now, records: read }: TakeHourlyVersion,
): Promise<Version | null> {
  const newest = await ofMap(database, mapId).last();
  const age = newest ? now.getTime() - Date.parse(newest.at) : Number.POSITIVE_INFINITY;
  // A version "from the future" comes from a clock that was set back; it must not stop new ones.
  if (age >= 0 && age < automaticEvery) return null;
  const records = await read();
  return records && takeVersion(database, { mapId, records, now, reason: 'hourly', name: null });
}

/** By keys alone: versions of an earlier Tapki are whole maps. */
async function thinOut(database: MapDatabase, mapId: string): Promise<void> {
  const all = await ofMap(database, mapId).primaryKeys();
  // Only text is in an index: versions without a name are not in this one.
  const withName = database.versions.where('[mapId+name]').between([mapId, ''], [mapId, '\uffff']);
  const named = new Set(await withName.primaryKeys());
  const own = all.filter((id) => !named.has(id));
  await dropVersions(database, own.slice(0, Math.max(0, own.length - automaticKept)));
}

/** Records of a version; null when it is not there any more. */
export async function readVersion(
  database: MapDatabase,
  id: string,
): Promise<readonly StampedRecord[] | null> {
  const row = await database.versions.get(id);
  const records = row && (await recordsOf(database, row));
  if (!records) return null;
  return readRecords(records.map(plainRecord), row.formatVersion).records;
}

export async function renameVersion(database: MapDatabase, id: string, name: string | null): Promise<void> {
  await database.versions.update(id, { name });
}

/** The answer puts the version back. */
export async function deleteVersion(database: MapDatabase, id: string): Promise<() => Promise<void>> {
  const { versions, versionBodies } = database;
  const [row, body] = await Promise.all([versions.get(id), versionBodies.get(id)]);
  await dropVersions(database, [id]);
  return () =>
    database.transaction('rw', versions, versionBodies, async () => {
      if (row) await versions.put(row);
      if (body) await versionBodies.put(body);
    });
}
