/** What quick capture guesses steps by: titles and rules of the maps of the library, as they were written last. Only reads. */
import { buildSnapshot } from '#core/document/build-snapshot';
import { plainRecord, readRecords } from '#core/document/plain-record';
import type { RecordKind } from '#core/document/records/record';
import type { Snapshot } from '#core/document/snapshot';
import type { MapDatabase, MapRow } from './database';

/** Journeys that are neither archived nor thrown away, the one changed last first. */
export async function journeyRows(database: MapDatabase): Promise<readonly MapRow[]> {
  const rows = await database.maps.toArray();
  return rows
    .filter(
      ({ trashedAt, archivedAt, purpose }) =>
        trashedAt === null && (archivedAt ?? null) === null && purpose !== 'programme',
    )
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

const wantedKinds = ['map', 'stage', 'step', 'rule'] as const satisfies readonly RecordKind[];

/** Of a map, what tells its steps; rows of an earlier Tapki become what they are now. */
export async function readSteps(database: MapDatabase, { mapId, formatVersion }: MapRow): Promise<Snapshot> {
  const keys = wantedKinds.map((kind) => [mapId, kind]);
  const rows = await database.records.where('[mapId+kind]').anyOf(keys).toArray();
  const { records } = readRecords(rows.map(plainRecord), formatVersion);
  return buildSnapshot(
    mapId,
    records.map(({ record }) => record),
  );
}
