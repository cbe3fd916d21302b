/** Quotes of a source of contacts in the library: which maps have any, and taking them out of earlier versions. */
import { forgotten, isOfSource, quotingKinds } from '#core/commands/forget-source';
import type { MapDatabase } from './database';
import { packRecords, putVersion, recordsOf, versionIds } from './versions';

export interface QuotingMap {
  readonly mapId: string;
  /** That are on the map; what was deleted from it is still in its rows, and in its versions. */
  readonly quotes: number;
}

/** Maps in the trash among them, and those where forgetting was begun and broken off. */
export async function mapsQuoting(database: MapDatabase, source: string): Promise<readonly QuotingMap[]> {
  const counts = new Map<string, number>();
  await database.records
    .where('kind')
    .anyOf([...quotingKinds])
    .each(({ mapId, record }) => {
      if (isOfSource(record, source))
        counts.set(mapId, (counts.get(mapId) ?? 0) + (record.deletedAt === null ? 1 : 0));
    });
  const begun = database.maps.filter(({ forgetting }) => forgetting?.includes(source) === true);
  for (const mapId of await begun.primaryKeys()) counts.set(mapId, counts.get(mapId) ?? 0);
  return [...counts].map(([mapId, quotes]) => ({ mapId, quotes }));
}

/** Noted before it is begun, for rows that are emptied tell no more of it; the file's next backup has them too. */
export async function noteForgetting(
  database: MapDatabase,
  mapId: string,
  source: string,
  isBegun: boolean,
): Promise<void> {
  await database.maps
    .where('mapId')
    .equals(mapId)
    .modify((row) => {
      const others = (row.forgetting ?? []).filter((each) => each !== source);
      Object.assign(row, {
        forgetting: isBegun ? [...others, source] : others,
        isFileTelling: row.isFileTelling === true || (isBegun && row.file !== undefined),
      });
    });
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
