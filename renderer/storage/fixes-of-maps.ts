/** What the library knows of fixes and pains: of each map that has any, the records a list of them needs. Only reads. */
import { buildSnapshot } from '#core/document/build-snapshot';
import { plainRecord, readRecords } from '#core/document/plain-record';
import type { RecordKind } from '#core/document/records/record';
import type { Snapshot } from '#core/document/snapshot';
import type { MapDatabase, MapRow } from './database';

/** With what fixes, pains and their contacts hang on; cells, quotes and pictures are most of a map and are not read. */
const wantedKinds = [
  'map',
  'stage',
  'step',
  'persona',
  'metric',
  'theme',
  'pain',
  'fix',
  'session',
  'evidence',
  'rule',
] as const satisfies readonly RecordKind[];

/** Maps of the library with at least one, the ones changed last first. Archived and thrown away ones are left out. */
export async function mapsWith(
  database: MapDatabase,
  kind: 'fix' | 'pain' | 'rule',
  except: string | null,
): Promise<readonly Snapshot[]> {
  const rows = await database.records.where('kind').equals(kind).toArray();
  const ids = new Set(rows.flatMap(({ mapId, record }) => (record.deletedAt === null ? [mapId] : [])));
  if (except !== null) ids.delete(except);
  const heads = (await database.maps.bulkGet([...ids])).filter((head) => head !== undefined);
  const shown = heads
    .filter(({ trashedAt, archivedAt }) => trashedAt === null && (archivedAt ?? null) === null)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const snapshots: Snapshot[] = [];
  for (const head of shown) snapshots.push(await narrowMap(database, head));
  return snapshots;
}

/** Rows of an earlier Tapki become what they are now, as when the map is opened. */
async function narrowMap(database: MapDatabase, { mapId, formatVersion }: MapRow): Promise<Snapshot> {
  const keys = wantedKinds.map((kind) => [mapId, kind]);
  const rows = await database.records.where('[mapId+kind]').anyOf(keys).toArray();
  const { records } = readRecords(rows.map(plainRecord), formatVersion);
  return buildSnapshot(
    mapId,
    records.map(({ record }) => record),
  );
}
