/** What quick capture guesses steps by: titles and rules of all maps of the library, as they were written last. Only reads. */
import { buildSnapshot } from '#core/document/build-snapshot';
import { plainRecord, readRecords } from '#core/document/plain-record';
import type { RecordKind } from '#core/document/records/record';
import type { Snapshot } from '#core/document/snapshot';
import type { MapDatabase } from './database';

const wantedKinds = ['map', 'stage', 'step', 'rule'] as const satisfies readonly RecordKind[];

/** Journeys that are neither archived nor thrown away, the one changed last first. */
export async function* journeysOf(database: MapDatabase): AsyncGenerator<Snapshot> {
  const heads = (await database.maps.toArray())
    .filter(
      ({ trashedAt, archivedAt, purpose }) =>
        trashedAt === null && (archivedAt ?? null) === null && purpose !== 'programme',
    )
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  for (const { mapId, formatVersion } of heads) {
    const keys = wantedKinds.map((kind) => [mapId, kind]);
    const rows = await database.records.where('[mapId+kind]').anyOf(keys).toArray();
    const { records } = readRecords(rows.map(plainRecord), formatVersion);
    yield buildSnapshot(
      mapId,
      records.map(({ record }) => record),
    );
  }
}
