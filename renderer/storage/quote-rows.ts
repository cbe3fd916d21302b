/** Quotes of a source of contacts in the library: which maps have any, and taking them out of earlier versions. */
import { forgotten, isOfSource, quotingKinds } from '#core/commands/forget-source';
import type { MapDatabase } from './database';
import { packRecords, putVersion, recordsOf, versionIds } from './versions';

export interface QuotingMap {
  readonly mapId: string;
  /** That are on the map; what was deleted from it is still in its rows, and in its versions. */
  readonly quotes: number;
}

/** Maps in the trash among them. */
export async function mapsQuoting(database: MapDatabase, source: string): Promise<readonly QuotingMap[]> {
  const counts = new Map<string, number>();
  await database.records
    .where('kind')
    .anyOf([...quotingKinds])
    .each(({ mapId, record }) => {
      if (isOfSource(record, source))
        counts.set(mapId, (counts.get(mapId) ?? 0) + (record.deletedAt === null ? 1 : 0));
    });
  return [...counts].map(([mapId, quotes]) => ({ mapId, quotes }));
}

/** Versions stay, and say what they said but for these quotes. `now`: an instant in UTC, ISO 8601. */
export async function forgetInVersions(
  database: MapDatabase,
  mapId: string,
  source: string,
  now: string,
): Promise<void> {
  for (const id of await versionIds(database, mapId)) {
    const row = await database.versions.get(id);
    const records = row && (await recordsOf(database, row));
    if (!row || !records?.some(({ record }) => isOfSource(record, source))) continue;
    const rewritten = records.map((stamped) => {
      const { record } = stamped;
      return isOfSource(record, source)
        ? { ...stamped, record: { ...record, ...forgotten(record, now) } }
        : stamped;
    });
    const { packed: _earlier, ...head } = row;
    await putVersion(database, head, await packRecords(rewritten));
  }
}
